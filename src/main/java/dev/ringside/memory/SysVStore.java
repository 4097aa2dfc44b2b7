package dev.ringside.memory;

import dev.ringside.ledger.Ledger;
import dev.ringside.posix.Errno;
import dev.ringside.posix.LibC;
import dev.ringside.posix.SysVShm;
import dev.ringside.procfs.Host;
import dev.ringside.procfs.ProcStatus;
import dev.ringside.procfs.ThpPolicy;
import java.util.Optional;
import java.util.regex.Pattern;

/** System V segments, with a random key: only a key can be written down before the segment exists. */
final class SysVStore implements Store {
    private static final String CALL = "shmget(SHM_HUGETLB)";

    @Override
    public Optional<String> refusal(long bytes, MemoryRequest request) {
        if (request.hugePageKib() == 0) {
            return HostMemory.refusal("shmget(" + bytes + " bytes)", bytes);
        }
        return HugePages.unsupported(CALL, request.hugePageKib())
                .or(() -> isPermitted() ? Optional.empty() : refused());
    }

    private static Optional<String> refused() {
        return Optional.of(CALL + ": EPERM (operation not permitted); run as root, give the JVM CAP_IPC_LOCK, put your"
                + " group in with \"sysctl -w vm.hugetlb_shm_group=GID\" (now " + Host.hugetlbGroup()
                + "), or ask for the backing MEMFD, which needs no privilege");
    }

    /** CAP_IPC_LOCK, or a member of vm.hugetlb_shm_group. RLIMIT_MEMLOCK has not counted since Linux 5.16. */
    private static boolean isPermitted() {
        return ProcStatus.read().mayLockAnyAmount() || LibC.groups().contains(Host.hugetlbGroup());
    }

    @Override
    public SharedObject make(Ledger ledger, long size, MemoryRequest request) {
        int key = Ledger.randomKey();
        synchronized (ledger) {
            ledger.willMakeSegment(key, size);
            return new SysVObject(SysVShm.create(key, size, flags(request.hugePageKib())), size);
        }
    }

    private static int flags(long hugePageKib) {
        if (hugePageKib == 0) {
            return 0;
        }
        return SysVShm.SHM_HUGETLB | (hugePageKib == HugePages.KIB_1G ? SysVShm.SHM_HUGE_1GB : SysVShm.SHM_HUGE_2MB);
    }

    @Override
    public String fix(Errno errno, long size, MemoryRequest request) {
        return switch (errno) {
            case EINVAL -> "see /proc/sys/kernel/shmmax, the largest segment";
            case ENOSPC -> "see /proc/sys/kernel/shmmni and shmall, or remove segments with \"ipcrm\"";
            case ENOMEM -> HugePages.fix(CALL, request, size);
            case EPERM -> "run as root or give the JVM CAP_IPC_LOCK";
            default -> "";
        };
    }

    @Override
    public String hugePageCall() {
        return CALL;
    }

    @Override
    public Optional<ThpPolicy> thpPolicy() {
        return Optional.of(ThpPolicy.read());
    }

    @Override
    public Pattern mapsAs() {
        return Pattern.compile("/SYSV[0-9a-f]{8}.*");
    }
}
