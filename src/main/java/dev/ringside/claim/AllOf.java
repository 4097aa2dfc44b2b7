package dev.ringside.claim;

import dev.ringside.analysis.Cells;
import dev.ringside.results.Run;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Holds where all of its ratios do; does not where any does not. */
record AllOf(List<Ratio> ratios) implements Rule {

    @Override
    public Ruling judge(Claim claim, Cells cells, Run run) {
        List<Ruling> rulings =
                ratios.stream().map(ratio -> ratio.judge(claim, cells, run)).toList();
        List<Ruling> against = rulings.stream()
                .filter(ruling -> ruling.state() == State.DOES_NOT_HOLD)
                .toList();
        State state = !against.isEmpty()
                ? State.DOES_NOT_HOLD
                : rulings.stream().allMatch(ruling -> ruling.state() == State.HOLDS)
                        ? State.HOLDS
                        : State.CANNOT_BE_MEASURED;
        return new Ruling(
                claim,
                state,
                Optional.empty(),
                Optional.empty(),
                rulings.stream().map(Ruling::words).collect(Collectors.joining("; ")));
    }
}
