package dev.ringside.memory;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a cell asks of its memory: a value for each flag, and who applies them. */
public record MemoryRequest(Map<MemoryFlag, String> values, Scope scope) {
    public MemoryRequest {
        values = new EnumMap<>(values);
        values.forEach(MemoryFlag::requireKnown);
    }

    /** Plain memory: every flag off. */
    public static MemoryRequest plain() {
        return read(flag -> MemoryFlag.OFF, Scope.BOTH);
    }

    /** Takes each flag's value from where the caller has it, by the flag's name. */
    public static MemoryRequest read(Function<String, String> valueOf, Scope scope) {
        Map<MemoryFlag, String> values = new EnumMap<>(MemoryFlag.class);
        for (MemoryFlag flag : MemoryFlag.values()) {
            values.put(flag, valueOf.apply(flag.label()));
        }
        return new MemoryRequest(values, scope);
    }

    public String of(MemoryFlag flag) {
        return values.get(flag);
    }

    public boolean asksFor(MemoryFlag flag) {
        return !of(flag).equals(MemoryFlag.OFF);
    }

    /** The same with {@code flag} off. */
    public MemoryRequest without(MemoryFlag flag) {
        Map<MemoryFlag, String> others = new EnumMap<>(values);
        others.put(flag, MemoryFlag.OFF);
        return new MemoryRequest(others, scope);
    }

    /** Why this host will not honour what the flags ask of a mapping of {@code bytes}, with the fix; {@link Backing} knows the rest. */
    Optional<String> flagRefusal(long bytes) {
        return values.entrySet().stream()
                .flatMap(entry -> entry.getKey().action().refusal(entry.getValue(), bytes).stream())
                .findFirst();
    }

    /** KiB of the huge pages that back the segment; 0 for base pages. */
    public long hugePageKib() {
        return HugePages.pageKib(of(MemoryFlag.HUGEPAGES));
    }

    /** Huge pages that a segment of {@code bytes} takes from the pool of their size; 0 for base pages. */
    public long hugePages(long bytes) {
        return hugePageKib() == 0 ? 0 : HugePages.pagesFor(bytes, hugePageKib());
    }

    /** Maps the requested calls to those that {@code role} makes. */
    public MemoryRequest appliedBy(Role role) {
        if (scope.includes(role)) {
            return this;
        }
        // what backs the segment is a property of the segment, not of whoever attaches
        return read(
                name -> name.equals(MemoryFlag.HUGEPAGES.label()) ? of(MemoryFlag.HUGEPAGES) : MemoryFlag.OFF, scope);
    }

    /** {@code hugepages=on madvise=off pretouch=on mlock=off}. */
    public String flags() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey().label() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return flags() + " scope=" + scope.name().toLowerCase(Locale.ROOT);
    }
}
