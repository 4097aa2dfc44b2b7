package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import dev.ringside.memory.Backing;
import dev.ringside.posix.UnixSocket;
import dev.ringside.ring.Watch;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The transports that come with Ringside. */
enum BuiltIn implements Transport {
    /** The shared-memory ring with a copy on either side, as every other transport has it. */
    RING(new Rings(true)),

    /** The ring written and read in place: no copy at all. */
    RING_IN_PLACE(new Rings(false)),

    /** The ring with copies in a file on disk that both processes map. */
    MAPPED_FILE(new Rings(true, Backing.DISK)),

    /** An anonymous pipe for each direction. */
    PIPE(new Pipes()),

    /** The same through names in the file system; the kernel's code behind them is that of the pipe. */
    FIFO(new Fifos()),

    /** A Unix domain stream socket. */
    UNIX_STREAM(new UnixStreams()),

    /** A Unix domain datagram socket: messages and no connection. */
    UNIX_DATAGRAM(new UnixPackets(UnixSocket.Type.DATAGRAM)),

    /** A Unix domain socket that keeps messages apart and has a connection. */
    UNIX_SEQPACKET(new UnixPackets(UnixSocket.Type.SEQPACKET)),

    /** TCP over loopback, without Nagle's delay. */
    TCP(new TcpStreams()),

    /** UDP over loopback, with a window of credit so that nothing is dropped. */
    UDP(new UdpPairs()),

    /** A System V message queue for each direction. */
    SYSV_QUEUE(new SysVQueues()),

    /** A POSIX message queue for each direction. */
    POSIX_QUEUE(new PosixQueues()),

    /** A bounded file for each direction, through read and write at a place. */
    FILE(new SharedFiles()),

    /** Shared memory with an eventfd as the only signal: written to for each message, read to await one. */
    EVENTFD(new EventFds()),

    /** Messages that stay with the sender until the receiver copies them out of its memory. */
    PROCESS_VM_READV(new ProcessReads());

    private final Mechanism mechanism;

    BuiltIn(Mechanism mechanism) {
        this.mechanism = mechanism;
    }

    @Override
    public List<String> waitings() {
        return mechanism.waitings();
    }

    @Override
    public int copies() {
        return mechanism.copies();
    }

    @Override
    public int largestMessage() {
        return mechanism.largestMessage();
    }

    @Override
    public Optional<String> refusal(LinkSpec spec) {
        if (!waitings().contains(spec.waiting())) {
            return Optional.of(label() + " does not wait by " + spec.waiting() + ", it knows " + waitings());
        }
        return mechanism.refusal(spec);
    }

    @Override
    public Offer offer(LinkSpec spec, Ledger ledger) {
        return mechanism.offer(spec, ledger);
    }

    @Override
    public Link join(LinkSpec spec, Evidence address, Watch.Peer creator) {
        return mechanism.join(spec, address, creator);
    }

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
