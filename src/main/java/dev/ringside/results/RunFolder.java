package dev.ringside.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The folder of one run. */
public record RunFolder(Path path) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addDeserializer(Instant.class, new InstantReader()))
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, false)
            .build();

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

    /** What JMH and the forks printed. */
    public Path logFile() {
        return path.resolve("jmh.log");
    }

    /** Appends a fork and has it on disk before it returns. */
    public void append(ForkRecord fork) throws IOException {
        byte[] line = (JSON.writeValueAsString(fork) + "\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel log = FileChannel.open(
                forksFile(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            dropUnfinishedLine(log);
            ByteBuffer bytes = ByteBuffer.wrap(line);
            while (bytes.hasRemaining()) {
                log.write(bytes);
            }
            log.force(false);
        }
    }

    /** Leaves the log at the end of its last whole line: a run that was killed may have left half of one. */
    private static void dropUnfinishedLine(FileChannel log) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        long end = log.size();
        while (end > 0 && log.read(last.clear(), end - 1) == 1 && last.get(0) != '\n') {
            end--;
        }
        log.truncate(end).position(end);
    }

    /** Writes {@code run.json} and {@code jmh.json}, each whole or not at all. */
    public void write(RunInfo info, List<ForkRecord> forks) throws IOException {
        replace(runFile(), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(info) + "\n");
        replace(jmhFile(), JmhJson.of(forks));
    }

    /** Writes {@code plan.json}: before the first fork. */
    public void write(RunPlan plan) throws IOException {
        replace(planFile(), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(plan) + "\n");
    }

    public RunPlan readPlan() throws IOException {
        RunPlan plan = JSON.readValue(planFile().toFile(), RunPlan.class);
        requireSchema(planFile(), plan.schema(), RunPlan.SCHEMA);
        return plan;
    }

    private static void requireSchema(Path file, int found, int known) throws IOException {
        if (found != known) {
            throw new IOException(file + " has schema " + found + ", this build reads " + known
                    + "; read it with the build that wrote it");
        }
    }

    private static void replace(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(unfinished, text);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    public RunInfo readInfo() throws IOException {
        RunInfo info = JSON.readValue(runFile().toFile(), RunInfo.class);
        requireSchema(runFile(), info.schema(), RunInfo.SCHEMA);
        return info;
    }

    /** Every fork whose line is whole; the last line of a run that was killed may not be. */
    public List<ForkRecord> readForks() throws IOException {
        String text = Files.readString(forksFile());
        List<ForkRecord> forks = new ArrayList<>();
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
            forks.add(readFork(line, forks.size() + 1));
        }
        return forks;
    }

    private ForkRecord readFork(String line, int number) throws IOException {
        String wrong = "it has no cell and state";
        try {
            ForkRecord fork = JSON.readValue(line, ForkRecord.class);
            if (fork != null && fork.cell() != null && fork.state() != null) {
                return fork;
            }
        } catch (JsonProcessingException e) {
            wrong = e.getOriginalMessage();
        }
        throw new IOException("line " + number + " of " + forksFile() + " is no fork: " + wrong);
    }
}
