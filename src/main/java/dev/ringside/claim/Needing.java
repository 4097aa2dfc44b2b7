package dev.ringside.claim;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Processors;
import dev.ringside.results.Run;
import java.util.Optional;
import java.util.OptionalInt;

/** A rule that takes more processors than some hosts have. */
record Needing(int processors, Rule rule) implements Rule {

    @Override
    public Ruling judge(Claim claim, Cells cells, Run run) {
        OptionalInt online = Processors.online(run);
        if (online.isPresent() && online.getAsInt() >= processors) {
            return rule.judge(claim, cells, run);
        }
        String has =
                online.isPresent() ? "this host has " + online.getAsInt() : "the run does not say how many there are";
        return new Ruling(
                claim,
                State.CANNOT_BE_MEASURED,
                Optional.empty(),
                Optional.empty(),
                "takes " + processors + " processors, and " + has);
    }
}
