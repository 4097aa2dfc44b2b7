package dev.ringside.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionDriftTest {
    private static final Map<String, String> HOST = Map.of("host", "bench-1", "kernel", "6.1.0");

    private final Random random = new Random(7);

    /** Sessions of {@code build}, whose rows' levels differ by {@code drift} and whose forks by {@code spread}. */
    private List<Session> sessions(String build, int count, int rows, double drift, double spread) {
        List<Session> sessions = new ArrayList<>();
        for (int session = 0; session < count; session++) {
            List<ForkRecord> forks = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                forks.addAll(row(row, Math.log(100 * (row + 1)) + drift * random.nextGaussian(), spread));
            }
            sessions.add(Session.of(build + session, build, forks));
        }
        return sessions;
    }

    private List<ForkRecord> row(int row, double level, double spread) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(round -> fork(row, round, Math.exp(level + spread * random.nextGaussian())))
                .toList();
    }

    private static ForkRecord fork(int row, int round, double score) {
        return new ForkRecord(
                Cell.of("dev.ringside.bench.NoBenchmark.run", Map.of("n", Integer.toString(row))),
                round,
                row + 1,
                Instant.parse("2026-03-01T12:00:00Z"),
                1,
                0.5,
                CellState.MEASURED,
                null,
                "score",
                Map.of("score", new Metric("ops/s", List.of(score))),
                Map.of(),
                Sample.settings("thrpt", 1));
    }

    @ParameterizedTest
    @CsvSource({"0.03, 0.02", "0.08, 0.02", "0.05, 0.10", "0.02, 0.00"})
    void shouldFindTheTruthWhateverForksDo(double drift, double spread) {
        SessionDrift found =
                SessionDrift.of(sessions("a", 40, 30, drift, spread)).orElseThrow();

        double widening = Math.sqrt(39 / 31.4); // of 39 degrees of freedom, 20 % of the time less than 31.4
        assertThat(found.deviation()).isCloseTo(drift * widening, within(0.15 * drift));
        assertThat(found.sessions()).isEqualTo(40);
        assertThat(found.builds()).isEqualTo(1);
    }

    @Test
    void shouldNotTakeTheSpreadOfForksForDrift() {
        SessionDrift found = SessionDrift.of(sessions("a", 20, 30, 0, 0.05)).orElseThrow();

        assertThat(found.deviation()).isLessThan(0.02);
    }

    @Test
    void shouldNotTakeTheDifferenceOfBuildsForDrift() {
        List<Session> sessions = new ArrayList<>(sessions("a", 6, 30, 0.02, 0.01));
        sessions.addAll(sessions("b", 6, 30, 0.02, 0.01).stream()
                .map(session -> {
                    session.levels().values().forEach(levels -> levels.replaceAll(level -> level + 2));
                    return session;
                })
                .toList());

        SessionDrift found = SessionDrift.of(sessions).orElseThrow();

        assertThat(found.deviation()).isLessThan(0.035);
        assertThat(found.builds()).isEqualTo(2);
    }

    @Test
    void shouldNotBeLedByOneRowWhoseForksScatter() {
        List<Session> sessions = sessions("a", 15, 10, 0.02, 0.01);
        for (Session session : sessions) {
            List<ForkRecord> wild = row(99, 3, 1.5);
            session.levels().putAll(Session.of("", "", wild).levels());
        }

        assertThat(SessionDrift.of(sessions).orElseThrow().deviation()).isLessThan(0.04);
    }

    @Test
    void shouldSayNothingFromFewSessions() {
        assertThat(SessionDrift.of(sessions("a", 9, 5, 0.02, 0.01))).isEmpty();
        assertThat(SessionDrift.of(sessions("a", 10, 5, 0.02, 0.01))).isPresent();

        List<Session> builds = new ArrayList<>(sessions("a", 5, 5, 0.02, 0.01));
        builds.addAll(sessions("b", 5, 5, 0.02, 0.01));
        assertThat(SessionDrift.of(builds)).as("10 sessions, 8 differences").isEmpty();
        builds.addAll(sessions("c", 1, 5, 0.02, 0.01));
        assertThat(SessionDrift.of(builds))
                .as("a build of one session says nothing")
                .isEmpty();
    }

    @Test
    void shouldHaveAFloor() {
        SessionDrift found = SessionDrift.of(sessions("a", 10, 5, 0, 0)).orElseThrow();

        assertThat(found.deviation()).isBetween(SessionDrift.LEAST, 1.5 * SessionDrift.LEAST);
    }

    @TempDir
    Path results;

    private void store(int number, Map<String, String> host, String revision) throws IOException {
        Instant started = Instant.parse("2026-03-01T12:00:00Z").plusSeconds(3600L * number);
        String name = String.format("202603%02dT120000Z-bench-1-%s", number + 1, revision);
        RunFolder folder = RunFolder.fresh(results, name);
        List<ForkRecord> forks = row(1, 3 + 0.03 * random.nextGaussian(), 0.01);
        RunInfo info = new RunInfo(
                RunInfo.SCHEMA,
                name,
                started,
                started.plusSeconds(60),
                revision,
                host,
                new RunInfo.Settings("quick", 3, 1, null),
                List.of(new CellOutcome(forks.get(0).cell(), CellState.MEASURED, null, 3, 0, Map.of(), List.of())),
                0.5);
        folder.write(info, forks);
        for (ForkRecord fork : forks) {
            folder.append(fork);
        }
    }

    @Test
    void shouldReadWhatIsOfThisHostAndPassOverWhatCannotBeRead() throws IOException {
        for (int i = 0; i < 10; i++) {
            store(i, HOST, "0123abc");
        }
        store(10, Map.of("host", "bench-1", "kernel", "6.2.0"), "0123abc");
        store(11, Map.of("host", "bench-2", "kernel", "6.1.0"), "0123abc");
        store(12, HOST, "0123abc-dirty.1a2b3c4d");
        Files.writeString(
                RunFolder.fresh(results, "20260320T120000Z-bench-1-broken").runFile(), "{");

        Optional<SessionDrift> found = StoredSessions.drift(results, HOST);

        assertThat(found).map(SessionDrift::sessions).contains(10);
    }

    @Test
    void shouldCountARunAndItsBaselineOnce() throws IOException {
        for (int i = 0; i < 9; i++) {
            store(i, HOST, "0123abc");
        }
        new Baselines(results).save("before", Baselines.newest(results), false);
        assertThat(StoredSessions.drift(results, HOST)).isEmpty();

        store(9, HOST, "0123abc");
        Path oldest = StoredRuns.in(results).get(9).path();
        new Baselines(results).save("first", oldest, false);
        Folders.remove(oldest);
        assertThat(StoredSessions.drift(results, HOST))
                .map(SessionDrift::sessions)
                .contains(10);
    }

    @Test
    void shouldSayNothingOfAnEmptyFolder() {
        assertThat(StoredSessions.drift(results, HOST)).isEmpty();
        assertThat(StoredSessions.drift(results.resolve("none"), HOST)).isEmpty();
    }
}
