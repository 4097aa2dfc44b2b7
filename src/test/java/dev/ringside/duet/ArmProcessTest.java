package dev.ringside.duet;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArmProcessTest {
    private static void start(String greeting) {
        ArmProcess.start("head", List.of("sh", "-c", "echo '" + greeting + "'; exec cat"))
                .close();
    }

    @Test
    void shouldTakeABuildOfItsOwnProtocol() {
        start("{\"protocol\":1}");
    }

    @Test
    void shouldRefuseABuildOfAnotherProtocolInWords() {
        assertThatThrownBy(() -> start("{\"protocol\":2}"))
                .isInstanceOf(BadBuildException.class)
                .hasMessage(
                        "head takes orders of version 2, this build gives 1; compare builds that are less far apart");
        assertThatThrownBy(() -> start("{\"protocol\":2,\"jmh\":\"2.0\"}"))
                .isInstanceOf(BadBuildException.class)
                .hasMessageContaining("version 2");
    }

    @Test
    void shouldSayWhatABuildSaidThatGreetsInNoWayThatIsKnown() {
        assertThatThrownBy(() -> start("{hello"))
                .isInstanceOf(ArmLostException.class)
                .hasMessageContaining("said what is no answer");
        assertThatThrownBy(() -> ArmProcess.start("head", List.of("sh", "-c", "echo no room >&2; exit 3")))
                .isInstanceOf(ArmLostException.class)
                .hasMessageContaining("no room");
    }
}
