package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files as Linux 6.18 prints them: every choice, the one in force in brackets. */
class ThpPolicyTest {
    private static final String GENERAL = "always within_size advise never deny force";
    private static final String OF_SIZE = "always inherit within_size advise never";

    private static String chosen(String choices, String choice) {
        return choices.replaceFirst("\\b" + choice + "\\b", "[" + choice + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "always, inherit, ALWAYS",
        "within_size, inherit, WITHIN_SIZE",
        "advise, inherit, ADVISE",
        "never, inherit, NEVER",
        "deny, inherit, DENY",
        "force, inherit, FORCE",
        "never, always, ALWAYS",
        "never, within_size, WITHIN_SIZE",
        "never, advise, ADVISE",
        "always, never, NEVER",
        "always, advise, ADVISE",
        "advise, never, NEVER",
        "deny, always, DENY"
    })
    void shouldLetThePageSizeOverruleTheGeneralPolicy(String general, String ofSize, ThpPolicy policy) {
        assertThat(ThpPolicy.parse(chosen(GENERAL, general), chosen(OF_SIZE, ofSize)))
                .isEqualTo(policy);
    }

    @Test
    void shouldReadTheFilesOfAHostThatLeavesThemAlone() {
        assertThat(ThpPolicy.parse(
                        "always within_size advise [never] deny force", "always [inherit] within_size advise never"))
                .isEqualTo(ThpPolicy.NEVER);
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

    @Test
    void shouldRefuseTextWithoutAKnownChoice() {
        for (String text : new String[] {"", "never", "always [sometimes] never", "[never", "] ["}) {
            assertThatThrownBy(() -> ThpPolicy.parse(text, "[inherit]"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("shmem_enabled: no policy in brackets that is known here: " + text);
        }
        assertThatThrownBy(() -> ThpPolicy.parse("[never]", "[sometimes]")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldReadThisHost() {
        assertThat(ThpPolicy.read()).isNotNull();
    }
}
