package dev.ringside.memory;

import dev.ringside.procfs.ThpPolicy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What /proc must show of a segment in one process at one moment, given the calls that were made: its backing, page size in KiB, payload pages in
 * its page table, locked, locked on fault, MADV_HUGEPAGE stored, payload mapped by huge page-table entries.
 */
public record Expectation(
        Backing backing,
        long pageKib,
        Share present,
        boolean locked,
        boolean lockedOnFault,
        boolean advised,
        Share pmdMapped) {

    /**
     * The table: 16 combinations and more, by backing, policy for transparent huge pages (empty where none settles it), scope and role.
     * That a read fault on a file maps its neighbours too changes nothing here: it never leaves the 2 MiB that it is in, and the payload of a
     * ring that has its pages apart starts at the next.
     */
    public static Expectation of(
            Backing backing,
            MemoryRequest request,
            Role role,
            Moment moment,
            Optional<ThpPolicy> policy,
            int basePageKib,
            Payload payload) {
        Builder process = Builder.of(request.appliedBy(role));
        Builder creator = Builder.of(request.appliedBy(Role.CREATOR));
        Share present = process.pagesIn || moment == Moment.AFTER_LAST_MESSAGE
                ? Share.ALL
                : payload.apart() ? Share.NONE : Share.ANY;
        if (process.hugetlbKib > 0) {
            // never swapped and never split: the kernel skips the lock, stores no advice, and counts no PMD mapping
            return new Expectation(backing, process.hugetlbKib, present, false, false, false, Share.NONE);
        }
        // pages are shared, so the creator's calls decide how large they are; each process maps them for itself
        Share large = creator.collapsed
                ? Share.ALL
                : policy.map(it -> it.givesHugePages(creator.advised) ? Share.ALL : Share.NONE)
                        .orElse(Share.ANY);
        Share pmdMapped = large == Share.ALL && present != Share.ALL ? Share.ANY : large;
        return new Expectation(
                backing, basePageKib, present, process.locked, process.lockedOnFault, process.advised, pmdMapped);
    }

    /** Names and values for a result record. */
    public Map<String, String> asMap() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("backing", backing.toString());
        map.put("pageKib", Long.toString(pageKib));
        map.put("present", present.toString());
        map.put("locked", Boolean.toString(locked));
        map.put("lockedOnFault", Boolean.toString(lockedOnFault));
        map.put("advised", Boolean.toString(advised));
        map.put("pmdMapped", pmdMapped.toString());
        return map;
    }

    /** Collects what each flag promises. */
    static final class Builder {
        private long hugetlbKib;
        private boolean pagesIn;
        private boolean locked;
        private boolean lockedOnFault;
        private boolean advised;
        private boolean collapsed;

        static Builder of(MemoryRequest request) {
            Builder builder = new Builder();
            request.values().forEach((flag, value) -> flag.action().expect(value, builder));
            return builder;
        }

        Builder hugetlb(long pageKib) {
            hugetlbKib = pageKib;
            return this;
        }

        Builder pagesIn() {
            pagesIn = true;
            return this;
        }

        Builder locked(boolean onFault) {
            locked = true;
            lockedOnFault = onFault;
            return this;
        }

        Builder advisedHuge() {
            advised = true;
            return this;
        }

        Builder collapsed() {
            collapsed = true;
            return this;
        }
    }
}
