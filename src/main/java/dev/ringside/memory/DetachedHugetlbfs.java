package dev.ringside.memory;

import dev.ringside.ledger.Ledger;
import dev.ringside.posix.DetachedMount;
import dev.ringside.posix.Fd;
import dev.ringside.posix.PosixException;
import java.util.Optional;

/** Files on a hugetlbfs that is mounted nowhere, found through the maker's descriptor. For root, where the host has mounted none. */
final class DetachedHugetlbfs {
    private DetachedHugetlbfs() {}

    /** Why this user can have none. */
    static Optional<String> refusal(long pageKib) {
        // in a user namespace fsopen(2) alone would succeed
        try {
            mount(pageKib).close();
            return Optional.empty();
        } catch (PosixException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Nothing is left when the maker dies, so no ledger knows of it. */
    static SharedObject make(long size, long pageKib) {
        int fd;
        try (DetachedMount mount = mount(pageKib)) {
            fd = mount.create("ringside-" + Ledger.randomName());
        }
        return new FileObject(fd, Handles.ofDescriptor(fd), Backing.HUGETLBFS, size, () -> {})
                .filled(() -> Fd.setLength(fd, size));
    }

    private static DetachedMount mount(long pageKib) {
        return DetachedMount.of(HugetlbfsStore.TYPE, "pagesize", HugetlbfsStore.pageSize(pageKib));
    }
}
