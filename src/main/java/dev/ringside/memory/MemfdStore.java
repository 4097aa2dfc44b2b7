package dev.ringside.memory;

import dev.ringside.ledger.Ledger;
import dev.ringside.posix.Errno;
import dev.ringside.posix.Mman;
import dev.ringside.procfs.ThpPolicy;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Files without a name, found through the maker's descriptor. Nothing is left when the maker dies, so no ledger knows of them. Huge pages
 * need no privilege here.
 */
final class MemfdStore implements Store {
    private static final String CALL = "memfd_create(MFD_HUGETLB)";

    @Override
    public Optional<String> refusal(long bytes, MemoryRequest request) {
        return request.hugePageKib() == 0
                ? HostMemory.refusal("memfd_create(" + bytes + " bytes)", bytes)
                : HugePages.unsupported(CALL, request.hugePageKib());
    }

    @Override
    public SharedObject make(Ledger ledger, long size, MemoryRequest request) {
        int fd = Mman.memfd("ringside", Mman.MFD_CLOEXEC | flags(request.hugePageKib()), size);
        return new FileObject(fd, Handles.ofDescriptor(fd), Backing.MEMFD, size, () -> {});
    }

    private static int flags(long hugePageKib) {
        if (hugePageKib == 0) {
            return 0;
        }
        return Mman.MFD_HUGETLB | (hugePageKib == HugePages.KIB_1G ? Mman.MFD_HUGE_1GB : Mman.MFD_HUGE_2MB);
    }

    @Override
    public String fix(Errno errno, long size, MemoryRequest request) {
        return errno == Errno.ENOMEM ? HugePages.fix(CALL, request, size) : "";
    }

    @Override
    public String hugePageCall() {
        return CALL;
    }

    @Override
    public Optional<ThpPolicy> thpPolicy() {
        return Optional.of(ThpPolicy.ofMemfd());
    }

    @Override
    public Pattern mapsAs() {
        return Pattern.compile("/memfd:ringside( \\(deleted\\))?");
    }
}
