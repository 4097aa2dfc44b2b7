package dev.ringside.cli;

import dev.ringside.diff.Rules;
import dev.ringside.run.Plan;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which rows a duet has, and how each of their forks is run. */
final class DuetRowOptions {
    @Option(
            names = "--profile",
            defaultValue = "gate",
            description =
                    "gate, another that \"list\" knows, or the path of a profile of yours. Default: ${DEFAULT-VALUE}")
    String profile;

    @Option(
            names = "--only",
            defaultValue = "",
            description = "Only rows whose name, as list prints it, holds this text.")
    String only;

    @Mixin
    OverrideOptions overrides;

    @Option(names = "--seed", description = "Seed of the order of rows and sides, to repeat a duet.")
    Long seed;

    @Option(names = "--rounds", hidden = true)
    String rounds;

    @Option(names = "--jvm", hidden = true)
    List<String> jvms = List.of();

    /** For tests: a duet of the standard rounds takes minutes. */
    @Option(names = "--screen-rounds", hidden = true)
    Integer screenRounds;

    @Option(names = "--confirm-rounds", hidden = true)
    Integer confirmRounds;

    Plan plan(Rules rules) {
        if (rounds != null) {
            throw new UsageException(
                    "a duet has as many rounds as its verdict needs; leave out --rounds, or set a --budget");
        }
        if (!jvms.isEmpty()) {
            throw new UsageException(
                    "a duet compares builds, both on the JVM that runs it; leave out --jvm, or compare JVMs with \"bin/ringside run --jvm\"");
        }
        return Plan.of(
                overrides.applyTo(profile),
                profile,
                rules.screenRounds(),
                seed == null ? ThreadLocalRandom.current().nextLong(1L << 32) : seed,
                only,
                Map.of());
    }

    Rules rules(Rules standard) {
        return new Rules(
                standard.tolerance(),
                standard.bias(),
                standard.leastChange(),
                standard.familyError(),
                screenRounds == null ? standard.screenRounds() : screenRounds,
                confirmRounds == null ? standard.leastRounds() : confirmRounds,
                confirmRounds == null ? standard.mostRounds() : confirmRounds,
                standard.sessionDrift());
    }
}
