package dev.ringside.memory;

import dev.ringside.posix.LibC;
import dev.ringside.procfs.Mapping;
import dev.ringside.procfs.Pagemap;
import dev.ringside.procfs.ProcStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What /proc shows of a segment in this process: the path of its mapping, page size in KiB, payload pages and how many of them are in the page table (both in
 * base pages), the VmFlags {@code lo}, {@code lf}, {@code ht} and {@code hg}, KiB mapped by huge entries, KiB locked in the process.
 */
public record EffectiveMemory(
        String path,
        long pageKib,
        long payloadPages,
        long presentPages,
        boolean locked,
        boolean lockedOnFault,
        boolean hugetlb,
        boolean advised,
        long pmdMappedKib,
        long processLockedKib) {

    /** Looks now. Takes milliseconds: smaps covers every mapping of the JVM. */
    public static EffectiveMemory of(Segment segment, Payload payload) {
        int basePage = LibC.getpagesize();
        // pages first, since to read them costs faults elsewhere and never here
        long present = Pagemap.present(segment.address() + payload.offset(), payload.length(), basePage);
        Mapping mapping = Mapping.at(segment.address());
        return new EffectiveMemory(
                mapping.path(),
                mapping.kib("KernelPageSize"),
                (payload.length() + basePage - 1) / basePage,
                present,
                mapping.vmFlags().contains("lo"),
                mapping.vmFlags().contains("lf"),
                mapping.vmFlags().contains("ht"),
                mapping.vmFlags().contains("hg"),
                mapping.kib("ShmemPmdMapped") + mapping.kib("FilePmdMapped"),
                ProcStatus.read().lockedKib());
    }

    /** Each difference from what must be seen, as {@code name: expected ..., seen ...}; empty where the row is true. */
    public List<String> differences(Expectation expected) {
        List<String> differences = new ArrayList<>();
        long payloadKib = payloadPages * LibC.getpagesize() / 1024;
        if (!expected.backing().mapsAs(path)) {
            compare(differences, "mapping", expected.backing(), path);
        }
        compare(differences, "page size in KiB", expected.pageKib(), pageKib);
        compare(differences, "hugetlb", expected.pageKib() != LibC.getpagesize() / 1024, hugetlb);
        if (!expected.present().admits(presentPages, payloadPages)) {
            compare(differences, "payload pages present of " + payloadPages, expected.present(), presentPages);
        }
        compare(differences, "locked", expected.locked(), locked);
        compare(differences, "locked on fault", expected.lockedOnFault(), lockedOnFault);
        if (!hugetlb) {
            compare(differences, "MADV_HUGEPAGE stored", expected.advised(), advised);
        }
        if (!expected.pmdMapped().admits(pmdMappedKib, payloadKib)) {
            compare(differences, "KiB mapped by huge entries of " + payloadKib, expected.pmdMapped(), pmdMappedKib);
        }
        return differences;
    }

    private static void compare(List<String> differences, String name, Object expected, Object seen) {
        if (!expected.equals(seen)) {
            differences.add(name + ": expected " + expected + ", seen " + seen);
        }
    }

    /** Names and values for a result record. */
    public Map<String, String> asMap() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("path", path);
        map.put("pageKib", Long.toString(pageKib));
        map.put("payloadPages", Long.toString(payloadPages));
        map.put("presentPages", Long.toString(presentPages));
        map.put("locked", Boolean.toString(locked));
        map.put("lockedOnFault", Boolean.toString(lockedOnFault));
        map.put("hugetlb", Boolean.toString(hugetlb));
        map.put("advised", Boolean.toString(advised));
        map.put("pmdMappedKib", Long.toString(pmdMappedKib));
        map.put("processLockedKib", Long.toString(processLockedKib));
        return map;
    }
}
