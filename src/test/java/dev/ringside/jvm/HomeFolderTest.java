package dev.ringside.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HomeFolderTest {
    private static final String HOME = System.getProperty("user.home");

    @Test
    void shouldNameNobody() {
        assertThat(HomeFolder.hidden("/home/alice/.sdkman/21/bin/java", "/home/alice"))
                .isEqualTo("~/.sdkman/21/bin/java");
        assertThat(HomeFolder.hidden("/home/alice/jdk/bin/java", "/home/alice/"))
                .isEqualTo("~/jdk/bin/java");
    }

    @Test
    void shouldLeaveWhatIsElsewhere() {
        assertThat(HomeFolder.hidden("/home/alice2/jdk/bin/java", "/home/alice"))
                .isEqualTo("/home/alice2/jdk/bin/java");
        assertThat(HomeFolder.hidden("/usr/lib/jvm/21/bin/java", "/")).isEqualTo("/usr/lib/jvm/21/bin/java");
        assertThat(HomeFolder.hidden("/usr/lib/jvm/21/bin/java", "")).isEqualTo("/usr/lib/jvm/21/bin/java");
    }

    @Test
    void shouldNameNobodyInLabels() {
        TargetJvm one = new TargetJvm(Path.of(HOME, "a/bin/java"), 21, "V", "21", HOME + "/a");
        TargetJvm other = new TargetJvm(Path.of("/b/bin/java"), 21, "V", "21", "/b");

        assertThat(TargetJvm.labelled(List.of(one, other))).containsOnlyKeys("V-21@~/a", "V-21@/b");
        assertThat(TargetJvm.isLabel("V-21@~/a", "V", "21", HOME + "/a")).isTrue();
    }
}
