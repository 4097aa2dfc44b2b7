package dev.ringside.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The runs and baselines in a folder of results, as sessions of one host. */
public final class StoredSessions {
    /** A comparison has seconds, and a folder may hold years. */
    private static final int MOST_RUNS = 40;

    private static final long MOST_BYTES = 16L << 20;

    private StoredSessions() {}

    /**
     * How sessions of the host that answers {@code host} differ; empty where too few of them are stored. Duets are none: both of their sides
     * were measured at one time. What cannot be read is passed over.
     */
    public static Optional<SessionDrift> drift(Path results, Map<String, String> host) {
        Map<String, List<Found>> builds = found(results, host).stream()
                .collect(Collectors.groupingBy(found -> found.info().revision()));
        int degrees = builds.values().stream().mapToInt(same -> same.size() - 1).sum();
        return degrees < SessionDrift.LEAST_DEGREES
                ? Optional.empty()
                : SessionDrift.of(sessions(builds.values().stream()
                        .filter(same -> same.size() > 1)
                        .flatMap(List::stream)
                        .toList()));
    }

    private record Found(RunFolder folder, RunInfo info) {
        Instant started() {
            return info.started();
        }
    }

    /** A run and the baselines that are copies of it are one session. */
    private static List<Found> found(Path results, Map<String, String> host) {
        Baselines baselines = new Baselines(results);
        Map<Instant, Found> byStart = new LinkedHashMap<>();
        Stream.concat(
                        StoredRuns.in(results).stream(),
                        baselines.names().stream().map(baselines::path).map(RunFolder::new))
                .limit(MOST_RUNS)
                .forEach(folder -> info(folder, host)
                        .ifPresent(info -> byStart.putIfAbsent(info.started(), new Found(folder, info))));
        return new ArrayList<>(byStart.values());
    }

    /** Empty for a run of another machine, even one that is alike: machines have levels of their own. */
    private static Optional<RunInfo> info(RunFolder folder, Map<String, String> host) {
        return folder.written()
                .filter(info -> info.host() != null && info.revision() != null && info.started() != null)
                .filter(info -> info.host().containsKey("host")
                        && info.host().get("host").equals(host.get("host")))
                .filter(info -> HostFacts.unlike(info.host(), host).isEmpty());
    }

    /** The newest, as many as there is time to read. */
    private static List<Session> sessions(List<Found> found) {
        List<Session> sessions = new ArrayList<>();
        long bytes = 0;
        for (Found run : found.stream()
                .sorted(Comparator.comparing(Found::started).reversed())
                .toList()) {
            try {
                bytes += Files.size(run.folder().forksFile());
                if (bytes > MOST_BYTES) {
                    return sessions;
                }
                sessions.add(Session.of(
                        run.info().name(), run.info().revision(), run.folder().readForks()));
            } catch (IOException | RuntimeException e) {
                // a session less
            }
        }
        return sessions;
    }
}
