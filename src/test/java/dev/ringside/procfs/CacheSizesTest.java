package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CacheSizesTest {

    private static CacheSizes of(String... levelTypeSize) {
        Map<String, String> files = new HashMap<>();
        for (int i = 0; i < levelTypeSize.length; i++) {
            String[] words = levelTypeSize[i].split(" ");
            String folder = "/sys/devices/system/cpu/cpu0/cache/index" + i;
            files.put(folder + "/level", words[0]);
            files.put(folder + "/type", words[1]);
            files.put(folder + "/size", words[2]);
        }
        return CacheSizes.of(path -> Optional.ofNullable(files.get(path)));
    }

    @Test
    void shouldTellBytesByLevel() {
        CacheSizes sizes = of("1 Data 48K", "1 Instruction 32K", "2 Unified 2M", "3 Unified 107520K");

        assertThat(sizes.bytes(1)).hasValue(48 << 10);
        assertThat(sizes.bytes(2)).hasValue(2 << 20);
        assertThat(sizes.bytes(3)).hasValue(107520L << 10);
        assertThat(sizes.bytes(4)).isEmpty();
    }

    @Test
    void shouldTellNothingWhereTheKernelDoesNot() {
        assertThat(of().bytes(1)).isEmpty();
        assertThat(of("1 Data 0K", "2 Unified ?").bytes(1)).isEmpty();
    }
}
