package dev.ringside.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Any process of Ringside killed with -9 at any moment: nobody hangs, nothing is left, nothing of anyone else's is touched. */
@Torture
@Timeout(7200)
class KillStormIT {
    private static final int KILLS_OF_RUNS = Count.of(800, 12);
    private static final int KILLS_OF_DUETS = Count.of(100, 2);
    private static final int KILLS_BY_HAND = Count.of(100, 4);

    private static final String PROFILE = """
            {
              "rounds": 1,
              "sweeps": [
                {
                  "benchmark": "RoundTrip", "warmupMillis": 50, "measurementMillis": 100,
                  "params": { "transport": ["*"], "waiting": ["*"], "messageSize": ["100"] }
                },
                {
                  "benchmark": "LinkThroughput", "warmupMillis": 2000, "measurementMillis": 6000,
                  "params": { "transport": ["ring", "pipe", "tcp"], "waiting": ["*"], "messageSize": ["1024"] }
                },
                {
                  "benchmark": "Protocol", "warmupMillis": 50, "measurementMillis": 100,
                  "params": { "protocol": ["*"], "slotSize": ["1024"] }
                },
                {
                  "benchmark": "RingThroughput", "warmupMillis": 50, "measurementMillis": 100,
                  "params": {
                    "backing": ["*"], "wait": ["*"],
                    "pretouch": ["on"], "mlock": ["on"], "madvise": ["off"], "hugepages": ["on"],
                    "slotSize": ["65536"], "consumers": ["2"], "scope": ["BOTH"], "read": ["SEQUENTIAL"]
                  }
                }
              ]
            }
            """;

    private static final String PAIR = """
            {
              "rounds": 1,
              "sweeps": [
                {
                  "benchmark": "RoundTrip", "warmupMillis": 50, "measurementMillis": 100,
                  "params": { "transport": ["pipe", "ring"], "waiting": ["block", "futex"], "messageSize": ["100"] }
                }
              ]
            }
            """;

    @TempDir
    Path folder;

    private Decoys decoys;
    private Possessions before;

    @BeforeEach
    void layDecoys() throws Exception {
        Ringside.clean();
        decoys = new Decoys();
        before = Possessions.now();
    }

    @AfterEach
    void removeDecoys() throws IOException {
        decoys.close();
    }

    @Test
    void shouldSurviveTheKillsOfARun() throws Exception {
        Path profile = Files.writeString(folder.resolve("storm.json"), PROFILE);
        Storm storm = new Storm(Seed.printed("kills of runs"), 2000);
        while (storm.count() < KILLS_OF_RUNS && storm.complaints().isEmpty()) {
            Process run = start(
                    "run",
                    "--profile",
                    profile.toString(),
                    "--seed",
                    Integer.toString(storm.random().nextInt(1 << 20)));
            storm.over(run, 1, KILLS_OF_RUNS);
            requireAsBefore(storm);
        }
        requireNoComplaint(storm);
    }

    @Test
    void shouldSurviveTheKillsOfADuet() throws Exception {
        String jar = Path.of("target/ringside.jar").toAbsolutePath().toString();
        Path profile = Files.writeString(folder.resolve("pair.json"), PAIR);
        Storm storm = new Storm(Seed.printed("kills of duets"), 3000);
        while (storm.count() < KILLS_OF_DUETS && storm.complaints().isEmpty()) {
            Process duet = Ringside.start(
                    "duet",
                    "--base",
                    jar,
                    "--head",
                    jar,
                    "--budget",
                    "20s",
                    "--profile",
                    profile.toString(),
                    "--results",
                    folder.resolve("results").toString());
            storm.over(duet, 2, KILLS_OF_DUETS);
            requireAsBefore(storm);
        }
        requireNoComplaint(storm);
    }

    @Test
    void shouldEndTheOneWhoseOtherIsKilled() throws Exception {
        Random random = new Random(Seed.printed("kills by hand"));
        List<String> complaints = new ArrayList<>();
        for (int kill = 0; kill < KILLS_BY_HAND; kill++) {
            String pair = "pair " + kill + ", " + new HandMade(random, folder).killOne(complaints);
            Ringside.clean();
            decoys.requireAll();
            assertThat(Possessions.now()).as(pair).isEqualTo(before);
        }
        assertThat(complaints).isEmpty();
    }

    private Process start(String... arguments) throws IOException {
        return Ringside.start(Stream.concat(
                        Stream.of(arguments),
                        Stream.of(
                                "--plot",
                                folder.resolve("plot").toString(),
                                "--results",
                                folder.resolve("results").toString()))
                .toArray(String[]::new));
    }

    private void requireAsBefore(Storm storm) throws IOException {
        decoys.requireAll();
        assertThat(Possessions.now()).as("after %s", storm).isEqualTo(before);
    }

    private static void requireNoComplaint(Storm storm) {
        System.out.println(storm);
        assertThat(storm.complaints()).isEmpty();
    }
}
