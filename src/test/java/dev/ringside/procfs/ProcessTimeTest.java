package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProcessTimeTest {
    private static final String STAT = "4117 (java (x) y) S 4100 4117 4100 34816 4117 4194304 12000 99000 7 3"
            + " 150 25 310 42 20 0 31 0 88213 4096000 12000 18446744073709551615 1 1 0 0 0 0 0 0 0";

    /** Some hundred milliseconds of a processor, in a child of a child that waits for it. */
    private static final String GRANDCHILD = "sh -c 'i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done'; true";

    @Test
    void shouldAddItsOwnTimeAndThatOfItsChildren() {
        assertThat(ProcessTime.parse(4117, STAT)).isEqualTo(150 + 25 + 310 + 42);
    }

    @Test
    void shouldHaveTheTimeOfAGrandchildThatWasWaitedFor() throws IOException, InterruptedException {
        long before = childrenOnly();
        new ProcessBuilder("sh", "-c", GRANDCHILD).start().waitFor();

        assertThat(childrenOnly() - before).as("ticks").isGreaterThanOrEqualTo(5);
    }

    private static long childrenOnly() {
        Stat stat = Stat.parse(0, Text.read("/proc/self/stat"));
        return stat.number(Stat.CHILDREN_USER_TIME, "user") + stat.number(Stat.CHILDREN_SYSTEM_TIME, "system");
    }
}
