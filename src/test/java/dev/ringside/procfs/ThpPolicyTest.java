package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The file as Linux 6.18 prints it: every choice, the one in force in brackets. */
class ThpPolicyTest {
    private static final String CHOICES = "always within_size advise never deny force";

    @ParameterizedTest
    @EnumSource(ThpPolicy.class)
    void shouldReadEachChoice(ThpPolicy policy) {
        String choice = policy.name().toLowerCase(Locale.ROOT);
        assertThat(ThpPolicy.parse(CHOICES.replaceFirst("\\b" + choice + "\\b", "[" + choice + "]")))
                .isEqualTo(policy);
    }

    @ParameterizedTest
    @CsvSource({
        "ALWAYS, true, true",
        "WITHIN_SIZE, true, true",
        "FORCE, true, true",
        "ADVISE, false, true",
        "NEVER, false, false",
        "DENY, false, false"
    })
    void shouldGiveHugePages(ThpPolicy policy, boolean unadvised, boolean advised) {
        assertThat(policy.givesHugePages(false)).isEqualTo(unadvised);
        assertThat(policy.givesHugePages(true)).isEqualTo(advised);
    }

    @ParameterizedTest
    @CsvSource({
        "NEVER, always [inherit] within_size advise never, NEVER",
        "ADVISE, always [inherit] within_size advise never, ADVISE",
        "NEVER, [always] inherit within_size advise never, ALWAYS",
        "ALWAYS, always inherit within_size advise [never], NEVER",
        "FORCE, always [inherit] within_size advise never, FORCE",
        "FORCE, [always] inherit within_size advise never, NEVER",
        "DENY, [always] inherit within_size advise never, DENY"
    })
    void shouldLetThePageSizeDecideForAMemfd(ThpPolicy host, String file, ThpPolicy policy) {
        assertThat(host.ofSize(file)).isEqualTo(policy);
    }

    @ParameterizedTest
    @CsvSource({"ALWAYS, never, NEVER", "NEVER, within_size, WITHIN_SIZE", "DENY, always, DENY", "FORCE, never, FORCE"})
    void shouldLetTheMountDecideForTmpfs(ThpPolicy host, String option, ThpPolicy policy) {
        assertThat(host.ofMount(option)).isEqualTo(policy);
    }

    @Test
    void shouldRefuseTextWithoutAKnownChoice() {
        for (String text : new String[] {"", "never", "always [sometimes] never", "[never", "] ["}) {
            assertThatThrownBy(() -> ThpPolicy.parse(text))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("shmem_enabled: no policy in brackets that is known here: " + text);
        }
    }

    @Test
    void shouldReadThisHost() {
        assertThat(ThpPolicy.read()).isNotNull();
        assertThat(ThpPolicy.ofMemfd()).isNotNull();
        assertThat(ThpPolicy.ofTmpfs("/dev/shm")).isNotNull();
    }
}
