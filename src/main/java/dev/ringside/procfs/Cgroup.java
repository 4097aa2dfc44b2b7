package dev.ringside.procfs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * What the control groups of this process allow it: their version, processors' worth of time, and memory in KiB. A limit is the tightest of
 * the group and those above it, as far as they can be seen; in a container those of the host cannot.
 */
record Cgroup(String version, OptionalDouble processors, OptionalLong memoryKib) {
    private static final String V2 = "cgroup2";
    private static final String V1 = "cgroup";

    /** Above this version 1 means no limit: it is the largest number of whole pages. */
    private static final long NO_LIMIT = 1L << 60;

    static Cgroup read() {
        return of(Text.ifPresent("/proc/self/cgroup").orElse(""), Mount.all(), Text::ifPresent);
    }

    static Cgroup of(String memberships, List<Mount> mounts, Function<String, Optional<String>> file) {
        Optional<Mount> first = mount(mounts, V1, "cpu");
        Optional<Mount> second =
                mounts.stream().filter(mount -> mount.type().equals(V2)).findFirst();
        if (first.isPresent()) {
            List<String> cpu = folders(first.get(), memberships, "cpu");
            List<String> memory = mount(mounts, V1, "memory")
                    .map(mount -> folders(mount, memberships, "memory"))
                    .orElse(List.of());
            return new Cgroup(
                    "1",
                    cpu.stream()
                            .flatMapToDouble(folder -> quota(
                                    file.apply(folder + "/cpu.cfs_quota_us"), file.apply(folder + "/cpu.cfs_period_us"))
                                    .stream())
                            .min(),
                    kib(memory, "/memory.limit_in_bytes", file));
        }
        if (second.isPresent()) {
            List<String> folders = folders(second.get(), memberships, "");
            return new Cgroup(
                    "2",
                    folders.stream()
                            .flatMap(folder -> file.apply(folder + "/cpu.max").stream())
                            .map(text -> text.split(" "))
                            .filter(words -> words.length == 2)
                            .flatMapToDouble(words -> quota(Optional.of(words[0]), Optional.of(words[1])).stream())
                            .min(),
                    kib(folders, "/memory.max", file));
        }
        return new Cgroup(Host.NONE, OptionalDouble.empty(), OptionalLong.empty());
    }

    /** Where the limits on processors stand, the nearest group first. */
    static List<String> cpuFolders(String memberships, List<Mount> mounts) {
        return mount(mounts, V1, "cpu")
                .map(first -> folders(first, memberships, "cpu"))
                .or(() -> mounts.stream()
                        .filter(mount -> mount.type().equals(V2))
                        .findFirst()
                        .map(second -> folders(second, memberships, "")))
                .orElse(List.of());
    }

    private static Optional<Mount> mount(List<Mount> mounts, String type, String controller) {
        return mounts.stream()
                .filter(mount -> mount.type().equals(type) && mount.options().contains(controller))
                .findFirst();
    }

    /** That of this process and all above it up to where the hierarchy is mounted; some may not be visible. */
    private static List<String> folders(Mount mount, String memberships, String controller) {
        String group = memberships
                .lines()
                .map(line -> line.split(":", 3))
                .filter(fields -> fields.length == 3)
                .filter(fields -> List.of(fields[1].split(",")).contains(controller))
                .map(fields -> fields[2])
                .findFirst()
                .orElse("/");
        List<String> folders = new ArrayList<>();
        for (Path path = Path.of(group).normalize(); path != null; path = path.getParent()) {
            folders.add(path.toString().equals("/") ? mount.point() : mount.point() + path);
        }
        return folders;
    }

    /** {@code max}, or -1, is none. */
    private static OptionalDouble quota(Optional<String> quota, Optional<String> period) {
        boolean known = quota.filter(text -> text.matches("\\d+")).isPresent()
                && period.filter(text -> text.matches("[1-9]\\d*")).isPresent();
        return known
                ? OptionalDouble.of(Double.parseDouble(quota.get()) / Double.parseDouble(period.get()))
                : OptionalDouble.empty();
    }

    private static OptionalLong kib(List<String> folders, String name, Function<String, Optional<String>> file) {
        return folders.stream()
                .flatMap(folder -> file.apply(folder + name).stream())
                .filter(text -> text.matches("\\d{1,19}"))
                .mapToLong(Long::parseLong)
                .filter(bytes -> bytes < NO_LIMIT)
                .map(bytes -> bytes / 1024)
                .min();
    }
}
