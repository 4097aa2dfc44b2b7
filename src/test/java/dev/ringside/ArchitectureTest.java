package dev.ringside;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may use whom, as data, held against the import lines of all sources but these tests. */
class ArchitectureTest {
    private static final String ROOT = "dev.ringside";

    /** Each package, and the packages of ours that it may import. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            entry("posix", Set.of()),
            entry("procfs", Set.of()),
            entry("evidence", Set.of()),
            entry("jvm", Set.of()),
            entry("results", Set.of("evidence")),
            entry("ledger", Set.of("posix", "procfs")),
            entry("placement", Set.of("posix", "procfs")),
            entry("memory", Set.of("ledger", "posix", "procfs")),
            entry("ring", Set.of("evidence", "ledger", "memory", "posix", "procfs")),
            entry("transport", Set.of("evidence", "ledger", "memory", "posix", "procfs", "ring")),
            entry("protocol", Set.of("ledger", "memory", "posix", "procfs", "ring")),
            entry(
                    "peer",
                    Set.of(
                            "evidence",
                            "jvm",
                            "ledger",
                            "memory",
                            "placement",
                            "posix",
                            "procfs",
                            "protocol",
                            "ring",
                            "transport")),
            entry("floor", Set.of("evidence", "ledger", "memory")),
            entry("catalogue", Set.of("floor", "memory", "placement", "protocol", "ring", "transport")),
            entry("simulate", Set.of("diff", "results", "run")),
            entry("diff", Set.of("evidence", "results")),
            entry("duet", Set.of("diff", "evidence", "jvm", "ledger", "memory", "posix", "procfs", "results", "run")),
            entry("analysis", Set.of("results")),
            entry("claim", Set.of("analysis", "results")),
            entry("advice", Set.of("analysis", "chart", "claim", "diff", "report", "results")),
            entry("chart", Set.of("analysis", "claim", "diff", "results")),
            entry("report", Set.of("analysis", "chart", "diff", "results")),
            entry("doctor", Set.of("chart", "memory", "posix", "procfs")),
            entry("demo", Set.of("evidence", "ledger", "memory", "posix", "procfs", "ring")),
            entry(
                    "run",
                    Set.of(
                            "evidence",
                            "floor",
                            "jvm",
                            "ledger",
                            "memory",
                            "peer",
                            "placement",
                            "posix",
                            "procfs",
                            "protocol",
                            "results",
                            "ring",
                            "transport")),
            entry(
                    "alone",
                    Set.of("evidence", "ledger", "memory", "peer", "placement", "posix", "procfs", "protocol", "ring")),
            entry(
                    "bench",
                    Set.of(
                            "alone",
                            "evidence",
                            "floor",
                            "ledger",
                            "memory",
                            "peer",
                            "placement",
                            "posix",
                            "procfs",
                            "protocol",
                            "ring")),
            entry(
                    "cli",
                    Set.of(
                            "advice",
                            "analysis",
                            "catalogue",
                            "chart",
                            "demo",
                            "diff",
                            "doctor",
                            "duet",
                            "evidence",
                            "jvm",
                            "ledger",
                            "memory",
                            "peer",
                            "posix",
                            "procfs",
                            "report",
                            "results",
                            "ring",
                            "run",
                            "simulate",
                            "transport")));

    /** A library, and the one package or class that may import it. */
    private static final Map<String, String> KEEPERS = Map.of(
            "com.sun.jna", "dev.ringside.posix",
            "net.openhft", "dev.ringside.memory.OffHeap",
            "picocli", "dev.ringside.cli",
            "org.jfree", "dev.ringside.chart");

    private static final Set<String> NAMES_THAT_SAY_NOTHING = Set.of("util", "common", "impl");

    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?([\\w.*]+);", Pattern.MULTILINE);

    /** A source file: its class with its package, and everything that it imports. */
    private record Source(String packageName, String type, List<String> imports) {

