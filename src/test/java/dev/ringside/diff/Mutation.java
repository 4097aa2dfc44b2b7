package dev.ringside.diff;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks a file: cuts, swaps, values of another type, huge numbers, deep nesting, bytes that are no UTF-8. */
final class Mutation {
    private static final Pattern VALUE = Pattern.compile(
            "(?<=: )(\"[^\"\\n]*\"|-?[\\d.E+-]+|\\[|\\{)|(?<=\\s)(-?\\d[\\d.E+-]*)(?=,?\\n)|\"\\w+\"(?= :)");
    private static final List<String> OTHERS = List.of(
            "null",
            "true",
            "-1",
            "0",
            "0.0",
            "-0",
            "1e308",
            "1e-308",
            "1e999999",
            "-1e400",
            "99999999999999999999",
            "2147483648",
            "\"NaN\"",
            "\"+INF\"",
            "\"-INF\"",
            "NaN",
            "\"\"",
            "\"x\"",
            "[]",
            "{}",
            "[[]]",
            "[[1]]",
            "[1,2",
            "{\"a\":1}",
            "\"\\u0000\"",
            "\"\\u001b[2J\"",
            "\"\\ud800\"",
            "\"\\uffff\"",
            "1.5",
            "0x10",
            "01",
            "\"score\"",
            "\"benchmark\"",
            "\"rawData\"",
            "\"a\\nb\"",
            "\u0000",
            "'a'",
            "9".repeat(2_000),
            "1" + "0".repeat(390),
            "\"" + "y".repeat(20_000) + "\"");
    private static final int DEEP = 5_000;

    private final Random random;

    Mutation(Random random) {
        this.random = random;
    }

    byte[] of(byte[] original) {
        byte[] mutated = original;
        for (int i = random.nextInt(3); i >= 0; i--) {
            mutated = once(mutated);
        }
        return mutated;
    }

    private byte[] once(byte[] bytes) {
        if (bytes.length < 2) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, at + 1 + random.nextInt(200));
        return switch (random.nextInt(12)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, to, bytes.length));
            case 2 -> swapped(bytes, at, to);
            case 3 -> joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, at, bytes.length));
            case 4 -> flipped(bytes);
            case 5 -> inserted(bytes, at, new byte[] {(byte) (0x80 + random.nextInt(128)), (byte) random.nextInt()});
            case 6 -> inserted(bytes, at, "[".repeat(1 + random.nextInt(DEEP)).getBytes(StandardCharsets.UTF_8));
            default -> otherValue(bytes);
        };
    }

    private byte[] otherValue(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher values = VALUE.matcher(text);
        int start = random.nextInt(text.length());
        if (!values.find(start) && !values.find(0)) {
            return bytes;
        }
        String other = OTHERS.get(random.nextInt(OTHERS.size()));
        return (text.substring(0, values.start()) + other + text.substring(values.end()))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] swapped(byte[] bytes, int at, int to) {
        byte[] swapped = bytes.clone();
        int other = random.nextInt(bytes.length - (to - at) + 1);
        byte[] part = Arrays.copyOfRange(bytes, other, other + to - at);
        System.arraycopy(bytes, at, swapped, other, to - at);
        System.arraycopy(part, 0, swapped, at, to - at);
        return swapped;
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int i = random.nextInt(8); i >= 0; i--) {
            flipped[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return flipped;
    }

    private static byte[] inserted(byte[] bytes, int at, byte[] more) {
        return joined(joined(Arrays.copyOf(bytes, at), more), Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(one);
        joined.writeBytes(other);
        return joined.toByteArray();
    }
}
