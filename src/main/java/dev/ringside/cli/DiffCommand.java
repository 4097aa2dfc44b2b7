package dev.ringside.cli;

import dev.ringside.diff.Comparison;
import dev.ringside.diff.Comparisons;
import dev.ringside.diff.Rules;
import dev.ringside.diff.Sides;
import dev.ringside.duet.DuetFolder;
import dev.ringside.results.Baselines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        description =
                "Compares two runs: folders of ours or plain JMH JSON files. The folder of a duet is judged again.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit codes: 0 no regression, 10 regressed, 11 inconclusive, 12 not comparable, 13 rows missing or failed.",
            "",
            "Examples:",
            "  ringside diff before",
            "  ringside diff old.json new.json --tolerance 10%%"
        })
final class DiffCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "BASE",
            description = "The run that counts as before: its folder, a file of JMH JSON, or the name of a baseline.")
    String base;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "HEAD",
            description = "The run that counts as after. Default: the newest whole run in --results")
    String head;

    @Mixin
    ToleranceOption tolerance;

    @Mixin
    VerdictOptions verdict;

    @Option(
            names = "--across",
            paramLabel = "FACT",
            split = ",",
            description = "Facts of the hosts, or settings, that differ on purpose: jdk, kernel, measurementTime, ...")
    Set<String> across = Set.of();

    @Option(
            names = "--results",
            defaultValue = "results",
            description = "Folder for results. Default: ${DEFAULT-VALUE}")
    Path results;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the files of this comparison. Default: diff in the folder for results")
    Path out;

    @Override
    public Integer call() throws IOException {
        Path folder = out == null ? results.resolve("diff") : out;
        VerdictReport.removeOlder(folder);
        Optional<DuetFolder> duet = duet();
        return VerdictReport.publish(
                duet.isPresent() ? duet.get().judged() : compare(tolerance.rules()), folder, verdict);
    }

    /** Two sides of one duet, or its folder alone, are judged as they were, by pairs and by the rules of the duet. */
    private Optional<DuetFolder> duet() {
        Path before = Baselines.resolve(results, base);
        if (head == null) {
            return DuetFolder.is(before) ? Optional.of(new DuetFolder(before)) : Optional.empty();
        }
        return DuetFolder.of(before, Baselines.resolve(results, head));
    }

    private Comparison compare(Rules rules) {
        Path before = Baselines.resolve(results, base);
        Sides.Two sides =
                Sides.both(before, head == null ? Baselines.newest(results) : Baselines.resolve(results, head));
        KnownDrift drift = KnownDrift.of(rules, results, sides.base(), sides.head());
        Comparison found = Comparisons.unpaired(sides.base(), sides.head(), drift.rules(), across);
        return found.overall().isKnown() && !isSame(sides) ? found.noting(drift.note()) : found;
    }

    private static boolean isSame(Sides.Two sides) {
        return sides.base().digest().equals(sides.head().digest());
    }
}
