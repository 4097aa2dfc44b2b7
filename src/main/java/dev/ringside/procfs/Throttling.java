package dev.ringside.procfs;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How often a control group above this process had used up its quota, so that all its threads stood still for the rest of a period. */
public record Throttling(List<String> files) {
    private static final String COUNT = "nr_throttled ";

    /** Finds the files once: they stay where they are. */
    public static Throttling find() {
        return of(Cgroup.cpuFolders(Text.ifPresent("/proc/self/cgroup").orElse(""), Mount.all()), Text::ifPresent);
    }

    /** Each group that counts: one counts its own quota and not those above it. */
    static Throttling of(List<String> folders, Function<String, Optional<String>> file) {
        return new Throttling(folders.stream()
                .map(folder -> folder + "/cpu.stat")
                .filter(path ->
                        file.apply(path).filter(text -> text.contains(COUNT)).isPresent())
                .toList());
    }

    /** Periods so far; 0 where nobody counts. */
    public long periods() {
        return files.stream()
                .flatMap(file -> Text.ifPresent(file).stream())
                .mapToLong(Throttling::parse)
                .sum();
    }

    static long parse(String stat) {
        return stat.lines()
                .filter(line -> line.startsWith(COUNT))
                .findFirst()
                .map(line -> Text.number("cpu.stat: nr_throttled", line.substring(COUNT.length())))
                .orElse(0L);
    }
}
