package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringside.posix.LibC;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command in the documents and in the benchmarks' Javadoc. A run is stood for by the list of the same cells, since it would
 * take minutes, and one that works on runs of the reader's by its help; a make target is asked what it would do.
 */
class DocsIT {
    private static final Pattern COMMAND =
            Pattern.compile("(?:^ *|`|\\{@code )((?:bin/ringside|make) [^`}\\n]*)", Pattern.MULTILINE);

    @TempDir
    Path folder;

    static Stream<String> commands() throws IOException {
        List<String> commands = new ArrayList<>();
        try (Stream<Path> docs = Stream.concat(
                Stream.concat(
                        Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")),
                        Files.walk(Path.of("docs"))
                                .filter(path -> path.toString().endsWith(".md"))),
                Files.walk(Path.of("src/jmh")).filter(Files::isRegularFile))) {
            for (Path doc : (Iterable<Path>) docs::iterator) {
                Matcher matcher = COMMAND.matcher(Files.readString(doc));
                while (matcher.find()) {
                    commands.add(matcher.group(1).replaceFirst(" +#.*", "").strip());
                }
            }
        }
        return commands.stream().distinct();
    }

    @Test
    void shouldFindTheCommands() throws IOException {
        assertThat(commands()).contains("make bench", "make test", "bin/ringside doctor");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void shouldWork(String line) throws Exception {
        List<String> words = new ArrayList<>(List.of(line.split(" +")));
        if (words.get(0).equals("make")) {
            words.add(1, "-n");
            assertThat(new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor())
                    .isZero();
            return;
        }
        List<String> arguments = new ArrayList<>(words.subList(1, words.size()));
        if (isOfTheReaders(arguments)) {
            isInTheHelp(arguments);
            return;
        }
        switch (arguments.get(0)) {
            case "run" -> arguments.set(0, "list");
            case "plot" -> arguments.addAll(List.of("--plot", folder.toString()));
            case "diff" -> arguments.addAll(List.of("--out", folder.toString(), "--results", folder.toString()));
            case "baseline" -> arguments.addAll(List.of("--results", folder.toString()));
            case "produce" -> pass(arguments, List.of("consume", "--threads", "5"));
            case "consume" -> pass(List.of("produce", "--slot-size", "1MB"), arguments);
            default -> {}
        }
        if (!arguments.get(0).equals("produce") && !arguments.get(0).equals("consume")) {
            Command command = Command.start(arguments.toArray(String[]::new));
            assertThat(command.await()).as(command.err()).isZero();
        }
    }

    /** Whether it needs what the reader has and this tree has not: runs, baselines, branches, an hour. */
    private static boolean isOfTheReaders(List<String> arguments) {
        boolean namesOurRun = arguments.stream().anyMatch(word -> word.startsWith("results/reference"));
        return switch (arguments.get(0)) {
            case "merge", "duet", "simulate" -> true;
            case "diff" -> !namesOurRun;
            case "baseline" -> !namesOurRun && !arguments.contains("list");
            default -> arguments.contains("--resume");
        };
    }

    private static void isInTheHelp(List<String> arguments) {
        List<String> command = arguments.subList(0, arguments.get(0).equals("baseline") ? 2 : 1);
        Command help = Command.start(
                Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new));
        assertThat(help.await()).isZero();
        assertThat(arguments.stream().filter(word -> word.startsWith("--")))
                .allSatisfy(option -> assertThat(help.out()).contains(option));
    }

    private static void pass(List<String> produce, List<String> consume) {
        assumeTrue(LibC.geteuid() == 0 || !produce.contains("--hugepages"), "only root may have huge pages");
        Command producer = Command.start(produce.toArray(String[]::new));
        Command consumer = Command.start(consume.toArray(String[]::new));
        assertThat(producer.await()).as(producer.err()).isZero();
        assertThat(consumer.await()).as(consumer.err()).isZero();
    }
}
