package dev.ringside.procfs;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes of the caches for data that the first processor of this host has, by level, as /sys tells. */
public final class CacheSizes {
    private static final String INDEX = "/sys/devices/system/cpu/cpu0/cache/index";
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})([KM]?)");

    private final Map<Integer, Long> sizes;

    private CacheSizes(Map<Integer, Long> sizes) {
        this.sizes = sizes;
    }

    public static CacheSizes ofHost() {
        return of(Text::ifPresent);
    }

    static CacheSizes of(Function<String, Optional<String>> file) {
        Map<Integer, Long> sizes = new TreeMap<>();
        for (int index = 0; file.apply(INDEX + index + "/level").isPresent(); index++) {
            String folder = INDEX + index;
            if (!file.apply(folder + "/type").equals(Optional.of("Instruction"))) {
                int level = Integer.parseInt(file.apply(folder + "/level").orElseThrow());
                file.apply(folder + "/size").flatMap(CacheSizes::bytes).ifPresent(bytes -> sizes.put(level, bytes));
            }
        }
        return new CacheSizes(sizes);
    }

    /** {@code 48K}, {@code 2M}; the kernel says 0 where the processor does not. */
    private static Optional<Long> bytes(String size) {
        Matcher matcher = SIZE.matcher(size);
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            return Optional.empty();
        }
        int shift =
                switch (matcher.group(2)) {
                    case "K" -> 10;
                    case "M" -> 20;
                    default -> 0;
                };
        return Optional.of(Long.parseLong(matcher.group(1)) << shift);
    }

    /** Empty where this host does not tell. */
    public OptionalLong bytes(int level) {
        Long bytes = sizes.get(level);
        return bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes);
    }
}
