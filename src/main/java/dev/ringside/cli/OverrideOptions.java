package dev.ringside.cli;

import dev.ringside.run.Overrides;
import dev.ringside.run.Profile;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;

/** What takes the place of something in a profile: shared by all commands that have one. */
final class OverrideOptions {
    @Option(
            names = "--warmup",
            converter = DurationConverter.class,
            description = "Warm-up of each fork, such as 300ms, wherever the profile has one that is timed.")
    Duration warmup;

    @Option(
            names = "--time",
            converter = DurationConverter.class,
            description = "Measurement of each fork, such as 1s, wherever the profile has one that is timed.")
    Duration time;

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE,VALUE",
            description = "Values of one parameter, in every sweep that has it. Can be repeated.")
    List<String> params = List.of();

    /** The profile of that name, or in that file, with what was asked for otherwise. */
    Profile applyTo(String profile) {
        return Profile.load(profile).with(Overrides.of(warmup, time, params));
    }
}
