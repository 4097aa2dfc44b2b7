package dev.ringside.peer;

import dev.ringside.evidence.Evidence;
import dev.ringside.evidence.LastWords;
import dev.ringside.evidence.LineSink;
import dev.ringside.jvm.JvmEnvironment;
import dev.ringside.memory.UnavailableException;
import dev.ringside.posix.ExitStatus;
import dev.ringside.procfs.ProcessId;
import dev.ringside.ring.PeerLostException;
import dev.ringside.ring.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A child process that answers in lines: its stdin is its leash, both its streams are drained, every wait for it has a deadline, and when
 * it dies its last words go into the exception.
 */
public final class PeerProcess implements AutoCloseable {
    private static final Duration EXIT = Duration.ofSeconds(5);
    private static final long POLL_MILLIS = 50;

    /** Bytes: an answer with a histogram is far shorter, and what is longer is no answer. */
    private static final int LONGEST_ANSWER = 1 << 20;

    private static final int MOST_ANSWERS = 16;
    private static final List<String> ANSWERS =
            List.of(PeerMain.READY, PeerMain.LAP, PeerMain.DONE, PeerMain.UNAVAILABLE);

    private final Process process;
    private final ProcessId id;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>(MOST_ANSWERS);
    private final LastWords lastWords = new LastWords();
    private final List<Thread> drains;

    private PeerProcess(Process process) {
        this.process = process;
        // a child that has ended already has no start time to be read; any will do, since nothing lives under it
        id = ProcessId.of(process.pid()).orElse(new ProcessId(process.pid(), -1));
        drains = List.of(
                LineSink.drain(process.getInputStream(), "peer-out", LONGEST_ANSWER, this::heard),
                LineSink.drain(process.getErrorStream(), "peer-err", LONGEST_ANSWER, lastWords::add));
    }

    static PeerProcess start(List<String> command) {
        try {
            return new PeerProcess(
                    JvmEnvironment.without(new ProcessBuilder(command)).start());
        } catch (IOException e) {
            throw new UncheckedIOException("starting the peer failed: " + e.getMessage(), e);
        }
    }

    /** Keeps answers, and of anything else that a child may print no more than its last words. */
    private void heard(String line) {
        if (ANSWERS.stream().noneMatch(line::startsWith) || !answers.offer(line)) {
            lastWords.add(line);
        }
    }

    void tell(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw lost("took no more orders");
        }
    }

    /** Waits for the answer that starts with {@code word}, at most {@code patience}. */
    Evidence expect(String word, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            String answer = poll();
            if (answer == null) {
                if (!process.isAlive() && answers.isEmpty()) {
                    throw lost("ended before it said " + word.strip());
                }
                if (System.nanoTime() - end > 0) {
                    throw lost("did not say " + word.strip() + " within " + patience.toSeconds() + " s");
                }
            } else if (answer.startsWith(word)) {
                return Evidence.parseLine(answer.substring(word.length()));
            } else if (answer.startsWith(PeerMain.UNAVAILABLE)) {
                throw new UnavailableException("in the consumer: "
                        + Evidence.parseLine(answer.substring(PeerMain.UNAVAILABLE.length()))
                                .get("reason"));
            } else {
                lastWords.add(answer);
            }
        }
    }

    private String poll() {
        try {
            return answers.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw lost("was given up: interrupted");
        }
    }

    /** The failure as it is reported, with exit code and last words; waits a moment for both. */
    PeerLostException lost(String what) {
        try {
            process.waitFor(500, TimeUnit.MILLISECONDS);
            for (Thread drain : drains) {
                drain.join(200);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String fate = process.isAlive() ? "lives" : ExitStatus.text(process.exitValue());
        return new PeerLostException(
                "the consumer process (pid " + process.pid() + ", " + fate + ") " + what + "; " + lastWords.text());
    }

    /** This process as something to watch. */
    Watch.Peer asPeer(Duration patience) {
        return new Watch.Peer(id, patience);
    }

    long pid() {
        return process.pid();
    }

    /** Lets go of the leash and waits for the end; throws unless the exit code is 0. */
    void awaitExit() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // it has ended already
        }
        try {
            if (!process.waitFor(EXIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw lost("did not end within " + EXIT.toSeconds() + " s of its last message");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw lost("was given up: interrupted");
        }
        if (process.exitValue() != 0) {
            throw lost("failed");
        }
    }

    /** Throws unless the process was killed with -9; waits a moment for its end. */
    void requireKilled() {
        try {
            process.waitFor(EXIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (process.isAlive() || process.exitValue() != ExitStatus.KILLED) {
            throw lost("was not killed");
        }
    }

    /** Ends the process, whatever it does. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
