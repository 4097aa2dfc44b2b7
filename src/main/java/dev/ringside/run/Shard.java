package dev.ringside.run;

import dev.ringside.results.Cell;
import dev.ringside.results.PlannedCell;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One part of {@code of} of a run's cells, from 1. The parts do not depend on the seed, so machines agree on them without talking, and
 * differ by at most one cell. Cells are dealt out in the order of a digest: dealt in the order of the product, all rows with one value of
 * a flag would meet on one machine, and its figures would pass for the flag's. Canaries, which differ from host to host,
 * are in every part, and are not dealt unless the profile asks for them.
 */
public record Shard(int part, int of) {
    private static final int MOST = 10_000;
    private static final Pattern TEXT = Pattern.compile("(\\d{1,5})/(\\d{1,5})");

    public Shard {
        if (of > MOST || part < 1 || part > of) {
            throw new IllegalArgumentException("a shard is I/N with 1 <= I <= N <= " + MOST + ": " + part + "/" + of);
        }
    }

    public static Shard parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "a shard is I/N, such as 2/4 for the second of four, with N of at most " + MOST + ": " + text);
        }
        return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** The cells of this part, in the order of {@code cells}. */
    public List<PlannedCell> cells(List<PlannedCell> cells) {
        Set<PlannedCell> dealt = dealt(cells);
        return cells.stream()
                .filter(planned -> planned.canary() || dealt.contains(planned))
                .toList();
    }

    /** Those of {@code cells} that no other part has to measure. */
    Set<PlannedCell> dealt(List<PlannedCell> cells) {
        List<PlannedCell> all = cells.stream()
                .filter(planned -> !planned.unasked())
                .sorted(Comparator.comparing(planned -> digest(planned.cell())))
                .toList();
        return IntStream.range(0, all.size())
                .filter(i -> i % of == part - 1)
                .mapToObj(all::get)
                .collect(Collectors.toSet());
    }

    private static String digest(Cell cell) {
        String name = cell.benchmark() + " " + cell.params();
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JVM has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return part + "/" + of;
    }
}
