package dev.ringside.transport;

import dev.ringside.ring.PeerLostException;
import dev.ringside.ring.Watch;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Ends a system call that waits for a process which is gone or silent, by closing what it waits on. A thread of its own looks ten times a
 * second, so that the waiting thread pays two plain stores and no system call of its own.
 */
final class LinkGuard implements Idle {
    private static final long LOOK_MILLIS = 100;
    private static final VarHandle CALLS;

    static {
        try {
            CALLS = MethodHandles.lookup().findVarHandle(LinkGuard.class, "calls", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile Watch.Peer peer;
    private final Runnable closeChannels;
    private final Thread thread = new Thread(this::look, "link-guard");

    /** Odd while a call is under way. */
    private long calls;

    private volatile String verdict;

    private LinkGuard(Watch.Peer peer, Runnable closeChannels) {
        this.peer = peer;
        this.closeChannels = closeChannels;
        thread.setDaemon(true);
    }

    static LinkGuard start(Watch.Peer peer, Runnable closeChannels) {
        LinkGuard guard = new LinkGuard(peer, closeChannels);
        guard.thread.start();
        return guard;
    }

    @Override
    public void watch(Watch.Peer other) {
        peer = other;
    }

    @Override
    public void enter() {
        CALLS.setOpaque(this, calls + 1);
    }

    @Override
    public void empty() {
        // a signal has interrupted the call, or it has closed channels: the next one says so
    }

    @Override
    public void leave() {
        CALLS.setOpaque(this, calls + 1);
    }

    private void look() {
        long seen = -1;
        long since = System.nanoTime();
        try {
            while (verdict == null) {
                Thread.sleep(LOOK_MILLIS);
                long now = (long) CALLS.getOpaque(this);
                if (now != seen || now % 2 == 0) {
                    seen = now;
                    since = System.nanoTime();
                } else {
                    judge(System.nanoTime() - since);
                }
            }
        } catch (InterruptedException e) {
            return; // the link was closed
        }
        closeChannels.run();
    }

    /** The same call has been under way for {@code nanos}. What a dead process has sent is still there to be read, so it gets a moment. */
    private void judge(long nanos) {
        if (!peer.process().isAlive() && nanos > 5 * LOOK_MILLIS * 1_000_000) {
            verdict = "the other process (pid " + peer.process().pid() + ") has ended";
        } else if (nanos > peer.patience().toNanos()) {
            verdict = "the other process (pid " + peer.process().pid() + ") lives but gave no sign for "
                    + peer.patience().toSeconds() + " s";
        }
    }

    @Override
    public PeerLostException lost(Exception e) {
        return new PeerLostException(verdict != null ? verdict : "the other process has left the link: " + e);
    }

    /** After a call that the guard can end only by letting it succeed. */
    void requireNoVerdict() {
        String words = verdict;
        if (words != null) {
            throw new PeerLostException(words);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
