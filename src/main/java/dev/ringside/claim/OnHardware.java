package dev.ringside.claim;

import dev.ringside.analysis.Cells;
import dev.ringside.results.Run;
import java.util.Optional;

/** A claim about hardware that few hosts have; no benchmark of ours uses it, so it has no state but one. */
record OnHardware(String fact, String name) implements Rule {

    @Override
    public Ruling judge(Claim claim, Cells cells, Run run) {
        String found = run.info().host().getOrDefault(fact, "");
        String words =
                switch (found) {
                    case "" -> "the run does not say whether its host has " + name;
                    case "none" -> "this host has no " + name;
                    default -> "this host has " + name + " (" + found + "), and no benchmark here uses it";
                };
        return new Ruling(claim, State.CANNOT_BE_MEASURED, Optional.empty(), Optional.empty(), words);
    }
}
