package dev.ringside.alone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.ringside.memory.UnavailableException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each step checks its own result; here that it can be done again and again, and says how many operations it is. */
class StepTest {

    @ParameterizedTest
    @EnumSource
    void shouldBeDoneManyTimes(Step step) {
        try (Work work = step.open()) {
            for (int i = 0; i < 20; i++) {
                work.once();
            }
            assertThat(work.operations()).isPositive();
            assertThat(work.circumstances().asMap().values()).doesNotContain("");
        } catch (UnavailableException e) {
            abort(e.getMessage());
        }
    }
}
