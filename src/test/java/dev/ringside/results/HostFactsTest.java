package dev.ringside.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.procfs.Host;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HostFactsTest {
    private static final Map<String, String> HOST =
            Map.of("host", "one", "kernel", "6.1.0", "memory.kib", "24000000", "jdk", "17.0.1", "swap.kib", "0");

    @Test
    void hostsThatDifferInNameAndSwapAreAlike() {
        Map<String, String> other =
                Map.of("host", "two", "kernel", "6.1.0", "memory.kib", "24000000", "jdk", "17.0.1", "swap.kib", "9");
        assertThat(HostFacts.unlike(HOST, other)).isEmpty();
    }

    @Test
    void saysBothSides() {
        assertThat(HostFacts.unlike(HOST, Map.of("kernel", "6.2.0"))).containsExactly("kernel: 6.1.0 against 6.2.0");
    }

    @Test
    void jdksAreAskedForApart() {
        Map<String, String> other = Map.of("jdk", "25", "jdk.flags", "-Xmx1g");
        assertThat(HostFacts.unlike(HOST, other)).containsExactly("jdk: 17.0.1 against 25");
        assertThat(HostFacts.unlikeMachines(HOST, other)).isEmpty();
    }

    @Test
    void someMegabytesAreTheSameSizeOfMemory() {
        assertThat(HostFacts.unlike(HOST, Map.of("memory.kib", "24100000"))).isEmpty();
        assertThat(HostFacts.unlike(HOST, Map.of("memory.kib", "48000000"))).hasSize(1);
        assertThat(HostFacts.unlike(HOST, Map.of("memory.kib", "unavailable"))).hasSize(1);
    }

    @Test
    void whatAnOlderRunDidNotAskIsUnknownAndNoDifference() {
        Map<String, String> other = Map.of("cpu.microcode", "0x1", "mitigations.meltdown", "Not affected");
        assertThat(HostFacts.unlike(HOST, other)).isEmpty();
        assertThat(HostFacts.unknown(HOST, other))
                .containsExactly("cpu.microcode", "jdk", "kernel", "memory.kib", "mitigations.meltdown");
    }

    @Test
    void whatALaterVersionAsksIsLeftOut() {
        assertThat(HostFacts.unlike(Map.of("moon", "full"), Map.of("moon", "new")))
                .isEmpty();
    }

    @Test
    void whatNoHostShowsDiffersFromWhatOneShows() {
        assertThat(HostFacts.unlike(Map.of("governor", "unavailable"), Map.of("governor", "performance")))
                .containsExactly("governor: unavailable against performance");
    }

    @Test
    void everyFactOfThisHostIsInTheTable() {
        assertThat(Host.facts().keySet()).allMatch(key -> HostFact.of(key).isPresent());
        assertThat(HostFacts.unlike(Host.facts(), Host.facts())).isEmpty();
    }

    @Test
    void everyRowHasAReason() {
        assertThat(Arrays.stream(HostFact.values()).map(HostFact::reason)).allMatch(reason -> reason.length() > 5);
    }
}
