package dev.ringside.cli;

import dev.ringside.memory.MemoryFlag;
import dev.ringside.memory.MemoryRequest;
import dev.ringside.memory.Scope;
import java.util.Map;
import picocli.CommandLine.Option;

/** The four memory flags of {@code produce} and {@code consume}, each for the process that it is given to. */
final class MemoryOptions {
    @Option(
            names = "--hugepages",
            arity = "0..1",
            fallbackValue = "on",
            defaultValue = MemoryFlag.OFF,
            paramLabel = "on|1g",
            description = "Back the ring with huge pages.")
    String hugepages;

    @Option(
            names = "--pretouch",
            arity = "0..1",
            fallbackValue = "on",
            defaultValue = MemoryFlag.OFF,
            paramLabel = "on",
            description = "Fault every page in before the first block.")
    String pretouch;

    @Option(
            names = "--mlock",
            arity = "0..1",
            fallbackValue = "on",
            defaultValue = MemoryFlag.OFF,
            paramLabel = "on|onfault",
            description = "Lock the ring in memory.")
    String mlock;

    @Option(
            names = "--madvise",
            arity = "0..1",
            fallbackValue = "on",
            defaultValue = MemoryFlag.OFF,
            paramLabel = "on|collapse",
            description = "Advise the kernel to use huge pages.")
    String madvise;

    MemoryRequest request() {
        Map<String, String> values =
                Map.of("hugepages", hugepages, "pretouch", pretouch, "mlock", mlock, "madvise", madvise);
        return MemoryRequest.read(values::get, Scope.CREATOR);
    }
}
