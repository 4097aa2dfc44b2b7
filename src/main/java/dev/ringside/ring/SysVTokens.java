package dev.ringside.ring;

import dev.ringside.ledger.Ledger;
import dev.ringside.memory.OffHeap;
import dev.ringside.memory.UnavailableException;
import dev.ringside.posix.Errno;
import dev.ringside.posix.LibC;
import dev.ringside.posix.PosixException;
import dev.ringside.posix.SysVSemaphores;
import dev.ringside.posix.SysVSemaphores.Step;
import dev.ringside.posix.SysVSemaphores.Steps;
import dev.ringside.procfs.ProcessId;

/**
 * Tokens in a set of System V semaphores, held with SEM_UNDO: a process that dies with a token has it taken back by the kernel, so
 * that <em>filled</em> and <em>empty</em> always make up the number of slots between two messages.
 *
 * <p>What the kernel undoes is the sum of a process's undone changes. Were each take and each give undone, a producer's end would take back
 * every message that it has sent, and its 32,769th would fail with ERANGE. So a take is undone until the token is passed on, and
 * to pass it on gives it back with SEM_UNDO, takes it without, and gives the other kind without, in one step. The sum is never more
 * than the threads that hold a token, and nothing at an end in order.
 *
 * <p>The creator removes the set at its end, which wakes sleepers; from then on the sequence words alone decide.
 */
final class SysVTokens implements Tokens {
    private static final int FILLED = 0;
    private static final int EMPTY = 1;
    /** Set once by the creator, so that its last pid says whose the set is. */
    private static final int WITNESS = 2;

    /** Beyond the slots, tokens of <em>filled</em> are given to consumer threads at the end. */
    static final int MOST_SLOTS = SysVSemaphores.MOST - RingLayout.MAX_CONSUMERS;

    private static final Steps TAKE_EMPTY = Steps.of(new Step(EMPTY, -1, true));
    private static final Steps TAKE_FILLED = Steps.of(new Step(FILLED, -1, true));
    private static final Steps EMPTY_TO_FILLED =
            Steps.of(new Step(EMPTY, 1, true), new Step(EMPTY, -1, false), new Step(FILLED, 1, false));
    private static final Steps FILLED_TO_EMPTY =
            Steps.of(new Step(FILLED, 1, true), new Step(FILLED, -1, false), new Step(EMPTY, 1, false));

    private final SysVSemaphores set;
    private volatile boolean gone;

    SysVTokens(RingHeader ring) {
        set = SysVSemaphores.at(OffHeap.getInt(ring.base() + RingLayout.SEMAPHORE_SET_OFFSET));
        requireMadeBy(ring.creator());
    }

    /** The id stands in shared memory and may be that of anyone's set, which is not to be touched. */
    private void requireMadeBy(ProcessId creator) {
        try {
            ForeignSegmentException.unlessEqual("owner of the semaphore set", LibC.geteuid(), set.creatorUid());
            ForeignSegmentException.unlessEqual("maker of the semaphore set", creator.pid(), set.lastPid(WITNESS));
        } catch (PosixException e) {
            if (!isGone(e)) {
                throw e;
            }
            gone = true;
        }
    }

    private static boolean isGone(PosixException e) {
        return e.errno() == Errno.EIDRM || e.errno() == Errno.EINVAL;
    }

    /** Makes the set and leaves its id in the header. */
    static void lay(long base, RingLayout layout, Ledger ledger) {
        if (layout.slots() > MOST_SLOTS) {
            throw new UnavailableException(
                    "System V semaphores count to " + SysVSemaphores.MOST + ", and " + layout.slots()
                            + " slots need more; use at most " + MOST_SLOTS + " slots or another wait strategy");
        }
        int key = Ledger.randomKey();
        synchronized (ledger) {
            ledger.willMakeSemaphoreSet(key, WITNESS);
            OffHeap.putInt(
                    base + RingLayout.SEMAPHORE_SET_OFFSET,
                    create(key, layout.slots()).id());
        }
    }

    private static SysVSemaphores create(int key, int slots) {
        try {
            return SysVSemaphores.create(key, 0, slots, 0);
        } catch (PosixException e) {
            throw e.errno() == Errno.ENOSPC
                    ? new UnavailableException(e.withFix("see /proc/sys/kernel/sem, or remove sets with \"ipcrm\"")
                            .getMessage())
                    : e;
        }
    }

    @Override
    public boolean takeEmpty() {
        return take(TAKE_EMPTY);
    }

    @Override
    public void giveFilled() {
        give(EMPTY_TO_FILLED);
    }

    @Override
    public boolean takeFilled() {
        return take(TAKE_FILLED);
    }

    @Override
    public void giveEmpty() {
        give(FILLED_TO_EMPTY);
    }

    @Override
    public void release(int threads) {
        give(Steps.of(new Step(FILLED, threads, false)));
    }

    /** Steps that never wait. */
    private void give(Steps steps) {
        while (!take(steps)) {
            Thread.onSpinWait();
        }
    }

    private boolean take(Steps steps) {
        if (gone) {
            return true;
        }
        try {
            return set.take(steps);
        } catch (PosixException e) {
            if (!isGone(e)) {
                throw e;
            }
            gone = true;
            return true;
        }
    }
}
