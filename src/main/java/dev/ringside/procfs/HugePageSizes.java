package dev.ringside.procfs;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The policy on transparent huge pages of each size, of kernels since 6.8 that have several. */
final class HugePageSizes {
    private static final Path FOLDER = Path.of("/sys/kernel/mm/transparent_hugepage");
    private static final Pattern SIZE = Pattern.compile("hugepages-(\\d+)kB");
    private static final Pattern CHOSEN = Pattern.compile("\\[(\\w+)]");

    private HugePageSizes() {}

    /** Of the file {@code name} of each size: {@code 64kB never, 2048kB inherit}; "none" where there is one size only. */
    static String read(String name) {
        return in(FOLDER, name);
    }

    static String in(Path folder, String name) {
        Map<Long, String> chosen = new TreeMap<>();
        try (DirectoryStream<Path> sizes = Files.newDirectoryStream(folder, "hugepages-*kB")) {
            for (Path size : sizes) {
                Matcher matcher = SIZE.matcher(size.getFileName().toString());
                if (matcher.matches()) {
                    Text.ifPresent(size.resolve(name).toString())
                            .map(CHOSEN::matcher)
                            .filter(Matcher::find)
                            .ifPresent(word -> chosen.put(Long.valueOf(matcher.group(1)), word.group(1)));
                }
            }
        } catch (IOException e) {
            return Host.UNAVAILABLE;
        }
        return chosen.isEmpty()
                ? Host.NONE
                : chosen.entrySet().stream()
                        .map(size -> size.getKey() + "kB " + size.getValue())
                        .collect(Collectors.joining(", "));
    }
}
