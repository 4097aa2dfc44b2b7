package dev.ringside.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignalledLayoutTest {

    @Test
    void shouldKeepItsPlaces() {
        SignalledLayout layout = SignalledLayout.of(100);

        assertThat(layout).isEqualTo(new SignalledLayout(64, 128));
        assertThat(SignalledLayout.FINAL).isZero();
        assertThat(layout.slot(0)).isEqualTo(128);
        assertThat(layout.slot(65)).isEqualTo(128 + 128);
        assertThat(SignalledLayout.PAYLOAD).isEqualTo(8);
        assertThat(layout.bytes()).isEqualTo(128 + 64 * 128);
    }
}
