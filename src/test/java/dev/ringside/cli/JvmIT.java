package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringside.jvm.TargetJvm;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forks on JVMs other than the one that starts them, and what they cost. */
class JvmIT {
    private static final String PROFILE = """
            {
              "rounds": 3,
              "sweeps": [
                {
                  "benchmark": "RoundTrip", "warmupMillis": 50, "measurementMillis": 50,
                  "params": {"transport": ["pipe"], "waiting": ["block"], "messageSize": ["100"], "placement": ["UNPINNED"]}
                }
              ]
            }
            """;

    @TempDir
    Path folder;

    private Run run(String... more) throws IOException {
        Path profile = Files.writeString(folder.resolve("small.json"), PROFILE);
        List<String> line = new ArrayList<>(List.of("run", "--profile", profile.toString()));
        line.addAll(List.of("--results", folder.resolve("results").toString()));
        line.addAll(List.of("--plot", folder.resolve("plot").toString()));
        line.addAll(List.of(more));
        Command command = Command.start(line.toArray(String[]::new));
        assertThat(command.await()).as(command.out() + command.err()).isZero();
        assertThat(command.err()).isEmpty();
        assertThat(command.out()).contains("a fork costs ", "producerStart ", "a class archive for all of them");
        try (Stream<Path> runs = Files.list(folder.resolve("results"))) {
            return Run.read(runs.findFirst().orElseThrow());
        }
    }

    private static List<ForkRecord> forks(Run run) {
        return run.measured().values().stream().flatMap(List::stream).toList();
    }

    @Test
    void phasesSumToTheOverheadAndTheArchiveIsSilent() throws IOException {
        Run run = run();

        assertThat(forks(run)).isNotEmpty().allSatisfy(fork -> {
            assertThat(fork.phases()).containsKeys("jmh", "producerStart", "iterations", "tearDown", "exit");
            assertThat(fork.phases().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isEqualTo(fork.overheadSeconds(), within(1e-6));
            assertThat(fork.jmh().jvmArgs()).contains("-XX:SharedArchiveFile=classes.jsa");
        });
        assertThat(run.info().overhead().meanSecondsByPhase()).containsKeys("peerStart", "segment");
        assertThat(run.info().overhead().preparationSeconds()).isPositive();
    }

    @Test
    void everyCellIsMeasuredOnEveryJvm() throws IOException {
        List<TargetJvm> jdks = Jdks.all();
        assumeTrue(jdks.size() > 1, "this host has one JDK only");
        TargetJvm one = jdks.get(0);
        TargetJvm other = jdks.get(1);

        Run run = run("--jvm", one.home(), "--jvm", other.java().toString());

        assertThat(run.info().cells())
                .allSatisfy(cell -> assertThat(cell.cell().hasParam("jvm")).isTrue());
        for (String label : TargetJvm.labelled(List.of(one, other)).keySet()) {
            TargetJvm jvm = TargetJvm.labelled(List.of(one, other)).get(label);
            assertThat(forks(run).stream()
                            .filter(fork -> fork.cell().param("jvm").equals(label)))
                    .isNotEmpty()
                    .allSatisfy(fork -> assertThat(fork.jmh().jdkVersion()).isEqualTo(jvm.version()));
        }
        try (Stream<Path> charts = Files.walk(folder.resolve("plot"))) {
            assertThat(charts.filter(file -> file.toString().contains("latency-percentiles.")
                            && file.toString().endsWith(".png")))
                    .hasSize(2);
        }
    }
}
