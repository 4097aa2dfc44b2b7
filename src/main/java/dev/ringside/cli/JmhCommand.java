package dev.ringside.cli;

import dev.ringside.jvm.JvmFlags;
import dev.ringside.posix.ParentDeath;
import dev.ringside.run.JmhLink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

@Command(
        name = "jmh",
        description = {
            "JMH's own command line, for its profilers and options.",
            "Its score is what the producer handed over; what the consumer read is printed at the end of each iteration."
        },
        footer = {"", "Example:", "  ringside jmh -l"})
final class JmhCommand implements Callable<Integer> {
    @Option(names = "--help", usageHelp = true, description = "Show this; -h is JMH's own help.")
    boolean help;

    @Unmatched
    List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        RunCommand.requireOwnFlags();
        Startup startup = Startup.sweep().closingOnSignal();
        try {
            runJmh();
        } finally {
            startup.close();
        }
        return ExitCode.FINE;
    }

    private void runJmh() throws IOException {
        List<String> all = new ArrayList<>(arguments);
        if (!all.contains("-jvmArgs")) {
            List<String> flags = new ArrayList<>(JvmFlags.measuring());
            flags.add(ParentDeath.flag());
            all.addAll(List.of("-jvmArgs", String.join(" ", flags)));
        }
        JmhLink.guard();
        org.openjdk.jmh.Main.main(all.toArray(String[]::new));
    }
}
