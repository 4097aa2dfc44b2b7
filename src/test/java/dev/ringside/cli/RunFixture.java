package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A folder for the results and the charts of one run. */
record RunFixture(Path folder) {

    /** The arguments of a run that leaves its files here. */
    List<String> arguments(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "--results",
                folder.resolve("results").toString(),
                "--plot",
                folder.resolve("plot").toString()));
        arguments.addAll(List.of(more));
        return arguments;
    }

    Command start(String... more) {
        return Command.start(arguments(more).toArray(String[]::new));
    }

    /** The folder of the only run. */
    Path run() throws IOException {
        try (Stream<Path> runs = Files.list(folder.resolve("results"))) {
            List<Path> all = runs.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }
}
