package dev.ringside.cli;

import static dev.ringside.cli.ExitCode.BAD_DATA;
import static dev.ringside.cli.ExitCode.CELLS_MISSING;
import static dev.ringside.cli.ExitCode.FINE;
import static dev.ringside.cli.ExitCode.HOST_CANNOT;
import static dev.ringside.cli.ExitCode.INCONCLUSIVE;
import static dev.ringside.cli.ExitCode.NOT_COMPARABLE;
import static dev.ringside.cli.ExitCode.REGRESSED;
import static dev.ringside.cli.ExitCode.USAGE;
import static dev.ringside.cli.FaultInputs.FORKS;
import static dev.ringside.cli.FaultInputs.HOST;
import static dev.ringside.cli.FaultInputs.host;
import static dev.ringside.cli.FaultInputs.metric;
import static dev.ringside.cli.FaultInputs.pipes;
import static dev.ringside.cli.FaultInputs.raw;
import static dev.ringside.cli.FaultInputs.score;
import static dev.ringside.cli.FaultInputs.slowDown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ringside.results.CellState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The table of what can be wrong with what is compared. {@code docs/EXIT-CODES.md} has the same rows. */
final class Faults {
    private static final String NO_PAGES = "shmget(SHM_HUGETLB): no free huge pages";

    /** Of a shell for a process that ended by ctrl-C. */
    static final int INTERRUPTED = 130;

    private Faults() {}

    private static Fault fault(String name, int code, String word, Function<FaultInputs, List<String>> command) {
        return new Fault(name, code, word, command, in -> List.of());
    }

    /** A duet makes things outside of its folder, which go with its process. */
    private static Fault duet(String name, int code, String word, Function<FaultInputs, List<String>> command) {
        return new Fault(name, code, word, command, in -> List.of("env"));
    }

    /** Of a command that gets the signal of ctrl-C while it is at work. */
    private static Fault interrupted(String name, Function<FaultInputs, List<String>> command) {
        return new Fault(
                name,
                INTERRUPTED,
                "results in",
                command,
                in -> List.of("timeout", "--preserve-status", "--foreground", "-s", "INT", "10"));
    }

    /** Of a command that has {@code folder} on a disk of its own which is nearly full, and that prints what is left there. */
    private static Fault fullDisk(String name, String folder, Function<FaultInputs, List<String>> command) {
        return new Fault(
                name,
                HOST_CANNOT,
                "No space left on device",
                command,
                in -> List.of(
                        "unshare",
                        "-m",
                        "sh",
                        "-c",
                        "mount -t tmpfs -o size=8k none \"$0\" || exit 99; \"$@\"; code=$?; find \"$0\" -type f; exit $code",
                        in.emptyFolder(folder).toString()));
    }

