package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.jvm.JavaCommand;
import dev.ringside.jvm.JvmFlags;
import dev.ringside.ledger.Ledger;
import dev.ringside.procfs.ProcessId;
import dev.ringside.ring.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A link whose other end is an {@link Echo}. */
final class EchoPair implements AutoCloseable {
    private final Process process;
    private final Ledger ledger;
    private final Offer offer;
    private final Link link;

    private EchoPair(String transport, LinkSpec spec, Duration patience) throws IOException {
        ledger = Ledger.open();
        offer = Catalogue.named(transport).offer(spec, ledger);
        process = new ProcessBuilder(JavaCommand.of(JvmFlags.measuring(), Echo.class.getName(), List.of()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Evidence orders = new Evidence()
                .put("transport", transport)
                .put("maxMessage", spec.maxMessage())
                .put("waiting", spec.waiting())
                .put("creator", ProcessId.self())
                .putAll("", offer.address().asMap());
        process.getOutputStream().write((orders.toLine() + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        link = offer.accept(new Watch.Peer(ProcessId.of(process.pid()).orElseThrow(), patience));
    }

    static EchoPair start(String transport, LinkSpec spec) {
        return start(transport, spec, Duration.ofSeconds(20));
    }

    static EchoPair start(String transport, LinkSpec spec, Duration patience) {
        try {
            return new EchoPair(transport, spec, patience);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Link link() {
        return link;
    }

    int awaitExit() {
        try {
            return process.waitFor(5, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void killSoon() {
        Thread killer = new Thread(() -> {
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                return;
            }
            process.destroyForcibly();
        });
        killer.setDaemon(true);
        killer.start();
    }

    @Override
    public void close() {
        link.close();
        process.destroyForcibly();
        ledger.close();
    }
}
