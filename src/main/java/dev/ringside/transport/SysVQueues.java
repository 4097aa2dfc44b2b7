package dev.ringside.transport;

import dev.ringside.evidence.Evidence;
import dev.ringside.ledger.Ledger;
import dev.ringside.memory.UnavailableException;
import dev.ringside.posix.Errno;
import dev.ringside.posix.PosixException;
import dev.ringside.posix.SysVQueue;
import dev.ringside.procfs.Sysctl;
import dev.ringside.ring.Watch;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two System V message queues. To remove one takes it from everybody who uses it, so each is there until its reader closes; for a reader
 * that is killed there is the ledger.
 */
final class SysVQueues implements Mechanism {

    @Override
    public List<String> waitings() {
        return List.of(LinkSpec.BLOCK, LinkSpec.SPIN);
    }

    /** A message, and all that a queue holds. */
    private static List<Sysctl> limits() {
        return Stream.of("kernel.msgmax", "kernel.msgmnb")
                .flatMap(name -> Sysctl.read(name).stream())
                .toList();
    }

    @Override
    public int largestMessage() {
        return (int) limits().stream().mapToLong(Sysctl::value).min().orElse(0);
    }

    @Override
    public Optional<String> refusal(LinkSpec spec) {
        if (limits().isEmpty()) {
            return Optional.of("this kernel has no System V message queues; use one with CONFIG_SYSVIPC");
        }
        List<String> reasons = limits().stream()
                .filter(limit -> limit.value() < spec.maxMessage())
                .map(limit -> limit.refuses(spec.maxMessage(), spec.maxMessage()))
                .toList();
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
    }

    @Override
    public Offer offer(LinkSpec spec, Ledger ledger) {
        refusal(spec).ifPresent(reason -> {
            throw new UnavailableException(reason);
        });
        int forward = make(ledger);
        int back = make(ledger);
        return new QueueOffer(
                new Evidence().put("forward", forward).put("back", back),
                peer -> link(forward, back, spec, peer),
                () -> {},
                () -> {
                    SysVQueue.remove(forward);
                    SysVQueue.remove(back);
                });
    }

    private static int make(Ledger ledger) {
        synchronized (ledger) {
            int key = Ledger.randomKey();
            ledger.willMakeQueue(key);
            try {
                return SysVQueue.create(key);
            } catch (PosixException e) {
                throw e.errno() == Errno.ENOSPC
                        ? new UnavailableException(e.withFix("kernel.msgmni limits how many there are")
                                .getMessage())
                        : e;
            }
        }
    }

    @Override
    public Link join(LinkSpec spec, Evidence address, Watch.Peer creator) {
        return QueueOffer.joined(link(address.getInt("back"), address.getInt("forward"), spec, creator));
    }

    /** A sleeper is woken by the removal of what it sleeps on. */
    private static WireLink link(int out, int in, LinkSpec spec, Watch.Peer peer) {
        SysVWire wire = new SysVWire(out, in, spec);
        return new WireLink(wire, Idle.of(spec, peer, wire::removeBoth));
    }
}
