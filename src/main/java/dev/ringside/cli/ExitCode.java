package dev.ringside.cli;

import dev.ringside.demo.BadOptionException;
import dev.ringside.demo.DigestException;
import dev.ringside.diff.Outcome;
import dev.ringside.duet.BadBuildException;
import dev.ringside.memory.UnavailableException;
import dev.ringside.posix.PosixException;
import dev.ringside.results.BadRunException;
import dev.ringside.results.NotComparableException;
import dev.ringside.ring.ForeignSegmentException;
import dev.ringside.ring.PeerLostException;
import dev.ringside.run.BadProfileException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What a command tells its caller. {@code make} turns every failure into 2. */
final class ExitCode {
    static final int FINE = 0;
    static final int REGRESSED = 10;
    static final int INCONCLUSIVE = 11;
    static final int NOT_COMPARABLE = 12;
    static final int CELLS_MISSING = 13;
    static final int USAGE = 64;
    static final int BAD_DATA = 65;
    static final int HOST_CANNOT = 69;
    static final int BUG = 70;
    static final int OTHER_DIED = 74;

    private ExitCode() {}

    static int of(Outcome outcome) {
        return switch (outcome) {
            case FINE -> FINE;
            case REGRESSED -> REGRESSED;
            case INCONCLUSIVE -> INCONCLUSIVE;
            case NOT_COMPARABLE -> NOT_COMPARABLE;
            case CELLS_MISSING -> CELLS_MISSING;
        };
    }

    static int of(Throwable failure) {
        if (failure instanceof BadProfileException
                || failure instanceof UsageException
                || failure instanceof BadOptionException) {
            return USAGE;
        }
        if (failure instanceof NotComparableException) {
            return NOT_COMPARABLE;
        }
        if (failure instanceof DigestException
                || failure instanceof BadDataException
                || failure instanceof BadBuildException
                || failure instanceof BadRunException) {
            return BAD_DATA;
        }
        if (failure instanceof PeerLostException) {
            return OTHER_DIED;
        }
        boolean host = failure instanceof UnavailableException
                || failure instanceof ForeignSegmentException
                || failure instanceof PosixException
                || failure instanceof IOException
                || failure instanceof UncheckedIOException;
        return host ? HOST_CANNOT : BUG;
    }
}
