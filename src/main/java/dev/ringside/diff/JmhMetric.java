package dev.ringside.diff;

import dev.ringside.results.BadRunException;
import dev.ringside.results.JsonReader;
import dev.ringside.results.PlainText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The primary metric of a JMH row while it is read. */
final class JmhMetric {
    private static final int MOST_FORKS = 10_000;
    private static final int LONGEST_UNIT = 100;
    private static final Set<String> WANTED = Set.of("score", "scoreUnit", "rawData", "rawDataHistogram");

    private final JsonReader json;
    private final Set<String> seen = new HashSet<>();
    private List<JmhFork> raw;
    private double score;
    private String unit;

    JmhMetric(JsonReader json) {
        this.json = json;
    }

    void read() throws IOException {
        json.object(this::field);
    }

    boolean isWhole() {
        return unit != null && seen.contains("score");
    }

    String unit() {
        return unit;
    }

    boolean isScoreAlone() {
        return raw == null;
    }

    private boolean field(String name) throws IOException {
        if (!WANTED.contains(name)) {
            return false;
        }
        if (!seen.add(name)) {
            throw new BadRunException("it is there twice");
        }
        switch (name) {
            case "score" -> score = json.number();
            case "scoreUnit" -> unit = unit(json.text());
            case "rawData" -> raw(JmhFork::ofIterations);
            default -> raw(JmhFork::ofHistograms);
        }
        return true;
    }

    /** Reads one fork. */
    @FunctionalInterface
    private interface Reading {
        JmhFork of(JsonReader json) throws IOException;
    }

    private void raw(Reading reading) throws IOException {
        if (raw != null) {
            throw new BadRunException("the row has raw data twice");
        }
        raw = new ArrayList<>();
        json.array(() -> {
            raw.add(reading.of(json));
            if (raw.size() > MOST_FORKS) {
                throw new BadRunException("it has more than " + MOST_FORKS + " forks");
            }
        });
    }

    private static String unit(String text) {
        if (text.isBlank() || text.length() > LONGEST_UNIT || !PlainText.is(text)) {
            throw new BadRunException("it is empty, too long, or has signs that cannot be shown");
        }
        return text;
    }

    /** Why a row of {@code planned} forks cannot be compared; null where it can. */
    String failure(int planned) {
        if (!Figures.isFigure(score)) {
            return "its score is " + score + " " + unit + ", and no finite number above 0";
        }
        if (raw == null) {
            return null;
        }
        if (raw.size() < Math.max(1, planned)) {
            return "short: " + raw.size() + " of " + Math.max(1, planned) + " forks";
        }
        for (int i = 0; i < raw.size(); i++) {
            String failure = raw.get(i).failure();
            if (failure != null) {
                return "fork " + (i + 1) + " of " + raw.size() + " " + failure;
            }
        }
        return null;
    }

    List<ForkScore> forks() {
        if (raw == null) {
            return List.of(new ForkScore(0, 0, Map.of(Measure.SCORE, score)));
        }
        double nanos = JmhUnit.nanos(unit);
        return raw.stream().map(fork -> fork.score(nanos)).toList();
    }
}