    static List<Fault> all() {
        return List.of(
                // verdicts
                fault("nothing has changed", FINE, "no regression", in -> in.diffOfHead(rows -> {})),
                fault(
                        "every row takes twice as long",
                        REGRESSED,
                        "regressed",
                        in -> in.diffOfHead(rows -> slowDown(rows, 2))),
                fault(
                        "every row takes half as long",
                        FINE,
                        "improved",
                        in -> in.diffOfHead(rows -> slowDown(rows, 0.5))),
                fault(
                        "a change that two sessions cannot tell",
                        INCONCLUSIVE,
                        "inconclusive",
                        in -> in.diffOfHead(rows -> slowDown(rows, 1.15))),
                fault(
                        "--advisory over a regression",
                        FINE,
                        "regressed",
                        in -> in.diffOfHead(rows -> slowDown(rows, 2), "--advisory")),
                fault("base is head", FINE, "same", in -> {
                    Path file = in.file("base.json", rows -> {});
                    return in.diff(file, file);
                }),
                fault(
                        "unequal numbers of forks",
                        FINE,
                        "no regression",
                        in -> in.diffOfRow(row -> {
                            row.put("forks", FORKS - 2);
                            metric(row).set("rawData", raw(1, FORKS - 2, 9));
                        })),
                fault(
                        "one fork only",
                        INCONCLUSIVE,
                        "one fork",
                        in -> in.diffOfRow(row -> {
                            row.put("forks", 1);
                            metric(row).set("rawData", raw(1, 1, 9));
                        })),
                // rows
                fault("row removed", CELLS_MISSING, "removed", in -> in.diffOfHead(rows -> rows.remove(0))),
                fault(
                        "row renamed",
                        CELLS_MISSING,
                        "removed",
                        in -> in.diffOfRow(
                                row -> row.put("benchmark", "dev.ringside.bench.RoundTripBenchmark.thereAndBack"))),
                fault(
                        "row added",
                        FINE,
                        "new",
                        in -> in.diff(in.file("base.json", rows -> rows.remove(0)), in.file("head.json", rows -> {}))),
                fault(
                        "row failed in head",
                        CELLS_MISSING,
                        "the consumer died",
                        in -> in.diffOfRuns(HOST, pipes(CellState.FAILED, "the consumer died"))),
                fault(
                        "row failed in base",
                        CELLS_MISSING,
                        "the consumer died",
                        in -> in.diff(
                                in.run(FaultInputs.BASE_RUN, HOST, pipes(CellState.FAILED, "the consumer died")),
                                in.run(FaultInputs.HEAD_RUN, HOST, fork -> fork))),
                fault(
                        "row invalid in head",
                        CELLS_MISSING,
                        "rate was not reached",
                        in -> in.diffOfRuns(HOST, pipes(CellState.INVALID, "rate was not reached"))),
                fault(
                        "flags unavailable on one side",
                        NOT_COMPARABLE,
                        "no free huge pages",
                        in -> in.diffOfRuns(HOST, pipes(CellState.UNAVAILABLE, NO_PAGES))),
                fault(
                        "flags unavailable on both sides",
                        FINE,
                        "no regression",
                        in -> in.diff(
                                in.run(FaultInputs.BASE_RUN, HOST, pipes(CellState.UNAVAILABLE, NO_PAGES)),
                                in.run(FaultInputs.HEAD_RUN, HOST, pipes(CellState.UNAVAILABLE, NO_PAGES)))),
                fault(
                        "unit changed",
                        CELLS_MISSING,
                        "us/op",
                        in -> in.diffOfRow(row -> metric(row).put("scoreUnit", "us/op"))),
                fault("mode changed", CELLS_MISSING, "sample", in -> in.diffOfRow(row -> row.put("mode", "sample"))),
                fault("threads changed", CELLS_MISSING, "threads", in -> in.diffOfRow(row -> row.put("threads", 2))),
                fault("NaN for a score", CELLS_MISSING, "NaN", in -> in.diffOfRow(with(new TextNode("NaN")))),
                fault("+INF for a score", CELLS_MISSING, "INF", in -> in.diffOfRow(with(new TextNode("+INF")))),
                fault("0 for a score", CELLS_MISSING, "0", in -> in.diffOfRow(with(new DoubleNode(0)))),
                fault("a negative score", CELLS_MISSING, "-3", in -> in.diffOfRow(with(new DoubleNode(-3)))),
                fault(
                        "fewer forks than the file says",
                        CELLS_MISSING,
                        "fork",
                        in -> in.diffOfRow(row -> metric(row).set("rawData", raw(1, FORKS - 2, 9)))),
                fault(
                        "a score without its forks",
                        INCONCLUSIVE,
                        "no raw data",
                        in -> in.diffOfRow(row -> metric(row).remove("rawData"))),
                // hosts and settings
                fault(
                        "other JDK",
                        NOT_COMPARABLE,
                        "21.0.1",
                        in -> in.diffOfHead(rows -> rows.forEach(row ->
                                ((ObjectNode) row).put("jdkVersion", "21.0.1").put("vmVersion", "21.0.1+12")))),
                fault(
                        "other kernel",
                        NOT_COMPARABLE,
                        "kernel",
                        in -> in.diffOfRuns(host("6.2.0", HOST.get("cpu"), HOST.get("jdk")), fork -> fork)),
                fault(
                        "other processor",
                        NOT_COMPARABLE,
                        "cpu",
                        in -> in.diffOfRuns(host("6.1.0", "AMD EPYC 9B14", HOST.get("jdk")), fork -> fork)),
                fault(
                        "other kernel on purpose",
                        FINE,
                        "no regression",
                        in -> in.diffOfRuns(
                                host("6.2.0", HOST.get("cpu"), HOST.get("jdk")), fork -> fork, "--across", "kernel")),
                fault(
                        "other measurement time",
                        NOT_COMPARABLE,
                        "measurementTime",
                        in -> in.diffOfRow(row -> row.put("measurementTime", "1 s"))),
                // files
                fault(
                        "truncated JSON",
                        BAD_DATA,
                        "head.json",
                        in -> in.diffOfText(text -> text.substring(0, text.length() / 2))),
                fault("empty file", BAD_DATA, "head.json", in -> in.diffOfText(text -> "")),
                fault("no array", BAD_DATA, "array", in -> in.diffOfText(text -> "{}")),
                fault("empty array", BAD_DATA, "row", in -> in.diffOfText(text -> "[]")),
                fault(
                        "wrong type",
                        BAD_DATA,
                        "threads",
                        in -> in.diffOfText(text -> text.replace("\"threads\":1", "\"threads\":\"many\""))),
                fault(
                        "duplicate row",
                        BAD_DATA,
                        "twice",
                        in -> in.diffOfHead(rows -> rows.add(rows.get(0).deepCopy()))),
                fault("a million brackets", BAD_DATA, "head.json", in -> in.diffOfText(text -> "[".repeat(1_000_000))),
                fault(
                        "bad UTF-8",
                        BAD_DATA,
                        "head.json",
                        in -> in.diff(
                                in.file("base.json", rows -> {}),
                                in.write(
                                        in.folder().resolve("head.json"),
                                        new byte[] {'[', '{', '"', (byte) 0xff, (byte) 0xfe}))),
                fault(
                        "no such path",
                        BAD_DATA,
                        "none.json",
                        in -> in.diff(
                                in.file("base.json", rows -> {}), in.folder().resolve("none.json"))),
                fault(
                        "a folder that is no run",
                        BAD_DATA,
                        "no run",
                        in -> in.diff(in.file("base.json", rows -> {}), in.emptyFolder("empty"))),
                fault("a run that was cut off", BAD_DATA, "--resume", in -> {
                    Path run = in.run(FaultInputs.HEAD_RUN, HOST, fork -> fork);
                    delete(run.resolve("run.json"));
                    return in.diff(in.file("base.json", rows -> {}), run);
                }),
                // baselines
                fault("no such baseline", BAD_DATA, "before", in -> {
                    save(in, "before");
                    return in.diff(Path.of("after"), in.file("head.json", rows -> {}));
                }),
                fault(
                        "a name that is none",
                        USAGE,
                        "letters, digits",
                        in -> baseline(
                                in,
                                "save",
                                "../up",
                                in.file("base.json", rows -> {}).toString())),
                fault("a name that is taken", USAGE, "--replace", in -> {
                    save(in, "before");
                    return baseline(
                            in,
                            "save",
                            "before",
                            in.file("head.json", rows -> {}).toString());
                }),
                fault("a baseline of a run that was cut off", BAD_DATA, "--resume", in -> {
                    Path run = in.run(FaultInputs.HEAD_RUN, HOST, fork -> fork);
                    delete(run.resolve("run.json"));
                    return baseline(in, "save", "half", run.toString());
                }),
                fault(
                        "a baseline of a file that is no result",
                        BAD_DATA,
                        "head.json",
                        in -> baseline(
                                in,
                                "save",
                                "broken",
                                in.write(in.folder().resolve("head.json"), "{".getBytes(StandardCharsets.UTF_8))
                                        .toString())),
                fault("a baseline with no run to take", BAD_DATA, "no whole run", in -> baseline(in, "save", "before")),
                fault(
                        "no head, and no run to take",
                        BAD_DATA,
                        "no whole run",
                        in -> List.of(
                                "diff",
                                in.file("base.json", rows -> {}).toString(),
                                "--results",
                                in.results().toString())),
                fault("no baseline to remove", BAD_DATA, "no baseline", in -> baseline(in, "remove", "before")),
                // options and places
                fault(
                        "--tolerance that is no percentage",
                        USAGE,
                        "percentage",
                        in -> in.diffOfHead(rows -> {}, "--tolerance=much")),
                fault(
                        "an option that there is not",
                        USAGE,
                        "--frobnicate",
                        in -> in.diffOfHead(rows -> {}, "--frobnicate")),
                fault("no base", USAGE, "BASE", in -> List.of("diff")),
                fault("a place that cannot be written", HOST_CANNOT, "/proc", in -> to(in, "/proc/nowhere")),
                fault(
                        "a file in the place of the folder",
                        HOST_CANNOT,
                        "base.json",
                        in -> to(in, in.file("base.json", rows -> {}).toString())),
                fullDisk("disk full under the verdict", "out", in -> in.diffOfHead(rows -> {})),
                fullDisk(
                        "disk full under a baseline",
                        "results",
                        in -> baseline(
                                in,
                                "save",
                                "before",
                                in.file(
                                                "base.json",
                                                rows -> rows.forEach(
                                                        row -> ((ObjectNode) row).put("jvm", "x".repeat(9000))))
                                        .toString())),
                // duets
                duet(
                        "a reference that does not resolve",
                        USAGE,
                        "no-such-branch",
                        in -> duetOf(in, "--base", "no-such-branch")),
                duet(
                        "a reference that does not build",
                        BAD_DATA,
                        "cannot find symbol",
                        in -> duetOf(in, "--base", "HEAD", "--build", "echo cannot find symbol >&2; exit 1")),
                duet(
                        "a build that leaves no jar",
                        BAD_DATA,
                        "left no",
                        in -> duetOf(in, "--base", "HEAD", "--build", "true")),
                duet(
                        "a jar that is no jar",
                        BAD_DATA,
                        "is no jar",
                        in -> duetOf(
                                in,
                                "--base",
                                in.write(in.folder().resolve("old.jar"), "PK no".getBytes(StandardCharsets.UTF_8))
                                        .toString())),
                duet(
                        "a row that there is not",
                        USAGE,
                        "no cell",
                        in -> duetOf(in, "--base", "target/ringside.jar", "--only", "pigeon")),
                interrupted("ctrl-C in a duet", in -> duetOf(in, "--base", "target/ringside.jar")));
    }

    private static List<String> duetOf(FaultInputs in, String... arguments) {
        return Stream.concat(
                        Stream.concat(Stream.of("duet"), Arrays.stream(arguments)),
                        Stream.of("--results", in.results().toString(), "--no-plot"))
                .toList();
    }

    private static List<String> to(FaultInputs in, String out) {
        return List.of(
                "diff",
                in.file("base.json", rows -> {}).toString(),
                in.file("head.json", rows -> {}).toString(),
                "--results",
                in.results().toString(),
                "--no-plot",
                "--out",
                out);
    }

    private static Consumer<ObjectNode> with(JsonNode value) {
        return row -> score(row, value);
    }

    private static void save(FaultInputs in, String name) {
        Path file = in.file("base.json", rows -> {});
        Path folder = in.emptyFolder("results/baselines/" + name);
        try {
            Files.copy(file, folder.resolve("jmh.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> baseline(FaultInputs in, String... arguments) {
        return Stream.concat(
                        Stream.concat(Stream.of("baseline"), Arrays.stream(arguments)),
                        Stream.of("--results", in.results().toString()))
                .toList();
    }
}
