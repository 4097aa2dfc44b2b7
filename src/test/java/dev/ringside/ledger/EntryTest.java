package dev.ringside.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shm 1234 4096",
                "sem /ringside-0123",
                "posix /ringside-0123",
                "tmpfs ring-0123",
                "hugetlbfs %2Fdev%2Fhugepages%2Fringside-0123",
                "path name.ring",
                "pool 2048 0 20",
                "msg 1234",
                "mqueue /ringside-0123"
            })
    void shouldReadWhatItWrote(String line) {
        assertThat(Entry.parse(line)).hasToString(line);
    }

    @Test
    void shouldWriteItsIdentity() {
        assertThat(Entry.of(Kind.SHM, 1234, 4096L)).hasToString("shm 1234 4096");
    }

    @Test
    void shouldRefuseAKindThatIsNotKnown() {
        assertThatThrownBy(() -> Entry.parse("queue /name"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no kind of object is called queue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shm 1234", "sem", "path", "pool 2048 0", "", "sem "})
    void shouldRefuseALineThatIsTooShort(String line) {
        assertThatThrownBy(() -> Entry.parse(line)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldRefuseAnIdentityThatWouldNotComeBack() {
        assertThatThrownBy(() -> Entry.of(Kind.PATH, "two words"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not 1 words without white space: [two words]");
    }
}
