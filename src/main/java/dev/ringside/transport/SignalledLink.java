package dev.ringside.transport;

import dev.ringside.memory.OffHeap;
import dev.ringside.ring.PeerLostException;

/**
 * Slots in shared memory with a copy on either side. Each message is announced by a write to an eventfd and awaited by a read of it, which
 * takes all announcements there are; free slots come back in halves of the window. Add and take hold a lock of the kernel, so whoever has
 * taken the count sees all that was written before it was added.
 */
final class SignalledLink implements Link {
    private final SharedBuffer memory;
    private final SignalledLayout layout;
    private final int maxMessage;
    private final Signals sends;
    private final Signals receives;
    private final SignalWait wait;
    private final long outSlots;
    private final long inSlots;
    private final NativeBuffer out;
    private final NativeBuffer in;
    private long sent;
    private long room;
    private long received;
    private long announced;
    private long owed;
    private boolean closed;

    /** {@code outSlots} and {@code inSlots} say where in {@code memory} the directions lie. */
    SignalledLink(
            SharedBuffer memory,
            LinkSpec spec,
            Signals sends,
            long outSlots,
            Signals receives,
            long inSlots,
            SignalWait wait) {
        this.memory = memory;
        this.sends = sends;
        this.receives = receives;
        this.wait = wait;
        this.outSlots = memory.address() + outSlots;
        this.inSlots = memory.address() + inSlots;
        maxMessage = spec.maxMessage();
        layout = SignalledLayout.of(maxMessage);
        room = layout.slots();
        out = new NativeBuffer(Math.max(8, maxMessage));
        in = new NativeBuffer(Math.max(8, maxMessage));
    }

    @Override
    public long outbox() {
        return out.address();
    }

    @Override
    public void send(int length) {
        if (room == 0) {
            room = wait.await(sends.empty());
        }
        room--;
        long slot = outSlots + layout.slot(sent++);
        OffHeap.putInt(slot + SignalledLayout.LENGTH, length);
        OffHeap.copy(out.address(), slot + SignalledLayout.PAYLOAD, length);
        sends.filled().add(1);
    }

    @Override
    public int receive() {
        if (announced == 0) {
            announced = wait.await(receives.filled());
        }
        // pairs with the release store in close; the last announcement is that of the end
        if (OffHeap.getAcquire(inSlots + SignalledLayout.FINAL) == received + 1) {
            return CLOSED;
        }
        announced--;
        long slot = inSlots + layout.slot(received++);
        int length = OffHeap.getInt(slot + SignalledLayout.LENGTH);
        if (length < 0 || length > maxMessage) {
            throw new PeerLostException("the other process sent a message of " + length + " bytes, at most "
                    + maxMessage + " were agreed on");
        }
        OffHeap.copy(slot + SignalledLayout.PAYLOAD, in.address(), length);
        giveBack();
        return length;
    }

    private void giveBack() {
        if (++owed == layout.slots() / 2) {
            receives.empty().add(owed);
            owed = 0;
        }
    }

    @Override
    public long inbox() {
        return in.address();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        OffHeap.putRelease(outSlots + SignalledLayout.FINAL, sent + 1);
        sends.filled().add(1);
        wait.close();
        sends.close();
        receives.close();
        memory.close();
        out.close();
        in.close();
    }
}
