package dev.ringside.diff;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Holm's way to ask many questions of one comparison: the chance that any of them is wrongly rejected stays under one bound. */
final class Holm {
    private Holm() {}

    /** Which of the {@code chances} are rejected, in their order; a NaN never is, and counts as a question. */
    static boolean[] rejected(double[] chances, double familyError) {
        boolean[] rejected = new boolean[chances.length];
        int[] order = IntStream.range(0, chances.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> chances[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int left = chances.length;
        for (int i : order) {
            if (!(chances[i] <= familyError / left)) {
                break;
            }
            rejected[i] = true;
            left--;
        }
        return rejected;
    }
}
