package dev.ringside.analysis;

import dev.ringside.results.Run;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** How many processors the host of a run had. */
public final class Processors {
    private static final Pattern LIST = Pattern.compile("\\d{1,6}(-\\d{1,6})?(,\\d{1,6}(-\\d{1,6})?)*");

    private Processors() {}

    /** Of the kernel's list, as {@code 0-3,8}; empty where the run does not say. */
    public static OptionalInt online(Run run) {
        String list = run.info().host().getOrDefault("cpus.online", "");
        if (!LIST.matcher(list).matches()) {
            return OptionalInt.empty();
        }
        int count = 0;
        for (String range : list.split(",")) {
            String[] ends = range.split("-");
            count += Integer.parseInt(ends[ends.length - 1]) - Integer.parseInt(ends[0]) + 1;
        }
        return OptionalInt.of(count);
    }
}
