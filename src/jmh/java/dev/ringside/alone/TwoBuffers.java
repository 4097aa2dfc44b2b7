package dev.ringside.alone;

import dev.ringside.ring.Pattern;

/** Two buffers of native memory that are there and hold what the pattern says. */
abstract class TwoBuffers implements Work {
    final long from;
    final long to;
    private final Anonymous source;
    private final Anonymous target;

    TwoBuffers(int size) {
        if (size % Pattern.LINE != 0) {
            throw new IllegalArgumentException(
                    "passes go over whole lines of " + Pattern.LINE + " bytes: messageSize=" + size);
        }
        source = filled(size);
        target = filled(size);
        from = source.address();
        to = target.address();
    }

    private static Anonymous filled(int size) {
        Anonymous memory = Anonymous.of(size);
        Pattern.fill(memory.address(), size, 0);
        return memory;
    }

    @Override
    public void close() {
        source.close();
        target.close();
    }
}
