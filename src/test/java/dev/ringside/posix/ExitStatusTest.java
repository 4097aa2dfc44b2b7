package dev.ringside.posix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExitStatusTest {
    @Test
    void shouldNameTheSignal() {
        assertThat(ExitStatus.text(137)).isEqualTo("killed by SIGKILL");
        assertThat(ExitStatus.text(134)).isEqualTo("killed by SIGABRT");
    }

    @Test
    void shouldGiveTheCodeOfAnOrdinaryEnd() {
        assertThat(ExitStatus.text(0)).isEqualTo("exit code 0");
        assertThat(ExitStatus.text(74)).isEqualTo("exit code 74");
        assertThat(ExitStatus.text(250)).isEqualTo("exit code 250");
    }
}
