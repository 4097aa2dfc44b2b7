package dev.ringside.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.procfs.ProcessId;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ShellLeashTest {
    @Test
    void hasTheStatusOfItsProgram() throws Exception {
        for (int status : List.of(0, 7)) {
            Process shell = start("exit " + status);
            assertThat(shell.waitFor()).isEqualTo(status);
        }
    }

    @Test
    void killsTheProgramWhenItsStdinEnds() throws Exception {
        Process shell = start("echo $$; exec sleep 100");
        BufferedReader out = new BufferedReader(new InputStreamReader(shell.getInputStream(), StandardCharsets.UTF_8));
        Optional<ProcessHandle> program = ProcessHandle.of(Long.parseLong(out.readLine()));
        assertThat(program).isPresent();

        shell.getOutputStream().close();

        assertThat(shell.waitFor(2, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.exitValue()).isEqualTo(128 + 9);
        assertThat(program.get().isAlive()).isFalse();
    }

    @Test
    void leavesNoProgramToAParentWhoseShellWasKilled() throws Exception {
        Process shell = start("echo $$; exec sleep 100");
        BufferedReader out = new BufferedReader(new InputStreamReader(shell.getInputStream(), StandardCharsets.UTF_8));
        ProcessId program = ProcessId.of(Long.parseLong(out.readLine())).orElseThrow();

        shell.destroyForcibly().waitFor();
        shell.destroyForcibly();

        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        while (program.isAlive() && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        assertThat(program.isAlive()).isFalse();
    }

    private static Process start(String program) throws Exception {
        return new ProcessBuilder(ShellLeash.around(List.of("sh", "-c", program)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
