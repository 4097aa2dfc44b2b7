package dev.ringside.cli;

import dev.ringside.demo.Producer;
import dev.ringside.demo.Source;
import dev.ringside.memory.Backing;
import dev.ringside.memory.MemoryRequest;
import dev.ringside.ring.RingLayout;
import dev.ringside.ring.WaitStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "produce",
        description = "Makes a ring and sends blocks to \"ringside consume\" in another terminal.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ringside produce --slots 5 --slot-size 32MB --items 6 --pretouch"})
final class ProduceCommand implements Callable<Integer> {
    @Option(names = "--name", defaultValue = "demo", description = "The consumer's --name. Default: ${DEFAULT-VALUE}")
    String name;

    @Option(
            names = "--slots",
            defaultValue = "5",
            description = "Blocks that the ring holds. Default: ${DEFAULT-VALUE}")
    int slots;

    @Option(
            names = "--slot-size",
            defaultValue = "32MB",
            converter = Size.class,
            description = "Bytes of a block, 64 B to 64 MiB. Default: ${DEFAULT-VALUE}")
    long slotSize;

    @Option(names = "--items", defaultValue = "6", description = "Blocks to send. Default: ${DEFAULT-VALUE}")
    long items;

    @Option(names = "--input", description = "Send this file instead of a pattern.")
    Path input;

    @Option(
            names = "--wait",
            defaultValue = "SEMAPHORE",
            description = "How both sides wait: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    WaitStrategy waiting;

    @Option(
            names = "--backing",
            defaultValue = "SYSV",
            description = "What stands behind the ring: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    Backing backing;

    @Option(
            names = "--timeout",
            defaultValue = "60",
            paramLabel = "SECONDS",
            description = "How long to wait for the consumer at most. Default: ${DEFAULT-VALUE}")
    int timeout;

    @Mixin
    MemoryOptions memory;

    @Override
    public Integer call() throws IOException {
        RingLayout layout = UsageException.checked(() -> RingLayout.of(slots, slotSize));
        MemoryRequest flags = UsageException.checked(memory::request);
        if (items < 0 || timeout < 1) {
            throw new UsageException(
                    "--items must be 0 or more and --timeout 1 or more: items=" + items + ", timeout=" + timeout);
        }
        if (input != null && !(Files.isRegularFile(input) && Files.isReadable(input))) {
            throw new UsageException("--input " + input + " cannot be read; give the path of a regular file");
        }
        Startup startup = Startup.sweep().closingOnSignal();
        try (Source source = input == null ? new Source.Patterned(items) : new Source.Input(input)) {
            UsageException.checked(() ->
                            new Producer(name, layout, waiting, backing, flags, source, Duration.ofSeconds(timeout)))
                    .run();
        } finally {
            startup.close();
        }
        return ExitCode.FINE;
    }
}
