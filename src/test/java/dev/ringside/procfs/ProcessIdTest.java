package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProcessIdTest {
    /** {@code sleep}, run under the name {@code a b) c)}. */
    private static final String PARENTHESES =
            "5454 (a b) c)) S 5450 5450 4155 0 -1 4194304 138 0 0 0 0 0 0 0 20 0 1 0 266519"
                    + " 2990080 389 18446744073709551615 94546991775744 94546991793673 140735000283360 0 0 0 0 6"
                    + " 0 1 0 0 17 0 0 0 0 0 0"
                    + " 94546991807760 94546991809024 94547485683712 140735000287970 140735000287982"
                    + " 140735000287982 140735000289262 0";

    /** A child that has ended and that its parent has not waited for. */
    private static final String ZOMBIE =
            "5498 (python3) Z 5457 5450 4155 0 -1 4227148 220 0 0 0 0 0 0 0 20 0 1 0 266552 0 0"
                    + " 18446744073709551615 0 0 0 0 0 0 0 16781312 2 1 0 0 17 1 0 0 0 0 0 0 0 0 0 0 0 0 0";

    @Test
    void shouldReadTheStartTimeBehindANameWithSpacesAndParentheses() {
        assertThat(ProcessId.parse(5454, PARENTHESES)).contains(new ProcessId(5454, 266519));
    }

    @Test
    void shouldTakeAZombieForDead() {
        assertThat(ProcessId.parse(5498, ZOMBIE)).isEmpty();
        assertThat(ProcessId.parse(5498, ZOMBIE.replace(") Z ", ") X "))).isEmpty();
    }

    @Test
    void shouldRefuseAStatLineThatIsCutOff() {
        assertThatThrownBy(() -> ProcessId.parse(5454, "5454 (a b) c)) S 5450"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("/proc/5454/stat: no start time in: 5454 (a b) c)) S 5450");
        assertThatThrownBy(() -> ProcessId.parse(5454, ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("/proc/5454/stat: no start time in: ");
    }

    @Test
    void shouldReadWhatItWrote() {
        ProcessId id = new ProcessId(5454, 266519);

        assertThat(id).hasToString("5454@266519");
        assertThat(ProcessId.parse("5454@266519")).isEqualTo(id);
    }

    @Test
    void shouldRefuseTextThatIsNoProcess() {
        for (String text : new String[] {"", "5454", "5454@", "@266519", "a@b"}) {
            assertThatThrownBy(() -> ProcessId.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("not pid@start: " + text);
        }
    }

    @Test
    void shouldBeAliveAsLongAsItIsTheSameProcess() {
        ProcessId self = ProcessId.self();

        assertThat(self.isAlive()).isTrue();
        assertThat(new ProcessId(self.pid(), self.startTicks() + 1).isAlive()).isFalse();
        assertThat(ProcessId.of(Integer.MAX_VALUE)).isEmpty();
    }

    @Test
    void shouldDieWithItsProcess() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sleep", "60").start();
        try {
            ProcessId id = ProcessId.of(process.pid()).orElseThrow();
            assertThat(id.isAlive()).isTrue();

            process.destroyForcibly();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(id.isAlive()).isFalse();
        } finally {
            process.destroyForcibly();
        }
    }
}
