package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringside.results.ForkRecord;
import dev.ringside.results.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForkCostsTest {
    private static final String RUNS = "ringside.overheads";
    private static final Path TABLE = Path.of("src/main/resources/overheads.json");

    @Test
    void shouldKnowEveryBenchmark() {
        ForkCosts costs = ForkCosts.measured();

        assertThat(costs.benchmarks())
                .containsKeys(
                        "RingThroughput",
                        "ColdLap",
                        "RoundTrip",
                        "LinkThroughput",
                        "OfferedRate",
                        "Protocol",
                        "SegmentMemory",
                        "Floor",
                        "JavaFloor");
        assertThat(costs.benchmarks().values())
                .allSatisfy(seconds -> assertThat(seconds).isBetween(0.05, 10.0));
        assertThat(costs.perGib()).isBetween(0.0, 20.0);
        assertThat(costs.perGibHuge()).isBetween(0.0, costs.perGib());
    }

    /** {@code mvn test -Dtest=ForkCostsTest -Dringside.overheads=results/reference,results/reference-ring} measures the table anew. */
    @Test
    void writesTheTableFromTheRunsThatAreNamed() throws IOException {
        String runs = System.getProperty(RUNS);
        assumeTrue(runs != null, "no -D" + RUNS + "=RUN,RUN... names runs to make the table from");
        List<ForkRecord> forks = new ArrayList<>();
        for (String run : runs.split(",")) {
            forks.addAll(new RunFolder(Path.of(run)).readForks());
        }
        Files.writeString(
                TABLE, ForkCosts.of(forks, ForkCosts.measured().around()).json());
    }
}
