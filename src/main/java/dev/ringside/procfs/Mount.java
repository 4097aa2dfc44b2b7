package dev.ringside.procfs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of /proc/self/mounts: where, which file system, with which options. */
public record Mount(String point, String type, List<String> options) {
    private static final String FILE = "/proc/self/mounts";
    private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{3})");

    /** Every mount, in the order in which they were made. */
    public static List<Mount> all() {
        return parse(Text.read(FILE));
    }

    static List<Mount> parse(String mounts) {
        List<Mount> all = new ArrayList<>();
        for (String line : (Iterable<String>) mounts.lines()::iterator) {
            String[] words = line.split(" ");
            if (words.length < 4) {
                throw new IllegalStateException(FILE + ": no mount: " + line);
            }
            all.add(new Mount(plain(words[1]), words[2], List.of(words[3].split(","))));
        }
        return List.copyOf(all);
    }

    /** Spaces and the like are printed as a backslash and three octal digits. */
    private static String plain(String escaped) {
        return OCTAL.matcher(escaped)
                .replaceAll(match ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(match.group(1), 8))));
    }

    /** What is mounted at {@code point}; of several the last, which hides the others. */
    public static Optional<Mount> at(String point) {
        return at(all(), point);
    }

    static Optional<Mount> at(List<Mount> mounts, String point) {
        return mounts.stream().filter(mount -> mount.point.equals(point)).reduce((hidden, seen) -> seen);
    }

    /** The value of an option such as {@code huge=always}. */
    public Optional<String> option(String name) {
        return options.stream()
                .filter(option -> option.startsWith(name + "="))
                .map(option -> option.substring(name.length() + 1))
                .findFirst();
    }
}
