package dev.ringside.cli;

import dev.ringside.demo.Consumer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "consume",
        description = "Reads and checks what \"ringside produce\" sends from another terminal.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ringside consume --threads 5"})
final class ConsumeCommand implements Callable<Integer> {
    @Option(names = "--name", defaultValue = "demo", description = "The producer's --name. Default: ${DEFAULT-VALUE}")
    String name;

    @Option(
            names = "--threads",
            defaultValue = "1",
            description = "Threads that share the blocks. Default: ${DEFAULT-VALUE}")
    int threads;

    @Option(names = "--output", description = "Write the file that the producer sends with --input here.")
    Path output;

    @Option(
            names = "--timeout",
            defaultValue = "60",
            paramLabel = "SECONDS",
            description = "How long to wait for the producer at most. Default: ${DEFAULT-VALUE}")
    int timeout;

    @Mixin
    MemoryOptions memory;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (timeout < 1) {
            throw new UsageException("--timeout must be 1 or more: timeout=" + timeout);
        }
        Consumer consumer = UsageException.checked(
                () -> new Consumer(name, threads, memory.request(), output, Duration.ofSeconds(timeout)));
        Startup startup = Startup.sweep().closingOnSignal();
        try {
            consumer.run();
        } finally {
            startup.close();
        }
        return ExitCode.FINE;
    }
}
