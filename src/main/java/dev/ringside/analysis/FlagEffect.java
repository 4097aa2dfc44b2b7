package dev.ringside.analysis;

import dev.ringside.results.Interval;
import java.util.List;

/**
 * What a flag does to a figure: how many times as large it is with the flag as without, over all combinations of the others. Of two flags,
 * how many times as much the one does where the other is on.
 *
 * @param ratio with its 95 % interval
 * @param chance of an effect this far from none, were there none
 */
public record FlagEffect(List<String> flags, Interval ratio, double chance) {

    /** Whether it is of one flag; the others are of two. */
    public boolean isMain() {
        return flags.size() == 1;
    }
}
