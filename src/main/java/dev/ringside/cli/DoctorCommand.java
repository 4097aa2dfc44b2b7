package dev.ringside.cli;

import dev.ringside.doctor.Finding;
import dev.ringside.doctor.HostCheck;
import dev.ringside.doctor.PoolFix;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "doctor",
        description =
                "Says what this host can honour: supported, or not, what that costs, and the command that mends it.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ringside doctor"})
final class DoctorCommand implements Callable<Integer> {
    @Option(
            names = "--fix",
            description = "Put the huge pages that the profile quick needs into the pool, until the next boot.")
    boolean fix;

    @Override
    public Integer call() {
        Startup startup = Startup.sweep().closingOnSignal();
        try {
            return examine();
        } finally {
            startup.close();
        }
    }

    private int examine() {
        if (fix) {
            System.out.println(PoolFix.apply());
        }
        Fonts.unpack();
        boolean fatal = false;
        for (HostCheck check : HostCheck.values()) {
            Finding finding = check.run();
            fatal |= finding.standing() == Finding.Standing.FATAL;
            System.out.println(line(check, finding));
        }
        return fatal ? ExitCode.HOST_CANNOT : ExitCode.FINE;
    }

    private static String line(HostCheck check, Finding finding) {
        String standing = finding.standing().name().toLowerCase(Locale.ROOT);
        StringBuilder line =
                new StringBuilder(String.format("%-12s %-23s %s", standing, check.label(), finding.seen()));
        if (!finding.cost().isEmpty()) {
            line.append(finding.standing() == Finding.Standing.NOTE ? "; " : "; it costs ")
                    .append(finding.cost());
        }
        if (!finding.fix().isEmpty()) {
            line.append("; mend it: ").append(finding.fix());
        }
        return line.toString();
    }
}
