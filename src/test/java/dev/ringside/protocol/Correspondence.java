package dev.ringside.protocol;

import dev.ringside.evidence.Evidence;
import dev.ringside.jvm.JavaCommand;
import dev.ringside.jvm.JvmFlags;
import dev.ringside.ledger.Ledger;
import dev.ringside.memory.Backing;
import dev.ringside.procfs.ProcessId;
import dev.ringside.ring.Watch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An exchange of this process's, with a {@link Correspondent} in another. */
final class Correspondence implements AutoCloseable {
    private final Ledger ledger = Ledger.open();
    private final Process process;
    private final Exchange exchange;
    private final Watch.Peer peer;

    private Correspondence(Protocol protocol, ProtocolSpec spec, Deed deed, long count, Duration patience)
            throws IOException {
        exchange = Exchange.create(protocol, spec, backing(protocol), ledger);
        process = new ProcessBuilder(JavaCommand.of(JvmFlags.measuring(), Correspondent.class.getName(), List.of()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Evidence orders = new Evidence()
                .put("protocol", protocol.name())
                .put("slots", spec.slots())
                .put("capacity", spec.capacity())
                .put("producers", spec.producers())
                .put("consumers", spec.consumers())
                .put("handle", exchange.handle())
                .put("deed", deed.name())
                .put("count", count);
        process.getOutputStream().write((orders.toLine() + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        ProcessId id = ProcessId.of(process.pid()).orElseThrow();
        exchange.awaitJoined(new Watch.Peer(id, Duration.ofSeconds(20)));
        peer = new Watch.Peer(id, patience);
    }

    /** The first that the protocol takes. */
    static Backing backing(Protocol protocol) {
        return protocol == Protocol.GROWING_FILE ? Backing.DISK : Backing.SYSV;
    }

    /** The other process does its deed {@code count} times. */
    static Correspondence start(Protocol protocol, ProtocolSpec spec, Deed deed, long count) {
        return start(protocol, spec, deed, count, Duration.ofSeconds(20));
    }

    static Correspondence start(Protocol protocol, ProtocolSpec spec, Deed deed, long count, Duration patience) {
        try {
            return new Correspondence(protocol, spec, deed, count, patience);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Correspondence start(Protocol protocol, ProtocolSpec spec, Deed deed) {
        return start(protocol, spec, deed, Long.MAX_VALUE);
    }

    Exchange exchange() {
        return exchange;
    }

    Writer writer(int number) {
        return exchange.writer(number, peer);
    }

    Reader reader(int number) {
        return exchange.reader(number, peer);
    }

    /** What the other process has seen, once it has ended. */
    Evidence seen() {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            int code = process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
            if (line == null || code != 0) {
                throw new AssertionError("the other process ended with " + code + " and said " + line);
            }
            return Evidence.parseLine(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void kill() {
        process.destroyForcibly();
    }

    void killSoon() {
        Thread killer = new Thread(() -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                return;
            }
            kill();
        });
        killer.setDaemon(true);
        killer.start();
    }

    @Override
    public void close() {
        kill();
        exchange.close();
        ledger.close();
    }
}
