package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.CellState;
import dev.ringside.results.Run;
import dev.ringside.results.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Duets of a moment: too few forks for a verdict that means anything, enough to see everything run. */
class DuetIT {
    private static final String JAR = "target/ringside.jar";

    @TempDir
    Path folder;

    @Test
    void shouldMeasureBothBuildsByTurnsAndJudgeThemAlikeFromTheFiles() throws IOException {
        Leftovers before = Leftovers.now();
        Command duet = duet("--base", JAR, "--screen-rounds", "2", "--confirm-rounds", "2", "--advisory");

        assertThat(duet.await()).as(duet.out() + duet.err()).isZero();
        assertThat(duet.err()).isEmpty();
        assertThat(duet.out()).contains("round 1: screening 2 rows").contains("the same build");
        Path results = results();
        for (String side : List.of("base", "head")) {
            Run run = Run.read(results.resolve(side));
            assertThat(run.info().cells()).hasSize(2).allMatch(cell -> cell.state() == CellState.MEASURED);
            assertThat(new RunFolder(results.resolve(side)).readForks()).hasSizeGreaterThanOrEqualTo(4);
            assertThat(results.resolve(side).resolve("jmh.json")).isNotEmptyFile();
        }
        Path again = folder.resolve("again");
        Command diff = Command.start("diff", results.toString(), "--advisory", "--no-plot", "--out", again.toString());
        assertThat(diff.await()).as(diff.err()).isZero();
        for (String file : List.of("diff.json", "verdict.txt", "diff.md", "diff.csv")) {
            assertThat(again.resolve(file)).hasSameBinaryContentAs(results.resolve(file));
        }
        assertThat(Leftovers.now()).isEqualTo(before);
    }

    @Test
    void shouldSayWhichRowOfHeadFails() throws IOException {
        BrokenCopy broken = new BrokenCopy(folder.resolve("broken"));
        broken.replace(
                Path.of("src/main/java/dev/ringside/transport/Pipes.java"),
                Map.of("join", "{ Runtime.getRuntime().halt(3); return null; }"));
        String jar = folder.resolve("broken").resolve(JAR).toString();
        Command duet = duet("--base", JAR, "--head", jar, "--screen-rounds", "1", "--confirm-rounds", "1");

        assertThat(duet.await()).as(duet.out() + duet.err()).isEqualTo(ExitCode.CELLS_MISSING);
        assertThat(duet.out()).containsPattern("left out: .*transport=pipe.*exit code 3");
        assertThat(Run.read(results().resolve("base")).info().cells())
                .extracting(cell -> cell.cell().param("transport"), cell -> cell.failed())
                .allMatch(row -> row.toList().get(1).equals(0));
        assertThat(results().resolve("verdict.txt")).content().startsWith("CELLS_MISSING 13");
    }

    /** The program itself has neither: rows are planned by what the jars bring, and each side measures its own. */
    @Test
    void shouldMeasureTransportsOfTwoJarsAndListARowThatOneOfThemLacks() throws IOException {
        String first = "com.example.plainsocket.PlainSocketProvider";
        String second = "com.example.plainsocket.SecondProvider";
        Path old = UserJar.write(folder.resolve("old one.jar"), "com/example/plainsocket", List.of(first));
        Path young = UserJar.write(folder.resolve("new one.jar"), "com/example/plainsocket", List.of(first, second));
        Command duet = ofUser(old, young, "--screen-rounds", "2", "--confirm-rounds", "2", "--advisory");

        assertThat(duet.await()).as(duet.out() + duet.err()).isZero();
        assertThat(duet.err()).isEmpty();
        assertThat(duet.out())
                .contains("round 1: screening 1 row")
                .containsPattern("left out: .*example-second-socket.*base does not have it");
        for (String side : List.of("base", "head")) {
            assertThat(new RunFolder(results().resolve(side)).readForks())
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allMatch(fork -> fork.state() == CellState.MEASURED);
        }
        assertThat(results().resolve("diff.csv")).content().contains("example-second-socket");

        Command back = ofUser(young, old, "--screen-rounds", "1", "--confirm-rounds", "1");
        assertThat(back.await()).as(back.out() + back.err()).isEqualTo(ExitCode.CELLS_MISSING);
        assertThat(back.out()).containsPattern("left out: .*example-second-socket.*head does not have it");
    }

    private Command ofUser(Path base, Path head, String... more) {
        List<String> arguments = arguments(more);
        arguments.addAll(List.of("--base", base.toString(), "--head", head.toString()));
        Collections.replaceAll(
                arguments, "transport=pipe,unix-stream", "transport=example-plain-socket,example-second-socket");
        return Command.start(arguments.toArray(String[]::new));
    }

    @Test
    void shouldRefuseAJarThatBringsNothing() throws IOException {
        Path none = UserJar.write(folder.resolve("none.jar"), "com/example/plainsocket", List.of());
        assertRefused(ExitCode.BAD_DATA, "has neither Ringside nor transports", "--base", none.toString());
        Path wrong = UserJar.write(folder.resolve("wrong.jar"), "com/example/plainsocket", List.of("com.example.None"));
        assertRefused(ExitCode.BAD_DATA, "cannot be loaded", "--base", wrong.toString());
    }

