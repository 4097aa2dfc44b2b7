package dev.ringside.transport;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.ring.PeerLostException;
import org.junit.jupiter.api.Test;

class RegionTest {
    private final Region region = new Region(1 << 20, 4096);

    @Test
    void shouldTakeWhatLiesWithin() {
        assertThatCode(() -> {
                    region.require(1 << 20, 4096, 4096);
                    region.require((1 << 20) + 4096, 0, 4096);
                    region.require((1 << 20) + 4095, 1, 4096);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseWhatDoesNot() {
        refuses((1 << 20) - 1, 1);
        refuses((1 << 20) + 4096, 1);
        refuses(1 << 20, -1);
        refuses(1 << 20, 4097);
        refuses(Long.MAX_VALUE, 1);
        refuses(-1, 1);
    }

    private void refuses(long address, int length) {
        assertThatThrownBy(() -> region.require(address, length, 8192)).isInstanceOf(PeerLostException.class);
    }
}
