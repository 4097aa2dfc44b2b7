package dev.ringside.cli;

import dev.ringside.jvm.TargetJvm;
import dev.ringside.run.Plan;
import dev.ringside.run.Profile;
import dev.ringside.run.Shard;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which cells: shared by {@code run} and {@code list}. */
final class PlanOptions {
    @Option(
            names = "--profile",
            defaultValue = "quick",
            description =
                    "smoke, quick, floors, ring, transports, reference, full, or the path of a profile of yours. Default: ${DEFAULT-VALUE}")
    String profile;

    @Option(
            names = "--only",
            defaultValue = "",
            description = "Only cells whose name, as list prints it, holds this text.")
    String only;

    @Option(names = "--rounds", description = "Forks of each cell, in as many rounds.")
    Integer rounds;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            converter = ShardConverter.class,
            description = "Only part I of N of the cells; merge joins the parts. Canaries are in every part.")
    Shard shard;

    @Option(
            names = "--jvm",
            paramLabel = "PATH",
            description = "Measure every cell on this JDK, a JAVA_HOME or its java. Can be repeated, to compare JDKs.")
    List<Path> jvms = List.of();

    @Option(names = "--seed", description = "Seed of the order of the cells, to repeat a run.")
    Long seed;

    @Mixin
    OverrideOptions overrides;

    @Mixin
    BudgetOptions budget;

    Plan plan() {
        Profile loaded = overrides.applyTo(profile);
        if (rounds != null && rounds < 1) {
            throw new UsageException("--rounds must be 1 or more: rounds=" + rounds);
        }
        Plan plan = Plan.of(
                loaded,
                profile,
                rounds == null ? loaded.rounds() : rounds,
                seed == null ? ThreadLocalRandom.current().nextLong(1L << 32) : seed,
                only,
                UsageException.checked(() ->
                        TargetJvm.labelled(jvms.stream().map(TargetJvm::ask).toList())));
        Plan ours = shard == null ? plan : plan.part(shard);
        return budget.applyTo(ours, rounds);
    }
}