        static Source read(Path file) {
            try {
                String text = Files.readString(file);
                Matcher declared = PACKAGE.matcher(text);
                assertThat(declared.find()).as("package of " + file).isTrue();
                String type = file.getFileName().toString().replace(".java", "");
                List<String> imports = IMPORT.matcher(text)
                        .results()
                        .map(match -> match.group(1))
                        .toList();
                return new Source(declared.group(1), declared.group(1) + "." + type, imports);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        boolean isIn(String packageOrType) {
            return type.equals(packageOrType) || (packageName + ".").startsWith(packageOrType + ".");
        }

        /** The packages of ours that it imports, without the root; its own is none of them. */
        Set<String> used() {
            Set<String> used = new TreeSet<>();
            for (String imported : imports) {
                if (imported.startsWith(ROOT + ".")) {
                    // names start with a capital, packages do not
                    used.add(imported.replaceFirst("\\.(\\p{Upper}.*|\\*)$", ""));
                }
            }
            used.remove(packageName);
            return new TreeSet<>(used.stream().map(ArchitectureTest::local).toList());
        }
    }

    private static String local(String packageName) {
        return packageName.equals(ROOT) ? "" : packageName.substring(ROOT.length() + 1);
    }

    private static List<Source> sources() throws IOException {
        List<Source> sources = new ArrayList<>();
        for (String folder : List.of("src/main/java", "src/jmh/java")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.endsWith("package-info.java"))
                        .map(Source::read)
                        .forEach(sources::add);
            }
        }
        assertThat(sources).as("sources").hasSizeGreaterThan(50);
        return sources;
    }

    @Test
    void shouldImportNoPackageThatTheTableDoesNotAllow() throws IOException {
        for (Source source : sources()) {
            String name = local(source.packageName());
            assertThat(ALLOWED).as("the table of this test").containsKey(name);
            assertThat(ALLOWED.get(name))
                    .as("what " + source.type() + " may import")
                    .containsAll(source.used());
        }
    }

    @Test
    void shouldHaveNoCycle() throws IOException {
        Map<String, Set<String>> graph = new TreeMap<>();
        for (Source source : sources()) {
            graph.computeIfAbsent(local(source.packageName()), name -> new TreeSet<>())
                    .addAll(source.used());
        }

        assertThat(cycle(graph)).as("cycle in the sources").isEmpty();
        assertThat(cycle(ALLOWED)).as("cycle in the table").isEmpty();
    }

    @Test
    void shouldSeeACycle() {
        assertThat(cycle(Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("b"))))
                .isEqualTo(List.of("b", "c", "b"));
    }

    /** The packages of a cycle in their order, the first once more at the end; empty where there is none. */
    private static List<String> cycle(Map<String, Set<String>> graph) {
        Set<String> done = new TreeSet<>();
        for (String start : new TreeSet<>(graph.keySet())) {
            List<String> cycle = cycle(graph, start, new ArrayList<>(), done);
            if (!cycle.isEmpty()) {
                return cycle;
            }
        }
        return List.of();
    }

    private static List<String> cycle(
            Map<String, Set<String>> graph, String node, List<String> path, Set<String> done) {
        if (path.contains(node)) {
            List<String> cycle = new ArrayList<>(path.subList(path.indexOf(node), path.size()));
            cycle.add(node);
            return cycle;
        }
        if (done.contains(node)) {
            return List.of();
        }
        path.add(node);
        for (String next : new TreeSet<>(graph.getOrDefault(node, Set.of()))) {
            List<String> cycle = cycle(graph, next, path, done);
            if (!cycle.isEmpty()) {
                return cycle;
            }
        }
        path.remove(node);
        done.add(node);
        return List.of();
    }

    @Test
    void shouldKeepEachLibraryInOnePlace() throws IOException {
        for (Source source : sources()) {
            KEEPERS.forEach((library, keeper) -> {
                if (!source.isIn(keeper)) {
                    assertThat(source.imports())
                            .as("imports of " + source.type() + "; " + library + " is for " + keeper + " alone")
                            .noneMatch(imported -> imported.startsWith(library + "."));
                }
            });
        }
    }

    @Test
    void shouldLetNothingUseTheEnds() {
        ALLOWED.forEach((name, allowed) ->
                assertThat(allowed).as("what " + name + " may import").doesNotContain("cli", "bench", name));
    }

    @Test
    void shouldNameEveryPackageForWhatItDoes() throws IOException {
        for (Source source : sources()) {
            assertThat(source.packageName().split("\\."))
                    .as(source.type())
                    .doesNotContainAnyElementsOf(NAMES_THAT_SAY_NOTHING);
        }
    }
}
