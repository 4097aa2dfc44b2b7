package dev.ringside.simulate;

import dev.ringside.results.RunInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

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

    /** {@code rows}: at least 2. Returns the document, in Markdown. */
    public static String document(int runs, int rows, long seed) {
        ErrorRates rates = new ErrorRates(runs, rows, seed);
        rates.play();
        return new ErrorRatesDocument(rates).text();
    }

    private void play() {
        Random seeds = new Random(seed);
        for (Condition condition : Condition.values()) {
            for (double cv : FORK_CVS) {
                long own = seeds.nextLong();
                List<Duets> planted = PLANTED.stream()
                        .map(effect -> Duets.play(new Setting(condition, cv, effect), runs, rows, own))
                        .toList();
                duets.add(new Duet(condition, cv, Duets.play(new Setting(condition, cv, 0), runs, rows, own), planted));
            }
        }
        for (int forks : FORKS_UNPAIRED) {
            for (double cv : FORK_CVS) {
                long own = seeds.nextLong();
                sessions.add(new Sessions(
                        forks,
                        cv,
                        session(cv, 0, forks, own),
                        PLANTED_UNPAIRED.stream()
                                .map(effect -> session(cv, effect, forks, own))
                                .toList()));
            }
        }
        for (double precision : PRECISIONS) {
            for (double cv : FORK_CVS) {
                long own = seeds.nextLong();
                stops.add(new Stop(
                        precision,
                        cv,
                        LEAST_ROUNDS.stream()
                                .map(least -> EarlyStop.play(
                                        cv, new RunInfo.Budget(1, precision, least), EarlyStop.ROWS * runs, own))
                                .toList()));
            }
        }
    }

    private SessionErrors session(double cv, double effect, int forks, long own) {
        return SessionErrors.play(new Setting(Condition.QUIET, cv, effect), forks, runs, rows, own);
    }
}
