package dev.ringside.procfs;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The caches of this host's processors in words: each level, its size, and how many processors share one. */
final class Caches {
    private static final String CPU = "/sys/devices/system/cpu/";

    private Caches() {}

    static String read() {
        return of(Text::ifPresent);
    }

    /** {@code L1d 32K of 1, L2 1024K of 1, L3 32768K of 8}; where cores are of several kinds, for each kind. */
    static String of(Function<String, Optional<String>> file) {
        BitSet online = CpuList.parse(file.apply(CPU + "online").orElse("0"));
        Map<String, BitSet> kinds = new LinkedHashMap<>();
        online.stream().forEach(cpu -> kinds.computeIfAbsent(ofOne(file, cpu), kind -> new BitSet())
                .set(cpu));
        if (kinds.size() == 1) {
            return kinds.keySet().iterator().next();
        }
        return kinds.entrySet().stream()
                .map(kind -> "cpu" + CpuList.text(kind.getValue()) + ": " + kind.getKey())
                .collect(Collectors.joining("; "));
    }

    private static String ofOne(Function<String, Optional<String>> file, int cpu) {
        List<String> caches = new ArrayList<>();
        String prefix = CPU + "cpu" + cpu + "/cache/index";
        for (int index = 0; file.apply(prefix + index + "/level").isPresent(); index++) {
            Function<String, String> field = name -> file.apply(name).orElse("?");
            String type = field.apply(prefix + index + "/type");
            int sharing = CpuList.parse(
                            file.apply(prefix + index + "/shared_cpu_list").orElse(Integer.toString(cpu)))
                    .cardinality();
            caches.add("L" + field.apply(prefix + index + "/level") + letter(type) + " "
                    + field.apply(prefix + index + "/size") + " of " + sharing);
        }
        return caches.isEmpty() ? Host.UNAVAILABLE : String.join(", ", caches);
    }

    private static String letter(String type) {
        return switch (type) {
            case "Data" -> "d";
            case "Instruction" -> "i";
            default -> "";
        };
    }
}
