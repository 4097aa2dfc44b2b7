package dev.ringside.doctor;

import java.util.Locale;
import java.util.function.Supplier;

/** Everything that the doctor looks at, in the order in which it reports. */
public enum HostCheck {
    JAVA(HostChecks::java),
    CORES(HostChecks::cores),
    MEMORY(HostChecks::memory),
    NAMED_SEMAPHORES(HostChecks::namedSemaphores),
    SYSV_SHARED_MEMORY(HostChecks::sysvSharedMemory),
    HUGE_PAGES_2M(() -> HugePageCheck.of(2048)),
    HUGE_PAGES_1G(() -> HugePageCheck.of(1024 * 1024)),
    PRETOUCH(MadviseChecks::populate),
    COLLAPSE(MadviseChecks::collapse),
    TRANSPARENT_HUGE_PAGES(MadviseChecks::policy),
    MLOCK(HostChecks::mlock),
    SWAP(HostChecks::swap),
    CLOCK(HostChecks::clock),
    CHARTS(HostChecks::charts);

    private final Supplier<Finding> check;

    HostCheck(Supplier<Finding> check) {
        this.check = check;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public Finding run() {
        return check.get();
    }
}
