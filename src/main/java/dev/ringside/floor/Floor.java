package dev.ringside.floor;

import dev.ringside.evidence.Evidence;
import dev.ringside.evidence.HistogramText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.HdrHistogram.Histogram;

/** A floor that the C program knows. */
public enum Floor {
    /** Round trips: two processes that write, read and check every message as the rows of Java do. */
    C_PIPE(Floor.ROUND_TRIP),
    C_UNIX_STREAM(Floor.ROUND_TRIP),
    C_TCP(Floor.ROUND_TRIP),
    C_RING(Floor.ROUND_TRIP),

    /** One word on one cache line, whatever the size of the message. */
    C_LINE(Floor.ROUND_TRIP),

    /** One core alone. */
    C_CLOCK("clock"),
    C_FILL("fill"),
    C_READ("read"),
    C_COPY("copy");

    private static final String ROUND_TRIP = "roundTrip";
    private static final int LINE = 64;
    private static final Set<String> CIRCUMSTANCES = Set.of("floor", "messageSize", "roundTrips", "buckets");

    private final String primary;

    Floor(String primary) {
        this.primary = primary;
    }

    public static Optional<Floor> labelled(String label) {
        return Arrays.stream(values())
                .filter(floor -> floor.label().equals(label))
                .findFirst();
    }

    /** As it is named in parameters and charts. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As the C program calls it. */
    String word() {
        return label().substring("c-".length());
    }

    /** The metric that its score is made of. */
    public String primary() {
        return primary;
    }

    public String unit() {
        return isSpeed() ? "B/s" : "ns/op";
    }

    /** The metrics in what the C program said. */
    public Map<String, Double> metrics(Evidence said) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        said.asMap().forEach((name, value) -> {
            if (!CIRCUMSTANCES.contains(name)) {
                metrics.put(name, Double.valueOf(value));
            }
        });
        return metrics;
    }

    /** Every round trip that the C program has timed; empty where the floor has none. */
    public Optional<Histogram> histogram(Evidence said) {
        if (!primary.equals(ROUND_TRIP)) {
            return Optional.empty();
        }
        Histogram histogram = new Histogram(HistogramText.DIGITS);
        for (String bucket : said.get("buckets").split(" ")) {
            int colon = bucket.indexOf(':');
            histogram.recordValueWithCount(
                    Long.parseLong(bucket.substring(0, colon)), Long.parseLong(bucket.substring(colon + 1)));
        }
        return Optional.of(histogram);
    }

    /** Whether both processes look again and again. */
    public boolean spins() {
        return this == C_RING || this == C_LINE;
    }

    private boolean isSpeed() {
        return this == C_FILL || this == C_READ || this == C_COPY;
    }

    /** Why this host cannot measure it, with the fix; empty where it should. */
    public Optional<String> refusal(int messageSize) {
        return isSpeed() && messageSize % LINE != 0
                ? Optional.of(label() + " passes over whole lines of " + LINE + " bytes, messageSize=" + messageSize)
                : Compiler.find().isPresent() ? Optional.empty() : Optional.of(Compiler.MISSING);
    }
}
