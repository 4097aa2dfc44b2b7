package dev.ringside.torture;

import dev.ringside.memory.Backing;
import dev.ringside.ring.WaitStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A producer and a consumer that a person has started: neither is the other's child. */
final class HandMade {
    private static final long NOTICED_MILLIS = 2000;

    /** So long either waits for the other to come, as its option says. */
    private static final int TIMEOUT_SECONDS = 4;

    private static final int LONGEST_LIFE_MILLIS = 2500;

    private final Random random;
    private final Path folder;
    private final WaitStrategy wait;
    private final Backing backing;

    HandMade(Random random, Path folder) {
        this.random = random;
        this.folder = folder;
        wait = WaitStrategy.values()[random.nextInt(WaitStrategy.values().length)];
        backing = Backing.values()[random.nextInt(Backing.values().length)];
    }

    /** Starts both, kills one at a random moment, and adds a complaint where the other goes on; what was tried, in words. */
    String killOne(List<String> complaints) throws IOException, InterruptedException {
        Path produced = folder.resolve("produced");
        Path consumed = folder.resolve("consumed");
        String timeout = Integer.toString(TIMEOUT_SECONDS);
        Process producer = Ringside.start(
                produced,
                "produce",
                "--name",
                "storm",
                "--slot-size",
                "1MB",
                "--items",
                "1000000",
                "--wait",
                wait.name(),
                "--backing",
                backing.name(),
                "--timeout",
                timeout);
        Process consumer = Ringside.start(consumed, "consume", "--name", "storm", "--timeout", timeout);
        Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
        boolean killsProducer = random.nextBoolean();
        (killsProducer ? producer : consumer).destroyForcibly().waitFor();
        Process other = killsProducer ? consumer : producer;
        // before they have met, nobody can tell a death from a delay
        boolean met = Files.readString(produced).contains("block ")
                || Files.readString(consumed).contains("block ");
        long patience = met ? NOTICED_MILLIS : NOTICED_MILLIS + TimeUnit.SECONDS.toMillis(TIMEOUT_SECONDS);
        String words = (killsProducer ? "producer" : "consumer") + " killed "
                + (met ? "in the middle" : "before they met") + ", " + wait + " over " + backing;
        if (!other.waitFor(patience, TimeUnit.MILLISECONDS)) {
            complaints.add(words + ": the other goes on");
        } else if (met && other.exitValue() != 74) {
            complaints.add(words + ": the other ended with " + other.exitValue());
        }
        other.destroyForcibly().waitFor();
        return words;
    }
}
