package dev.ringside.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LastWordsTest {
    private final LastWords words = new LastWords();

    @Test
    void shouldSayThatNothingWasSaid() {
        words.add("   ");

        assertThat(words.text()).isEqualTo("it said nothing");
    }

    @Test
    void shouldKeepTheLastLines() {
        IntStream.rangeClosed(1, 50).forEach(n -> words.add("line " + n));

        assertThat(words.text()).startsWith("its last words: line 31 | ").endsWith(" | line 50");
    }

    @Test
    void shouldMakeOneShortLineOfWhatIsNoText() {
        words.add("a\tb\u0000\u0001\u001b[2Jc\uD800" + "x".repeat(100_000));

        assertThat(words.text())
                .startsWith("its last words: a\uFFFDb\uFFFD[2Jc\uFFFDxxx")
                .hasSizeLessThan(100);
    }

    @Test
    void shouldTellWhyAJvmCrashedAndNotTheEndOfItsReport() {
        words.add("#");
        words.add("# A fatal error has been detected by the Java Runtime Environment:");
        words.add("#");
        words.add("#  SIGSEGV (0xb) at pc=0x00007f, pid=12, tid=13");
        IntStream.rangeClosed(1, 500).forEach(n -> words.add("register " + n));

        assertThat(words.text())
                .isEqualTo("its last words: A fatal error has been detected by the Java Runtime Environment: | "
                        + "SIGSEGV (0xb) at pc=0x00007f, pid=12, tid=13");
    }
}
