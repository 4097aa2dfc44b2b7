package dev.ringside.run;

import dev.ringside.ledger.Sweeper;
import dev.ringside.posix.Dispatcher;
import dev.ringside.results.JsonLine;
import dev.ringside.results.PlannedCell;
import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Runs single forks of the build whose class path this JVM has, on order of another process: {@link ForkOrder}s come as lines on stdin, and
 * each gets a {@link ForkAnswer} as a line on stdout, where nothing else is written. Stdin is the leash: when it ends, all that was started
 * here ends too.
 */
public final class ForkServer {
    private static final int PARENT_GONE = 74;

    private final PrintStream answers;
    private final ForkRunner runner;
    private final BlockingQueue<String> orders = new LinkedBlockingQueue<>();

    private ForkServer(PrintStream answers, ForkRunner runner) {
        this.answers = answers;
        this.runner = runner;
    }

    /** A temporary folder that the parent removes, a file for what JMH and the forks print, and the patience with a fork in milliseconds. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path temporary = Path.of(arguments[0]);
        PrintStream answers = System.out;
        PrintStream log = new PrintStream(new FileOutputStream(arguments[1], true), true, StandardCharsets.UTF_8);
        System.setOut(log);
        Dispatcher.unpackInto(temporary);
        Duration patience = Duration.ofMillis(Long.parseLong(arguments[2]));
        ForkServer server =
                new ForkServer(answers, new WatchedForkRunner(new JmhForkRunner(temporary, log, patience), List.of()));
        // ctrl-C reaches this process too, and its forks must not outlive it
        Runtime.getRuntime().addShutdownHook(new Thread(Descendants::kill, "on-signal"));
        server.serve();
    }

    private void serve() throws InterruptedException {
        Thread leash = new Thread(this::read, "leash");
        leash.setDaemon(true);
        leash.start();
        say(ForkAnswer.ready());
        while (true) {
            say(answer(orders.take()));
        }
    }

    private void say(ForkAnswer answer) {
        answers.println(JsonLine.of(answer));
        answers.flush();
    }

    private ForkAnswer answer(String line) {
        try {
            return answer(JsonLine.read(line, ForkOrder.class));
        } catch (IOException e) {
            return ForkAnswer.failed("no order: " + e.getMessage());
        } catch (RuntimeException e) {
            return ForkAnswer.failed(e.toString());
        }
    }

    private ForkAnswer answer(ForkOrder order) {
        return switch (order.kind()) {
            case KNOW ->
                ForkAnswer.known(order.cells().stream().map(Knowledge::of).toList());
            case PREPARE -> ForkAnswer.prepared(runner.prepare(order.cells(), ForkServer::isAvailable, () -> false));
            case RUN -> ForkAnswer.ran(runner.run(order.cell(), order.round(), order.order()));
        };
    }

    private static boolean isAvailable(PlannedCell planned) {
        return Availability.refusal(planned.cell()).isEmpty();
    }

    private void read() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                orders.add(line);
            }
        } catch (IOException e) {
            // a broken pipe ends the orders too
        }
        Descendants.kill();
        Sweeper.sweep();
        Runtime.getRuntime().halt(PARENT_GONE);
    }
}
