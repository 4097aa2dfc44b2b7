package dev.ringside.cli;

import dev.ringside.results.Baselines;
import dev.ringside.results.HostFacts;
import dev.ringside.results.RunInfo;
import dev.ringside.run.RunHost;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "Shows all baselines: what each is of, and whether this host is like its host.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ringside baseline list"})
final class BaselineListCommand implements Callable<Integer> {
    private static final String NOT_KNOWN = "-";

    @Option(
            names = "--results",
            defaultValue = "results",
            description = "Folder for results. Default: ${DEFAULT-VALUE}")
    Path results;

    @Override
    public Integer call() {
        Baselines baselines = new Baselines(results);
        List<String> names = baselines.names();
        if (names.isEmpty()) {
            System.out.println("no baselines in " + results + "; save one with: bin/ringside baseline save NAME");
            return ExitCode.FINE;
        }
        Map<String, String> here = RunHost.facts(Version.revision());
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("name", "revision", "host", "date", "rows", "JDK", "this host"));
        for (String name : names) {
            lines.add(baselines.info(name).map(info -> line(name, info, here)).orElseGet(() -> plain(name)));
        }
        Columns.of(lines).forEach(System.out::println);
        return ExitCode.FINE;
    }

    private static List<String> line(String name, RunInfo info, Map<String, String> here) {
        List<String> differences = HostFacts.unlike(info.host(), here);
        return List.of(
                name,
                info.revision(),
                info.host().getOrDefault("host", NOT_KNOWN),
                info.started().toString().substring(0, "2026-03-01".length()),
                Integer.toString(info.cells().size()),
                info.host().getOrDefault("jdk", NOT_KNOWN),
                differences.isEmpty() ? "alike" : "differs in " + differences.get(0) + more(differences.size() - 1));
    }

    private static String more(int count) {
        return count == 0 ? "" : " and " + count + " more";
    }

    /** A file of plain JMH JSON says nothing of its host. */
    private static List<String> plain(String name) {
        return List.of(name, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN, "not known: plain JMH JSON");
    }
}
