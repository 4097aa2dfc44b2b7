package dev.ringside.posix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrnoTest {

    @ParameterizedTest
    @EnumSource
    void shouldBeFoundByItsNumber(Errno errno) {
        assertThat(Errno.of(errno.number())).isEqualTo(errno);
    }

    @Test
    void shouldHaveANumberOfItsOwn() {
        assertThat(Arrays.stream(Errno.values()).map(Errno::number)).doesNotHaveDuplicates();
    }

    @Test
    void shouldDescribeANumber() {
        assertThat(Errno.describe(12)).isEqualTo("ENOMEM (out of memory, of a pool or of a limit)");
    }

    @Test
    void shouldKeepANumberThatHasNoName() {
        assertThat(Errno.of(95)).isEqualTo(Errno.UNKNOWN);
        assertThat(Errno.describe(95)).isEqualTo("errno 95");
    }
}
