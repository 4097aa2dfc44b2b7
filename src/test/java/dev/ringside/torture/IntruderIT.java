package dev.ringside.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringside.evidence.Evidence;
import dev.ringside.jvm.JavaCommand;
import dev.ringside.jvm.JvmFlags;
import dev.ringside.posix.LibC;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An ordinary user beside a run of root's: attaches, opens, reads, signals, removes and replaces whatever there is, and gets nowhere. */
@Torture
@Timeout(600)
class IntruderIT {
    private static final String WAITINGS = Count.of(1, 0) == 1 ? "\"*\"" : "\"block\"";

    private static final String PROFILE = """
            {
              "rounds": 1,
              "sweeps": [
                {
                  "benchmark": "RoundTrip", "warmupMillis": 50, "measurementMillis": 100,
                  "params": { "transport": ["*"], "waiting": [%s], "messageSize": ["100"] }
                },
                {
                  "benchmark": "RingThroughput", "warmupMillis": 50, "measurementMillis": 100,
                  "params": {
                    "backing": ["*"], "wait": ["SEMAPHORE", "SYSV_SEMAPHORE"],
                    "pretouch": ["on"], "mlock": ["on"], "madvise": ["off"], "hugepages": ["off", "on"],
                    "slotSize": ["65536"], "consumers": ["1"], "scope": ["BOTH"], "read": ["SEQUENTIAL"]
                  }
                }
              ]
            }
            """;

    @TempDir
    Path folder;

    @Test
    void shouldGetNowhereAndHarmNobody() throws Exception {
        assumeTrue(LibC.geteuid() == 0, "only root can become somebody else");
        Path profile = Files.writeString(folder.resolve("all.json"), PROFILE.formatted(WAITINGS));
        Process intruder = intruder();
        try {
            besides(intruder, profile);
        } finally {
            intruder.destroyForcibly();
        }
    }

    private void besides(Process intruder, Path profile) throws Exception {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(intruder.getInputStream(), StandardCharsets.UTF_8));
        assertThat(said.readLine()).isEqualTo("READY");
        Path out = folder.resolve("out");
        Process run = Ringside.start(
                out,
                "run",
                "--profile",
                profile.toString(),
                "--results",
                folder.resolve("results").toString(),
                "--plot",
                folder.resolve("plot").toString());
        assertThat(run.waitFor(8, TimeUnit.MINUTES)).as("the run ends").isTrue();
        intruder.getOutputStream().write('\n');
        intruder.getOutputStream().flush();
        String done = said.readLine();
        assertThat(done).startsWith("DONE ");
        Evidence evidence = Evidence.parseLine(done.substring("DONE ".length()));

        System.out.println("tried by somebody else: " + evidence.under("tried."));
        assertThat(evidence.get("breaches")).isEqualTo("{}");
        assertThat(evidence.under("tried."))
                .containsKeys("SEGMENT", "SEMAPHORE_SET", "SHARED_MEMORY_NAME", "PROCESS", "TCP_PORT", "UDP_PORT");
        assertThat(run.exitValue()).as(Files.readString(out)).isZero();
        assertThat(Files.readString(out)).contains(" 0 invalid, 0 failed;");
    }

    private static Process intruder() throws Exception {
        List<String> command = new ArrayList<>(
                List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all"));
        // what it needs lies where everyone may read
        List<String> java =
                new ArrayList<>(JavaCommand.of(JvmFlags.measuring(), IntruderMain.class.getName(), List.of()));
        java.set(
                java.indexOf("-cp") + 1,
                Path.of("target/ringside.jar").toAbsolutePath() + ":"
                        + Path.of("target/test-classes").toAbsolutePath());
        command.addAll(java);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
