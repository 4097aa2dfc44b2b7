package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import dev.ringside.memory.UnavailableException;
import dev.ringside.posix.PosixException;
import dev.ringside.posix.PosixQueue;
import dev.ringside.procfs.Limits;
import dev.ringside.procfs.ProcStatus;
import dev.ringside.procfs.Sysctl;
import dev.ringside.ring.Watch;
import java.util.List;
import java.util.Optional;

/** Two POSIX message queues, whose names go as soon as both ends have them. */
final class PosixQueues implements Mechanism {
    /** What the kernel counts of a message besides its bytes, at most. */
    private static final int OVERHEAD = 128;

    private static final int QUEUES = 2;

    /** What no privilege exceeds. */
    private static final int HARD_MESSAGE = 16 << 20;

    @Override
    public List<String> waitings() {
        return List.of(LinkSpec.BLOCK, LinkSpec.SPIN);
    }

    @Override
    public int largestMessage() {
        return (int) Math.max(0, Math.min(largestByHost(), largestByUser()));
    }

    private static long largestByHost() {
        return ProcStatus.read().mayExceedResourceLimits()
                ? HARD_MESSAGE
                : Sysctl.read("fs.mqueue.msgsize_max").map(Sysctl::value).orElse(0L);
    }

    /** By what all queues of a user may take together. */
    private static long largestByUser() {
        return Limits.read().queueBytes() / QUEUES - OVERHEAD;
    }

    @Override
    public Optional<String> refusal(LinkSpec spec) {
        Optional<Sysctl> limit = Sysctl.read("fs.mqueue.msgsize_max");
        if (limit.isEmpty()) {
            return Optional.of("this kernel has no POSIX message queues; use one with CONFIG_POSIX_MQUEUE");
        }
        if (spec.maxMessage() > largestByHost()) {
            return Optional.of(
                    spec.maxMessage() > HARD_MESSAGE
                            ? "a message of a POSIX queue has at most " + HARD_MESSAGE + " bytes"
                            : limit.get().refuses(spec.maxMessage(), spec.maxMessage()));
        }
        if (spec.maxMessage() > largestByUser()) {
            return Optional.of(tooManyBytes(spec));
        }
        return Optional.empty();
    }

    private static String tooManyBytes(LinkSpec spec) {
        long needed = QUEUES * ((long) spec.maxMessage() + OVERHEAD);
        return "RLIMIT_MSGQUEUE is " + Limits.read().queueBytes()
                + " bytes for all queues of this user, two queues for messages of " + spec.maxMessage()
                + " bytes need \"ulimit -q " + needed + '"';
    }

    /** As many messages as the host allows; fewer where two such links would take all that the user may have. */
    private static int messages(LinkSpec spec) {
        long most = Sysctl.read("fs.mqueue.msg_max").map(Sysctl::value).orElse(1L);
        long affordable = Limits.read().queueBytes() / (2 * QUEUES) / (spec.maxMessage() + OVERHEAD);
        return (int) Math.max(1, Math.min(most, affordable));
    }

    @Override
    public Offer offer(LinkSpec spec, Ledger ledger) {
        refusal(spec).ifPresent(reason -> {
            throw new UnavailableException(reason);
        });
        String forward = "/ringside-" + Ledger.randomName();
        String back = "/ringside-" + Ledger.randomName();
        PosixQueue out = make(forward, spec, ledger);
        PosixQueue in = make(back, spec, ledger);
        Runnable unlink = () -> {
            PosixQueue.unlink(forward);
            PosixQueue.unlink(back);
        };
        return new QueueOffer(
                new Evidence().put("forward", forward).put("back", back),
                peer -> link(out, in, spec, peer),
                unlink,
                () -> {
                    unlink.run();
                    out.close();
                    in.close();
                });
    }

    private static PosixQueue make(String name, LinkSpec spec, Ledger ledger) {
        synchronized (ledger) {
            ledger.willMakeQueue(name);
            try {
                return PosixQueue.create(name, messages(spec), Math.max(1, spec.maxMessage()), spec.spins());
            } catch (PosixException e) {
                throw switch (e.errno()) {
                    case EMFILE -> new UnavailableException(e.getMessage() + ": " + tooManyBytes(spec));
                    case ENOSPC ->
                        new UnavailableException(e.withFix("fs.mqueue.queues_max limits how many there are")
                                .getMessage());
                    default -> e;
                };
            }
        }
    }

    @Override
    public Link join(LinkSpec spec, Evidence address, Watch.Peer creator) {
        PosixQueue in = PosixQueue.open(address.get("forward"), spec.spins());
        PosixQueue out = PosixQueue.open(address.get("back"), spec.spins());
        return QueueOffer.joined(link(out, in, spec, creator));
    }

    private static WireLink link(PosixQueue out, PosixQueue in, LinkSpec spec, Watch.Peer peer) {
        return new WireLink(new PosixWire(out, in, spec), Idle.inSlices(spec, peer));
    }
}
