package dev.ringside.simulate;

import java.util.Locale;

/** One truth: what the host does, the coefficient of variation of a fork's score, and the share by which head is slower in the first row. */
record Setting(Condition condition, double forkCv, double effect) {

    String cv() {
        return String.format(Locale.ROOT, "%.0f %%", 100 * forkCv);
    }

    String planted() {
        return effect == 0 ? "none" : String.format(Locale.ROOT, "+%.0f %%", 100 * effect);
    }
}
