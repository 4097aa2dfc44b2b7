package dev.ringside.cli;

import dev.ringside.diff.Rules;
import picocli.CommandLine.Option;

/** How large a change may be before it matters. */
final class ToleranceOption {
    @Option(
            names = "--tolerance",
            paramLabel = "PERCENT",
            defaultValue = "5%",
            converter = PercentConverter.class,
            description = "A row is equivalent where its 95 %% interval lies within this. Default: ${DEFAULT-VALUE}")
    double tolerance;

    Rules rules() {
        return Rules.STANDARD.tolerating(tolerance);
    }
}
