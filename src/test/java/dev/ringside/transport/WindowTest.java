package dev.ringside.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowTest {

    @Test
    void shouldStepByLinesAndByPages() {
        assertThat(Window.stride(0)).isEqualTo(64);
        assertThat(Window.stride(64)).isEqualTo(64);
        assertThat(Window.stride(65)).isEqualTo(128);
        assertThat(Window.stride(4096)).isEqualTo(4096);
        assertThat(Window.stride(4097)).isEqualTo(8192);
    }

    @Test
    void shouldHaveTwoHalvesWhateverTheSize() {
        assertThat(Window.slots(64, 8 << 20)).isEqualTo(64);
        assertThat(Window.slots(3 << 20, 16 << 20)).isEqualTo(4);
        assertThat(Window.slots(64 << 20, 8 << 20)).isEqualTo(2);
    }
}
