package dev.ringside.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringside.chart.Charts;
import dev.ringside.chart.ExampleLinks;
import dev.ringside.chart.ExampleRuns;
import dev.ringside.results.Run;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page in a real browser: it works, asks nobody for anything, and can be read on a phone and in the dark. Screenshots are left in
 * {@code target/screenshots}, to be looked at.
 */
@Timeout(120)
class BrowserTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /** Clicks and types as a reader would, and leaves what came of it in the title of the page. */
    private static final String READER = """
            <script>
            window.addEventListener("error", event => { document.title = "error: " + event.message; });
            window.addEventListener("load", () => {
              const table = document.querySelector("#cells");
              const scores = () => [...table.tBodies[0].rows].map(row => row.cells[3].dataset.value).filter(x => x !== "").map(Number);
              const button = table.tHead.rows[0].cells[3].querySelector("button");
              button.click();
              const up = scores();
              button.click();
              const down = scores();
              const sorted = up.length > 10 && up.every((x, i) => i === 0 || up[i - 1] <= x) && down.every((x, i) => i === 0 || down[i - 1] >= x);
              const search = table.parentElement.previousElementSibling.previousElementSibling;
              search.value = "RoundTrip pipe";
              search.dispatchEvent(new Event("input"));
              const shown = [...table.tBodies[0].rows].filter(row => !row.hidden);
              const filtered = shown.length > 0 && shown.length < table.tBodies[0].rows.length && shown.every(row => row.textContent.includes("RoundTrip") && row.textContent.includes("pipe"));
              const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
              const images = [...document.images].every(image => image.complete && image.naturalWidth > 0 || image.loading === "lazy");
              const requests = performance.getEntriesByType("resource").filter(entry => !entry.name.startsWith("data:")).length;
              document.title = ["sorted " + sorted, "filtered " + filtered, "overflow " + wide, "images " + images, "requests " + requests].join(", ");
            });
            </script>
            </body>
            """;

    @TempDir
    static Path folder;

    private static String browser;

    @BeforeAll
    static void writePage() throws IOException {
        browser = browser().orElse(null);
        assumeTrue(browser != null, "no Chromium in PATH: apt-get install chromium brings one");
        Run run = ExampleLinks.andEverythingElse(ExampleRuns.quick())
                .host("cpus.online", "0-1")
                .build();
        ReportPages.write(run, RunFindings.of(run), Charts.draw(run, folder, Charts.MOST_PICTURES), folder);
        Files.createDirectories(SCREENSHOTS);
    }

    private static Optional<String> browser() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(path -> NAMES.stream().map(name -> Path.of(path, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static String run(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                browser,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--enable-logging=stderr",
                "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(List.of(options));
        Path output = Files.createTempFile(folder, "browser", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("the browser ended")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(output);
    }

    @Test
    void sortsFiltersAndAsksForNothing() throws IOException, InterruptedException {
        Path page = folder.resolve("read.html");
        Files.writeString(page, Files.readString(folder.resolve("report.html")).replace("</body>\n", READER));

        String output = run(
                "--window-size=1280,900",
                "--virtual-time-budget=5000",
                "--dump-dom",
                page.toUri().toString());

        assertThat(output).contains("<title>sorted true, filtered true, overflow 0, images true, requests 0</title>");
        assertThat(output.lines().filter(line -> line.contains("CONSOLE"))).isEmpty();
    }

    @Test
    void canBeReadOnAPhone() throws IOException, InterruptedException {
        BufferedImage phone = screenshot("phone.png", "--window-size=400,1600");

        assertThat(phone.getWidth()).isEqualTo(400);
        assertThat(brightness(phone)).isGreaterThan(200);
    }

    @Test
    void isDarkInTheDark() throws IOException, InterruptedException {
        assertThat(brightness(
                        screenshot("dark.png", "--window-size=1280,900", "--blink-settings=preferredColorScheme=0")))
                .isLessThan(90);
        assertThat(brightness(screenshot("light.png", "--window-size=1280,900")))
                .isGreaterThan(200);
    }

    private static BufferedImage screenshot(String name, String... options) throws IOException, InterruptedException {
        Path file = SCREENSHOTS.toAbsolutePath().resolve(name);
        Files.deleteIfExists(file);
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--screenshot=" + file);
        all.add(folder.resolve("report.html").toUri().toString());
        run(all.toArray(String[]::new));
        return ImageIO.read(file.toFile());
    }

    /** Mean over all pixels, 0 to 255. */
    private static double brightness(BufferedImage image) {
        double sum = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int pixel = image.getRGB(x, y);
                sum += ((pixel >> 16 & 255) + (pixel >> 8 & 255) + (pixel & 255)) / 3.0;
            }
        }
        return sum / image.getWidth() / image.getHeight();
    }
}
