package dev.ringside.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Ordered names and values. On a line of their own they are {@code name=value} separated by tabs; in a file they stand one to a
 * line. A library for JSON would cost each forked JVM more time to load than all the rest of its set-up.
 */
public final class Evidence {
    private final Map<String, String> values = new LinkedHashMap<>();

    public Evidence put(String name, Object value) {
        if (name.indexOf('=') >= 0) {
            throw new IllegalArgumentException("a name holds no '=': " + name);
        }
        values.put(name, String.valueOf(value));
        return this;
    }

    public Evidence put(String name, double[] samples) {
        return put(name, DoubleStream.of(samples).mapToObj(Double::toString).collect(Collectors.joining(" ")));
    }

    /** Adds everything of {@code other} under {@code prefix}. */
    public Evidence putAll(String prefix, Map<String, String> other) {
        other.forEach((name, value) -> put(prefix + name, value));
        return this;
    }

    public String get(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name + " in " + values.keySet());
        }
        return value;
    }

    public String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    public long getLong(String name) {
        return Long.parseLong(get(name));
    }

    public int getInt(String name) {
        return Integer.parseInt(get(name));
    }

    public double[] getSamples(String name) {
        return samples(get(name));
    }

    /** Reads a value written by {@link #put(String, double[])}. */
    public static double[] samples(String value) {
        return value.isEmpty()
                ? new double[0]
                : Arrays.stream(value.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }

    public Map<String, String> asMap() {
        return Collections.unmodifiableMap(values);
    }

    /** The entries whose name starts with {@code prefix}, without it, in order. */
    public Map<String, String> under(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }

    public String toLine() {
        return joined("\t");
    }

    public static Evidence parseLine(String line) {
        return parse(line, "\t");
    }

    /** Writes the whole file or nothing: the reader never sees half of it. */
    public void writeTo(Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(unfinished, joined("\n") + "\n");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    public static Evidence readFrom(Path file) throws IOException {
        String text = Files.readString(file);
        return parse(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text, "\n");
    }

    private String joined(String separator) {
        return values.entrySet().stream()
                .map(entry -> escape(entry.getKey()) + "=" + escape(entry.getValue()))
                .collect(Collectors.joining(separator));
    }

    private static Evidence parse(String text, String separator) {
        Evidence evidence = new Evidence();
        if (text.isEmpty()) {
            return evidence;
        }
        for (String entry : text.split(separator)) {
            int equals = entry.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("not name=value: " + entry);
            }
            evidence.values.put(unescape(entry.substring(0, equals)), unescape(entry.substring(equals + 1)));
        }
        return evidence;
    }

    /** Leaves no separator in {@code text}, and no half of a character, which UTF-8 cannot hold. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case '\t' -> escaped.append("\\t");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                default -> {
                    if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                        escaped.append("\\u").append(Integer.toHexString(c));
                    } else {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }

    private static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                plain.append(c);
                continue;
            }
            char code = text.charAt(++i);
            switch (code) {
                case 't' -> plain.append('\t');
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case 'u' -> {
                    plain.append((char) Integer.parseInt(text, i + 1, i + 5, 16));
                    i += 4;
                }
                default -> plain.append(code);
            }
        }
        return plain.toString();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
