package dev.ringside.transport;

import dev.ringside.posix.PosixException;
import dev.ringside.ring.PeerLostException;
import dev.ringside.ring.Watch;
import java.io.IOException;

/** Messages over a wire that keeps them apart. */
final class WireLink implements Link {
    private final Wire wire;
    private final Idle idle;
    private boolean failed;
    private boolean ended;
    private boolean closed;

    WireLink(Wire wire, Idle idle) {
        this.wire = wire;
        this.idle = idle;
    }

    @Override
    public long outbox() {
        return wire.outbox();
    }

    @Override
    public void send(int length) {
        idle.enter();
        try {
            while (!wire.trySend(length)) {
                idle.empty();
            }
        } catch (IOException | RuntimeException e) {
            throw failure(e);
        } finally {
            idle.leave();
        }
    }

    @Override
    public int receive() {
        if (ended) {
            return CLOSED;
        }
        idle.enter();
        try {
            int length = wire.tryReceive();
            while (length == Wire.NOT_YET) {
                idle.empty();
                length = wire.tryReceive();
            }
            ended = length == CLOSED;
            return length;
        } catch (IOException | RuntimeException e) {
            throw failure(e);
        } finally {
            idle.leave();
        }
    }

    @Override
    public long inbox() {
        return wire.inbox();
    }

    /** Watches {@code peer} from now on, with its patience. */
    void watch(Watch.Peer peer) {
        idle.watch(peer);
    }

    private RuntimeException failure(Exception e) {
        failed = true;
        if (e instanceof PosixException posix) {
            return switch (posix.errno()) {
                case ECONNREFUSED, ECONNRESET, EPIPE, EIDRM -> idle.lost(e);
                default -> posix;
            };
        }
        return e instanceof RuntimeException known ? known : idle.lost(e);
    }

    private void sendEnd() {
        idle.enter();
        try {
            while (!wire.trySendEnd()) {
                idle.empty();
            }
        } catch (IOException | PosixException | PeerLostException e) {
            // the other side has closed before or is gone
        } finally {
            idle.leave();
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (!failed && !ended) {
            sendEnd();
        }
        idle.close();
        wire.close();
    }
}
