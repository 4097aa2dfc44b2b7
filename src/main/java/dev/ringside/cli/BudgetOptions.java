package dev.ringside.cli;

import dev.ringside.results.RunInfo;
import dev.ringside.run.Plan;
import java.time.Duration;
import picocli.CommandLine.Option;

/** For how long rounds go on, and how well cells have to be known. */
final class BudgetOptions {
    /** With fewer forks an interval is narrow by chance too often. */
    private static final int LEAST_ROUNDS = 8;

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description =
                    "Rounds go on until every cell is known well enough, the worst first, and stop after this time: 20m, 2h."
                            + " --rounds is then the least number of rounds, at least " + LEAST_ROUNDS + ".")
    Duration budget;

    @Option(
            names = "--precision",
            paramLabel = "PERCENT",
            converter = PercentConverter.class,
            description =
                    "With --budget, what is well enough: half the width of the 95 %% interval over forks, in percent of"
                            + " their mean. Default: 3")
    Double precision;

    /** {@code plan}, with what these options say; {@code rounds} is null where the user named none. */
    Plan applyTo(Plan plan, Integer rounds) {
        if (budget == null) {
            if (precision != null) {
                throw new UsageException("--precision needs --budget: without one the rounds are counted");
            }
            return plan;
        }
        if (rounds != null && rounds < LEAST_ROUNDS) {
            throw new UsageException("with --budget, --rounds must be " + LEAST_ROUNDS + " or more: rounds=" + rounds
                    + "; fewer forks make intervals that are narrow by chance");
        }
        if (budget.toSeconds() < 1) {
            throw new UsageException("--budget must be a second or more");
        }
        return plan.within(new RunInfo.Budget(
                budget.toSeconds(), precision == null ? 0.03 : precision, rounds == null ? LEAST_ROUNDS : rounds));
    }
}
