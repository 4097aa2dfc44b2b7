package dev.ringside.diff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The SHA-256 of all that a comparison reads of a side. Not of its file: white space and what nobody compares are no part of it, and a log of a
 * hundred megabytes would take as long to digest as to read.
 */
final class Digested {
    private final MessageDigest digest;

    private Digested() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    static String of(String session, String revision, Map<String, String> facts, List<Row> rows) {
        Digested digested = new Digested();
        digested.add(session + '\n' + revision + '\n' + new TreeMap<>(facts));
        rows.forEach(digested::add);
        return HexFormat.of().formatHex(digested.digest.digest());
    }

    private void add(Row row) {
        StringBuilder text = new StringBuilder();
        RowKey key = row.key();
        text.append(key.benchmark())
                .append('\n')
                .append(key.mode())
                .append('\n')
                .append(key.threads());
        text.append('\n')
                .append(key.params())
                .append('\n')
                .append(key.unit())
                .append('\n')
                .append(row.state());
        text.append('\n')
                .append(row.reason())
                .append('\n')
                .append(row.setting())
                .append('\n')
                .append(row.marks());
        for (ForkScore fork : row.forks()) {
            text.append('\n').append(fork.round()).append(' ').append(fork.order());
            fork.values().forEach((measure, value) -> text.append(' ')
                    .append(measure.ordinal())
                    .append(' ')
                    .append(Double.doubleToLongBits(value)));
        }
        add(text.append('\n').toString());
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
