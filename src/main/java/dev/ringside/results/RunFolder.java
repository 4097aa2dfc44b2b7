package dev.ringside.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The folder of one run. */
public record RunFolder(Path path) {
    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addDeserializer(Instant.class, new InstantReader()))
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true)
            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, false)
            .build();

    private static final Pattern PLAIN = Pattern.compile("[\\w./:+@%,-]+");

    public Path forksFile() {
        return path.resolve("forks.jsonl");
    }

    public Path planFile() {
        return path.resolve("plan.json");
    }

    public Path runFile() {
        return path.resolve("run.json");
    }

    public Path jmhFile() {
        return path.resolve("jmh.json");
    }

    public Path preparationFile() {
        return path.resolve("preparation.txt");
    }

    /** What JMH and the forks printed. */
    public Path logFile() {
        return path.resolve("jmh.log");
    }

    /**
     * A folder that was not there before, below {@code results}: {@code name}, or where two runs have begun in the same second {@code name}
     * and a number.
     */
    public static RunFolder fresh(Path results, String name) throws IOException {
        Files.createDirectories(results);
        for (int number = 1; ; number++) {
            Path path = results.resolve(number == 1 ? name : name + "-" + number);
            try {
                Files.createDirectory(path);
            } catch (FileAlreadyExistsException e) {
                continue;
            }
            Durable.syncFolder(results);
            return new RunFolder(path);
        }
    }

    /** Its own name, as the run is called. */
    public String name() {
        return path.toAbsolutePath().normalize().getFileName().toString();
    }

    /** What a user can do about a run that was cut off. */
    public String howToGoOn() {
        String folder = path.toString();
        return "go on with: bin/ringside run --resume "
                + (PLAIN.matcher(folder).matches() ? folder : "'" + folder + "'");
    }

    private ForkLog log() {
        return new ForkLog(forksFile(), JSON);
    }

    /** Appends a fork and has it on disk before it returns. */
    public void append(ForkRecord fork) throws IOException {
        try {
            log().append(fork);
        } catch (IOException e) {
            throw unwritten(forksFile(), e);
        }
    }

    private IOException unwritten(Path file, IOException e) {
        return new IOException(
                "writing " + file + " failed: " + e.getMessage() + "; mend that, then " + howToGoOn(), e);
    }

    /** Writes {@code run.json} and {@code jmh.json}, each whole or not at all. */
    public void write(RunInfo info, List<ForkRecord> forks) throws IOException {
        try {
            Durable.replace(jmhFile(), JmhJson.of(info, forks));
            Durable.replace(runFile(), pretty(info));
        } catch (IOException e) {
            throw unwritten(runFile(), e);
        }
    }

    /** Adds to what sessions of this run have spent, once for all their forks, before the first of them. */
    public void addPreparation(double seconds) throws IOException {
        if (seconds > 0) {
            Durable.replace(preparationFile(), preparationSeconds() + seconds + "\n");
        }
    }

    /** Of all sessions together; 0 where none had anything to prepare. */
    public double preparationSeconds() throws IOException {
        if (!Files.exists(preparationFile())) {
            return 0;
        }
        String text = Files.readString(preparationFile()).strip();
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new BadRunException(preparationFile() + " cannot be read: it holds no seconds: " + text);
        }
    }

    /** Removes what {@link #write(RunInfo, List)} wrote: what goes on is no longer what they say. */
    public void removeResults() throws IOException {
        Files.deleteIfExists(runFile());
        Files.deleteIfExists(jmhFile());
        Durable.syncFolder(path);
    }

    /** Writes {@code forks.jsonl} with {@code forks}, none for a run that begins, and then {@code plan.json}: before the first fork. */
    public void write(RunPlan plan, List<ForkRecord> forks) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (ForkRecord fork : forks) {
            lines.write(log().line(fork));
        }
        Durable.replace(forksFile(), lines.toByteArray());
        Durable.replace(planFile(), pretty(plan));
    }

    private static String pretty(Object what) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(what) + "\n";
    }

    /** Refuses, by {@link BadRunException}, a folder that has none or a broken one. */
    public RunPlan readPlan() {
        if (!Files.isDirectory(path)) {
            throw new BadRunException("no run in " + path + ": there is no such folder");
        }
        if (!Files.isRegularFile(planFile())) {
            throw new BadRunException("no plan.json in " + path
                    + ": it is no run, one of an older build, or was cut off before its first fork; run it anew");
        }
        try {
            RunPlan plan = JSON.readValue(planFile().toFile(), RunPlan.class);
            if (plan != null) {
                requireSchema(planFile(), plan.schema(), RunPlan.SCHEMA);
            }
            if (plan == null || !plan.isWhole()) {
                throw new BadRunException(planFile() + " cannot be read: it lacks cells, settings, host or time");
            }
            return plan;
        } catch (JsonProcessingException e) {
            throw new BadRunException(planFile() + " cannot be read: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new BadRunException(planFile() + " cannot be read: " + e.getMessage());
        }
    }

    private static void requireSchema(Path file, int found, int known) throws IOException {
        if (found != known) {
            throw new IOException(file + " has schema " + found + ", this build reads " + known
                    + "; read it with the build that wrote it");
        }
    }

    public RunInfo readInfo() throws IOException {
        if (!Files.isRegularFile(runFile())) {
            throw new BadRunException(
                    Files.isRegularFile(planFile())
                            ? "the run in " + path + " was cut off and has no run.json yet; " + howToGoOn()
                            : "no run in " + path + ": it has no run.json; see the folders in results");
        }
        RunInfo info = JSON.readValue(runFile().toFile(), RunInfo.class);
        requireSchema(runFile(), info.schema(), RunInfo.SCHEMA);
        return info;
    }

    /** What {@link #write(RunInfo, List)} has written; empty where that is not there, or cannot be read. */
    public Optional<RunInfo> written() {
        try {
            return Files.isRegularFile(runFile()) && Files.isRegularFile(jmhFile())
                    ? Optional.of(readInfo())
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // it can be made again from the forks
        }
    }

    /** Every fork whose line is whole; the last line of a run that was killed may not be. */
    public List<ForkRecord> readForks() throws IOException {
        return log().read();
    }

    /** Takes away what a run that was cut off may have left at the end of its log; what that was, in a line. */
    public Optional<String> repair() throws IOException {
        return log().repair();
    }
}
