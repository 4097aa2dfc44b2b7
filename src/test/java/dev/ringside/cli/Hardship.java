package dev.ringside.cli;

import java.util.List;
import java.util.stream.Stream;

/**
 * A host that lacks room or has a limit, made by namespaces and limits of one command alone, so that nothing has to be put back.
 *
 * @param name for people
 * @param around what stands before the command
 * @param options of {@code ringside produce}
 * @param words that its line must hold
 */
record Hardship(String name, List<String> around, List<String> options, String words) {
    private static final List<String> NONE = List.of();
    static final List<String> NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all");

    static Stream<Hardship> all() {
        List<String> posix = List.of("--backing", "POSIX");
        return Stream.of(
                new Hardship(
                        "shared memory too small",
                        mount("tmpfs -o size=1m", "/dev/shm"),
                        posix,
                        "/dev/shm has 1048576 bytes left"),
                new Hardship(
                        "no room for semaphores",
                        mount("tmpfs -o size=4k", "/dev/shm"),
                        NONE,
                        "named semaphores lie on /dev/shm"),
                new Hardship(
                        "shared memory that cannot be written",
                        mount("tmpfs -o ro", "/dev/shm"),
                        NONE,
                        "named semaphores lie on /dev/shm"),
                new Hardship(
                        "a temporary folder without programs",
                        mount("tmpfs -o noexec", "/tmp"),
                        NONE,
                        "mount -o remount,exec"),
                new Hardship(
                        "locked memory",
                        Stream.concat(Stream.of("prlimit", "--memlock=65536:65536"), NOBODY.stream())
                                .toList(),
                        List.of("--mlock"),
                        "RLIMIT_MEMLOCK is 65536, raise it with \"ulimit -l unlimited\""),
                new Hardship(
                        "size of files",
                        List.of("prlimit", "--fsize=1000000:1000000"),
                        List.of("--backing", "DISK"),
                        "EFBIG"),
                new Hardship("number of segments", sysctl("kernel/shmmni", "0"), NONE, "/proc/sys/kernel/shmmni"),
                new Hardship("pages of all segments", sysctl("kernel/shmall", "1"), NONE, "shmall"),
                new Hardship("size of a segment", sysctl("kernel/shmmax", "4096"), NONE, "/proc/sys/kernel/shmmax"),
                new Hardship(
                        "number of semaphore sets",
                        sysctl("kernel/sem", "32000 1024000000 500 0"),
                        List.of("--wait", "SYSV_SEMAPHORE"),
                        "/proc/sys/kernel/sem"),
                new Hardship("no huge pages", NOBODY, List.of("--hugepages"), "EPERM"));
    }

    /** A mount that one command alone sees; what that leaves there is told at its end. */
    static List<String> mount(String what, String where) {
        return within("-m", "mount -t " + what + " none " + where, "find " + where + " -mindepth 2; ls /dev/shm");
    }

    /** A limit of a namespace that one command alone is in. */
    static List<String> sysctl(String name, String value) {
        return within("-i", "echo " + value + " > /proc/sys/" + name, "tail -q -n +2 /proc/sysvipc/*; ls /dev/shm");
    }

    private static List<String> within(String namespace, String before, String after) {
        String script = before + " || exit 99; \"$@\"; code=$?; echo left: $(" + after + "); exit $code";
        return List.of("unshare", namespace, "sh", "-c", script, "sh");
    }

    @Override
    public String toString() {
        return name;
    }
}
