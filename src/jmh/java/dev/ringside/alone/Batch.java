package dev.ringside.alone;

/** So many steps at once that the call around them does not count. */
abstract class Batch implements Work {
    static final int STEPS = 1024;

    @Override
    public final int operations() {
        return STEPS;
    }
}
