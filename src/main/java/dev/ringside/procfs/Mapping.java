package dev.ringside.procfs;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One mapping of /proc/PID/smaps: bytes [{@code start}, {@code end}), the path as the kernel prints it, the fields in KiB, and
 * the letters of VmFlags.
 */
public record Mapping(long start, long end, long inode, String path, Map<String, Long> fields, Set<String> vmFlags) {

    /** A field such as {@code KernelPageSize}, in KiB; 0 where this kernel does not print it. */
    public long kib(String field) {
        return fields.getOrDefault(field, 0L);
    }

    /** The mapping that holds {@code address} in this process. */
    public static Mapping at(long address) {
        return find(Text.read("/proc/self/smaps"), address);
    }

    static Mapping find(String smaps, long address) {
        return find(smaps, header -> holds(header, headerDash(header), address))
                .orElseThrow(() -> new IllegalStateException(
                        String.format("no mapping with VmFlags holds address 0x%x in /proc/self/smaps", address)));
    }

    /** The mapping of another process's smaps that is of the same file or segment as {@code known}. */
    static Mapping sameFile(String smaps, Mapping known) {
        String end = " " + known.inode + " ";
        return find(smaps, header -> header.contains(end) && header.endsWith(" " + known.path))
                .orElseThrow(() -> new IllegalStateException(
                        "no mapping with VmFlags of inode " + known.inode + " " + known.path + " in smaps"));
    }

    private static Optional<Mapping> find(String smaps, Predicate<String> wanted) {
        String header = null;
        Map<String, Long> fields = new HashMap<>();
        for (String line : (Iterable<String>) smaps.lines()::iterator) {
            int dash = headerDash(line);
            if (dash > 0) {
                header = wanted.test(line) ? line : null;
                fields.clear();
            } else if (header != null && line.startsWith("VmFlags:")) {
                return Optional.of(
                        of(header, fields, Set.of(line.substring(8).strip().split(" +"))));
            } else if (header != null) {
                putKib(fields, line);
            }
        }
        return Optional.empty();
    }

    private static boolean holds(String header, int dash, long address) {
        int space = header.indexOf(' ');
        if (space < dash) {
            throw noMapping(header);
        }
        return Long.parseUnsignedLong(header, 0, dash, 16) <= address
                && address < Long.parseUnsignedLong(header, dash + 1, space, 16);
    }

    private static Mapping of(String header, Map<String, Long> fields, Set<String> vmFlags) {
        String[] words = header.split(" +", 6);
        if (words.length < 5) {
            throw noMapping(header);
        }
        int dash = words[0].indexOf('-');
        return new Mapping(
                Long.parseUnsignedLong(words[0], 0, dash, 16),
                Long.parseUnsignedLong(words[0], dash + 1, words[0].length(), 16),
                Text.number("/proc/self/smaps: inode", words[4]),
                words.length > 5 ? words[5] : "",
                Map.copyOf(fields),
                vmFlags);
    }

    private static IllegalStateException noMapping(String header) {
        return new IllegalStateException("/proc/self/smaps: no mapping: " + header);
    }

    /** Place of the dash in {@code 7f01-7f02 rw-s ...}; -1 in a line that starts with no address range. */
    private static int headerDash(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '-') {
                return i;
            }
            if (Character.digit(c, 16) < 0) {
                return -1;
            }
        }
        return -1;
    }

    private static void putKib(Map<String, Long> fields, String line) {
        int colon = line.indexOf(':');
        if (colon > 0 && line.endsWith(" kB")) {
            String name = line.substring(0, colon);
            String number = line.substring(colon + 1, line.length() - 3).strip();
            fields.put(name, Text.number("/proc/self/smaps: " + name, number));
        }
    }
}
