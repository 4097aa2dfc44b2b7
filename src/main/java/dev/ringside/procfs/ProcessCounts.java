package dev.ringside.procfs;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a process has been through so far: page faults of all its threads, also of those that have ended, and context switches of each
 * living thread by its tid.
 */
public record ProcessCounts(long minorFaults, long majorFaults, Map<Long, Switches> switches) {
    /** Times that a thread gave its processor up, and times that it was taken away. */
    public record Switches(long voluntary, long involuntary) {

        static Switches parse(String status) {
            return new Switches(
                    field(status, "voluntary_ctxt_switches:"), field(status, "nonvoluntary_ctxt_switches:"));
        }

        private static long field(String status, String name) {
            return status.lines()
                    .filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> Text.number(name, line.substring(name.length()).strip()))
                    .orElse(0L);
        }
    }

    public static ProcessCounts of(long pid) {
        Stat stat = Stat.parse(pid, Text.read("/proc/" + pid + "/stat"));
        Map<Long, Switches> switches = new LinkedHashMap<>();
        for (long tid : threads(pid)) {
            // a thread may end between the list and the look at it
            Text.ifPresent("/proc/" + pid + "/task/" + tid + "/status")
                    .ifPresent(status -> switches.put(tid, Switches.parse(status)));
        }
        return new ProcessCounts(
                stat.number(Stat.MINOR_FAULTS, "minor faults"),
                stat.number(Stat.MAJOR_FAULTS, "major faults"),
                switches);
    }

    /** Ids of the threads of a process. */
    public static List<Long> threads(long pid) {
        Path folder = Path.of("/proc/" + pid + "/task");
        List<Long> threads = new ArrayList<>();
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(folder)) {
            tasks.forEach(task -> threads.add(Long.parseLong(task.getFileName().toString())));
        } catch (IOException | DirectoryIteratorException e) {
            throw new IllegalStateException("listing " + folder + " failed: " + e, e);
        }
        return threads;
    }

    /** Switches since {@code earlier} of the threads that live now; one that has ended in between is not counted. */
    public Switches switchesSince(ProcessCounts earlier) {
        long voluntary = 0;
        long involuntary = 0;
        for (Map.Entry<Long, Switches> thread : switches.entrySet()) {
            Switches before = earlier.switches.getOrDefault(thread.getKey(), new Switches(0, 0));
            voluntary += thread.getValue().voluntary() - before.voluntary();
            involuntary += thread.getValue().involuntary() - before.involuntary();
        }
        return new Switches(voluntary, involuntary);
    }
}
