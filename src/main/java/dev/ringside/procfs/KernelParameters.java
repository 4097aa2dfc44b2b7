package dev.ringside.procfs;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Of the kernel's command line what changes how fast it is. Only what is listed here is taken over: the rest may name disks, hosts and
 * secrets.
 */
final class KernelParameters {
    private static final Set<String> THAT_MATTER = Set.of(
            "amd_pstate",
            "clocksource",
            "cpufreq.default_governor",
            "cpuidle.governor",
            "cpuidle.off",
            "cpuidle_haltpoll.force",
            "default_hugepagesz",
            "haltpoll.guest_halt_poll_ns",
            "hugepages",
            "hugepagesz",
            "idle",
            "intel_idle.max_cstate",
            "intel_pstate",
            "irqaffinity",
            "isolcpus",
            "kpti",
            "l1tf",
            "maxcpus",
            "mds",
            "mem",
            "mitigations",
            "nmi_watchdog",
            "no_hz",
            "nohz",
            "nohz_full",
            "nopti",
            "nosmt",
            "nospectre_v1",
            "nospectre_v2",
            "nowatchdog",
            "nr_cpus",
            "numa",
            "numa_balancing",
            "preempt",
            "processor.max_cstate",
            "pti",
            "rcu_nocbs",
            "retbleed",
            "skew_tick",
            "spec_rstack_overflow",
            "spec_store_bypass_disable",
            "spectre_v2",
            "threadirqs",
            "transparent_hugepage",
            "tsc",
            "tsx");

    private KernelParameters() {}

    static String read() {
        return Text.ifPresent("/proc/cmdline").map(KernelParameters::of).orElse(Host.UNAVAILABLE);
    }

    /** In their order; "none" where there is none. */
    static String of(String commandLine) {
        // what follows -- is for the first program
        String kernels = (" " + commandLine + " ").replaceFirst(" -- .*", "").strip();
        String chosen = Arrays.stream(kernels.split("\\s+"))
                .filter(parameter -> THAT_MATTER.contains(parameter.split("=", 2)[0]))
                .collect(Collectors.joining(" "));
        return chosen.isEmpty() ? Host.NONE : chosen;
    }
}
