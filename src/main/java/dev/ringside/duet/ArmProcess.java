package dev.ringside.duet;

import dev.ringside.evidence.LastWords;
import dev.ringside.evidence.LineSink;
import dev.ringside.jvm.JvmEnvironment;
import dev.ringside.posix.ExitStatus;
import dev.ringside.results.JsonLine;
import dev.ringside.run.Descendants;
import dev.ringside.run.ForkAnswer;
import dev.ringside.run.ForkOrder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A JVM that answers orders for forks: its stdin is its leash, both its streams are drained, every wait for it has a deadline, and when it
 * dies its last words go into the exception.
 */
final class ArmProcess implements AutoCloseable {
    /** Bytes: the account of a fork with a histogram is far shorter. */
    private static final int LONGEST_ANSWER = 16 << 20;

    private static final Duration START = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 50;
    private static final long LAST_WORDS_MILLIS = 500;
    private static final long DRAINED_MILLIS = 200;

    private final String label;
    private final Process process;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final LastWords lastWords = new LastWords();
    private final List<Thread> drains;

    private ArmProcess(String label, Process process) {
        this.label = label;
        this.process = process;
        drains = List.of(
                LineSink.drain(process.getInputStream(), "arm-out", LONGEST_ANSWER, this::heard),
                LineSink.drain(process.getErrorStream(), "arm-err", LONGEST_ANSWER, lastWords::add));
    }

    /** Starts it and waits until it is there. */
    static ArmProcess start(String label, List<String> command) {
        try {
            ArmProcess arm = new ArmProcess(
                    label, JvmEnvironment.without(new ProcessBuilder(command)).start());
            arm.greeted(arm.answer(START));
            return arm;
        } catch (IOException e) {
            throw new ArmLostException("starting the JVM of " + label + " failed: " + e.getMessage());
        }
    }

    private void greeted(ForkAnswer greeting) {
        if (greeting.protocol() != ForkAnswer.PROTOCOL) {
            close();
            throw new BadBuildException(label + " takes orders of version " + greeting.protocol()
                    + ", this build gives " + ForkAnswer.PROTOCOL + "; compare builds that are less far apart");
        }
    }

    /** Anything but an answer is the JVM's own, such as the report of a crash. */
    private void heard(String line) {
        if (line.startsWith("{")) {
            answers.add(line);
        } else {
            lastWords.add(line);
        }
    }

    /** Gives an order and waits for what it says to it; throws ArmLostException where nothing comes within {@code patience}. */
    ForkAnswer ask(ForkOrder order, Duration patience) {
        try {
            process.getOutputStream().write((JsonLine.of(order) + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw lost("took no more orders");
        }
        ForkAnswer answer = answer(patience);
        if (answer.failure() != null) {
            throw lost("could not follow an order: " + answer.failure());
        }
        return answer;
    }

    private ForkAnswer answer(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        String line = poll();
        while (line == null) {
            if (!process.isAlive() && answers.isEmpty()) {
                throw lost("died");
            }
            if (System.nanoTime() - end > 0) {
                throw lost("did not answer within " + patience.toSeconds() + " s");
            }
            line = poll();
        }
        try {
            return JsonLine.read(line, ForkAnswer.class);
        } catch (IOException e) {
            throw lost("said what is no answer: " + e.getMessage());
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

    private ArmLostException lost(String what) {
        try {
            process.waitFor(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS);
            for (Thread drain : drains) {
                drain.join(DRAINED_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String fate = process.isAlive() ? "lives" : ExitStatus.text(process.exitValue());
        close();
        return new ArmLostException(
                "the JVM that runs the forks of " + label + " (" + fate + ") " + what + "; " + lastWords.text());
    }

    /** Ends it with all that it has started. */
    @Override
    public void close() {
        Descendants.kill(process.toHandle());
    }
}
