package dev.ringside.simulate;

import dev.ringside.results.RunInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;

/** All settings played: the figures of the document on error rates. The same runs, rows and seed give the same figures. */
public final class ErrorRates {
    static final List<Double> FORK_CVS = List.of(0.01, 0.02, 0.03, 0.05);
    static final List<Double> PLANTED = List.of(0.05, 0.10);
    static final List<Double> PLANTED_UNPAIRED = List.of(0.20, 0.30);
    static final List<Integer> FORKS_UNPAIRED = List.of(2, 3, 5, 10);
    static final List<Double> PRECISIONS = List.of(0.01, 0.02, 0.03);
    static final List<Integer> LEAST_ROUNDS = List.of(6, 8);

    /** A row of the first table: no change, and each of the planted ones. */
    record Duet(Condition condition, double forkCv, Duets unchanged, List<Duets> planted) {

        Rate all(Function<DuetErrors, Rate> rate) {
            return planted.stream()
                    .map(duets -> rate.apply(duets.ours()))
                    .reduce(rate.apply(unchanged.ours()), Rate::and);
        }
    }

    /** Two sessions. */
    record Sessions(int forks, double forkCv, SessionErrors unchanged, List<SessionErrors> planted) {}

    /** Rows of a run that stop early. */
    record Stop(double precision, double forkCv, List<EarlyStop> byLeastRounds) {}

    final int runs;
    final int rows;
    final long seed;
    final List<Duet> duets = new ArrayList<>();
    final List<Sessions> sessions = new ArrayList<>();
    final List<Stop> stops = new ArrayList<>();

    private ErrorRates(int runs, int rows, long seed) {
        this.runs = runs;
        this.rows = rows;
        this.seed = seed;
    }

    /** {@code rows}: at least 2. Returns the document, in Markdown; however many {@code workers} play it, it has the same bytes. */
    public static String document(int runs, int rows, long seed, int workers) {
        ErrorRates rates = new ErrorRates(runs, rows, seed);
        try (Stage stage = new Stage(workers)) {
            rates.play(stage);
        }
        return new ErrorRatesDocument(rates).text();
    }

    /** All are told to begin before any is waited for. */
    private void play(Stage stage) {
        Random seeds = new Random(seed);
        List<Supplier<Duet>> ofDuets = new ArrayList<>();
        List<Supplier<Sessions>> ofSessions = new ArrayList<>();
        List<Supplier<Stop>> ofStops = new ArrayList<>();
        for (Condition condition : Condition.values()) {
            for (double cv : FORK_CVS) {
                ofDuets.add(duet(stage, condition, cv, seeds.nextLong()));
            }
        }
        for (int forks : FORKS_UNPAIRED) {
            for (double cv : FORK_CVS) {
                ofSessions.add(sessions(stage, forks, cv, seeds.nextLong()));
            }
        }
        for (double precision : PRECISIONS) {
            for (double cv : FORK_CVS) {
                ofStops.add(stop(stage, precision, cv, seeds.nextLong()));
            }
        }
        ofDuets.forEach(duet -> duets.add(duet.get()));
        ofSessions.forEach(two -> sessions.add(two.get()));
        ofStops.forEach(stop -> stops.add(stop.get()));
    }

    private Supplier<Duet> duet(Stage stage, Condition condition, double cv, long own) {
        Supplier<Duets> unchanged = stage.play(() -> Duets.play(new Setting(condition, cv, 0), runs, rows, own));
        List<Supplier<Duets>> planted = PLANTED.stream()
                .map(effect -> stage.play(() -> Duets.play(new Setting(condition, cv, effect), runs, rows, own)))
                .toList();
        return () -> new Duet(condition, cv, unchanged.get(), all(planted));
    }

    private Supplier<Sessions> sessions(Stage stage, int forks, double cv, long own) {
        Supplier<SessionErrors> unchanged = stage.play(() -> session(cv, 0, forks, own));
        List<Supplier<SessionErrors>> planted = PLANTED_UNPAIRED.stream()
                .map(effect -> stage.play(() -> session(cv, effect, forks, own)))
                .toList();
        return () -> new Sessions(forks, cv, unchanged.get(), all(planted));
    }

    private SessionErrors session(double cv, double effect, int forks, long own) {
        return SessionErrors.play(new Setting(Condition.QUIET, cv, effect), forks, runs, rows, own);
    }

    private Supplier<Stop> stop(Stage stage, double precision, double cv, long own) {
        List<Supplier<EarlyStop>> byLeast = LEAST_ROUNDS.stream()
                .map(least -> stage.play(
                        () -> EarlyStop.play(cv, new RunInfo.Budget(1, precision, least), EarlyStop.ROWS * runs, own)))
                .toList();
        return () -> new Stop(precision, cv, all(byLeast));
    }

    private static <T> List<T> all(List<Supplier<T>> played) {
        return played.stream().map(Supplier::get).toList();
    }
}
