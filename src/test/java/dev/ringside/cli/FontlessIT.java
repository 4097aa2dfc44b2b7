package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host without any typeface: the one that comes with Ringside is enough, and gives the same pictures. */
class FontlessIT {
    private static final List<String> WITHOUT_FONTS =
            List.of("unshare", "-m", "sh", "-c", "mount -t tmpfs none /usr/share/fonts && exec \"$@\"", "sh");

    private static final String PICTURE = "reference-floors/close-to-c.png";

    @TempDir
    Path folder;

    private static void assumeFontsCanBeHidden() throws Exception {
        List<String> hide = new ArrayList<>(WITHOUT_FONTS);
        hide.add("true");
        assumeTrue(
                new ProcessBuilder(hide).start().waitFor() == 0, "the typefaces of the system cannot be hidden here");
    }

    private Path plotted(String name, List<String> before) {
        Path plot = folder.resolve(name);
        Command command =
                Command.start(Map.of(), before, "plot", "results/reference-floors", "--plot", plot.toString());
        assertThat(command.await()).as(command.out() + command.err()).isZero();
        assertThat(command.err()).isEmpty();
        return plot.resolve(PICTURE);
    }

    @Test
    void shouldDrawTheSamePictures() throws Exception {
        assumeFontsCanBeHidden();
        Leftovers before = Leftovers.now();

        Path usual = plotted("usual", List.of());
        Path fontless = plotted("fontless", WITHOUT_FONTS);

        assertThat(Files.readAllBytes(fontless)).isEqualTo(Files.readAllBytes(usual));
        assertThat(Leftovers.now()).isEqualTo(before);
    }

    @Test
    void shouldSaySoInTheDoctor() throws Exception {
        assumeFontsCanBeHidden();

        Command doctor = Command.start(Map.of(), WITHOUT_FONTS, "doctor");

        doctor.await();
        assertThat(doctor.out()).containsPattern("supported +charts");
    }
}