    @Test
    void shouldLeaveNothingBehindWhenInterrupted() throws IOException, InterruptedException {
        Leftovers before = Leftovers.now();
        Command duet = duet("--base", JAR).awaitOut("head: ");
        List<ProcessHandle> children = awaitArmsAndFork(duet);
        duet.interrupt();

        assertThat(duet.await()).isEqualTo(130);
        assertThat(duet.err()).contains("there is no verdict");
        assertThat(children).hasSizeGreaterThanOrEqualTo(2).noneMatch(ProcessHandle::isAlive);
        assertThat(results().resolve("verdict.txt")).doesNotExist();
        assertThat(Leftovers.now()).isEqualTo(before);
    }

    private static List<ProcessHandle> awaitArmsAndFork(Command duet) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (duet.descendants().size() < 3) {
            assertThat(System.nanoTime())
                    .as("nothing is measured: " + duet.out())
                    .isLessThan(end);
            Thread.sleep(50);
        }
        return duet.descendants();
    }

    @Test
    void shouldRefuseWhatIsNoBuildInOneLine() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jar"), "no jar");
        assertRefused(ExitCode.BAD_DATA, "is no jar", "--base", text.toString());
        assertRefused(ExitCode.USAGE, "git says", "--base", "no-such-reference");
        assertRefused(ExitCode.USAGE, "--rounds", "--base", JAR, "--rounds", "3");
    }

    @Test
    void shouldBuildAReferenceInAWorktreeOfItsOwnAndTakeItAway() throws IOException, InterruptedException {
        Path repository = repository();
        Path gone = folder.resolve("gone");
        git(repository, "worktree", "add", "--quiet", "--detach", gone.toString());
        Files.delete(gone.resolve("file"));
        Files.delete(gone.resolve(".git"));
        Files.delete(gone); // the user's own, on a disk that is not mounted now
        Command failing = in(repository, "--base", "HEAD", "--build", "echo the words of the compiler; exit 7");
        assertThat(failing.await()).isEqualTo(ExitCode.BAD_DATA);
        assertThat(failing.err())
                .contains("ended with 7")
                .contains("the words of the compiler")
                .hasLineCount(1);

        Command slow = in(repository, "--base", "HEAD", "--build", "sleep 60").awaitOut("base: HEAD");
        awaitWorktree(repository);
        List<ProcessHandle> children = slow.descendants();
        slow.interrupt();
        assertThat(slow.endsWithin(10, TimeUnit.SECONDS)).isTrue();
        assertThat(slow.await()).isEqualTo(130);
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(git(repository, "worktree", "list")).hasSize(2);

        Command killed = in(repository, "--base", "HEAD", "--build", "sleep 60").awaitOut("base: HEAD");
        awaitWorktree(repository);
        List<ProcessHandle> left = killed.descendants();
        killed.kill();
        awaitEnd(left);
        assertThat(Command.start("clean").await()).isZero();
        assertThat(git(repository, "worktree", "list"))
                .hasSize(2)
                .last()
                .asString()
                .contains("gone");
        assertThat(git(repository, "status", "--porcelain")).isEmpty();
    }

    private static void awaitEnd(List<ProcessHandle> processes) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (processes.stream().anyMatch(ProcessHandle::isAlive)) {
            assertThat(System.nanoTime()).as("a build goes on").isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static void awaitWorktree(Path repository) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (git(repository, "worktree", "list").size() < 3) {
            assertThat(System.nanoTime()).as("no worktree is made").isLessThan(end);
            Thread.sleep(50);
        }
    }

    private Path repository() throws IOException, InterruptedException {
        Path repository = Files.createDirectory(folder.resolve("repository"));
        Files.writeString(repository.resolve("file"), "text\n");
        git(repository, "init", "--quiet");
        git(repository, "add", "file");
        git(repository, "-c", "user.name=n", "-c", "user.email=e", "commit", "--quiet", "-m", "one");
        return repository;
    }

    private static List<String> git(Path repository, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("git"));
        line.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(line)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .start();
        List<String> said =
                new String(process.getInputStream().readAllBytes()).lines().toList();
        assertThat(process.waitFor()).as(said.toString()).isZero();
        return said;
    }

    private void assertRefused(int code, String words, String... arguments) throws IOException {
        Command duet = duet(arguments);
        assertThat(duet.await()).as(duet.err()).isEqualTo(code);
        assertThat(duet.err()).contains(words).hasLineCount(1);
        assertThat(folder.resolve("results"))
                .satisfiesAnyOf(none -> assertThat(none).doesNotExist(), empty -> assertThat(empty)
                        .isEmptyDirectory());
    }

    private Command in(Path repository, String... arguments) {
        return Command.start(
                Map.of(),
                List.of("env", "-C", repository.toString()),
                arguments(arguments).toArray(String[]::new));
    }

    private Command duet(String... arguments) {
        return Command.start(arguments(arguments).toArray(String[]::new));
    }

    private List<String> arguments(String... more) {
        List<String> arguments = new ArrayList<>(List.of("duet", "--no-plot", "--only", "RoundTrip messageSize=64"));
        arguments.addAll(List.of(
                "--param",
                "transport=pipe,unix-stream",
                "--param",
                "waiting=block",
                "--warmup",
                "20ms",
                "--time",
                "50ms"));
        arguments.addAll(List.of("--results", folder.resolve("results").toString()));
        arguments.addAll(List.of(more));
        return arguments;
    }

    /** The folder of the only duet. */
    private Path results() throws IOException {
        try (Stream<Path> duets = Files.list(folder.resolve("results"))) {
            List<Path> all = duets.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }
}
