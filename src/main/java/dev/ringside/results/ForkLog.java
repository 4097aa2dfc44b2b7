package dev.ringside.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * {@code forks.jsonl}: a line for each fork, on disk before the next fork starts. A line counts once its newline is there, so that no part
 * of one is ever taken for a whole.
 */
record ForkLog(Path file, ObjectMapper json) {
    private static final byte END = '\n';

    /** Appends a fork and has it on disk before it returns. */
    void append(ForkRecord fork) throws IOException {
        boolean isNew = !Files.exists(file);
        try (FileChannel log =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            dropUnfinishedLine(log);
            ByteBuffer bytes = ByteBuffer.wrap(line(fork));
            while (bytes.hasRemaining()) {
                log.write(bytes);
            }
            log.force(false);
        }
        if (isNew) {
            Durable.syncFolder(file.toAbsolutePath().getParent());
        }
    }

    byte[] line(ForkRecord fork) throws IOException {
        return (json.writeValueAsString(fork) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Leaves the log at the end of its last whole line: a run that was killed may have left half of one. */
    private static void dropUnfinishedLine(FileChannel log) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        long end = log.size();
        while (end > 0 && log.read(last.clear(), end - 1) == 1 && last.get(0) != END) {
            end--;
        }
        log.truncate(end).position(end);
    }

    /** A line that was read, or why it could not be. */
    private record Parsed(ForkRecord fork, IOException failure) {}

    /** Every fork whose line is whole; lines are read on all processors. */
    List<ForkRecord> read() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int[] ends = IntStream.range(0, bytes.length)
                .filter(place -> bytes[place] == END)
                .toArray();
        List<Parsed> lines = IntStream.range(0, ends.length)
                .parallel()
                .mapToObj(line -> parsed(bytes, line == 0 ? 0 : ends[line - 1] + 1, ends[line], line + 1))
                .toList();
        List<ForkRecord> forks = new ArrayList<>(lines.size());
        for (Parsed line : lines) {
            if (line.failure() != null) {
                throw line.failure();
            }
            forks.add(line.fork());
        }
        return forks;
    }

    private Parsed parsed(byte[] bytes, int from, int end, int number) {
        try {
            return new Parsed(fork(bytes, from, end, number), null);
        } catch (IOException e) {
            return new Parsed(null, e);
        }
    }

    /**
     * Takes away what a run that was cut off may have left at the end: part of a line, or, where the power went, a last line whose blocks
     * never reached the disk. What was taken away, in a line; any other broken line is left for {@link #read} to refuse.
     */
    Optional<String> repair() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int whole = start(bytes, bytes.length);
        int keep = whole < bytes.length || isWhole(bytes) ? whole : start(bytes, bytes.length - 1);
        if (keep == bytes.length) {
            return Optional.empty();
        }
        try (FileChannel log = FileChannel.open(file, StandardOpenOption.WRITE)) {
            log.truncate(keep).force(true);
        }
        return Optional.of("dropped the last " + (bytes.length - keep) + " bytes of " + file
                + ": a fork that was not written whole; it is measured again");
    }

    /** Where the line begins that ends before {@code end}. */
    private static int start(byte[] bytes, int end) {
        int start = end;
        while (start > 0 && bytes[start - 1] != END) {
            start--;
        }
        return start;
    }

    private boolean isWhole(byte[] bytes) {
        if (bytes.length == 0) {
            return true;
        }
        try {
            fork(bytes, start(bytes, bytes.length - 1), bytes.length - 1, 0);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private ForkRecord fork(byte[] bytes, int from, int end, int number) throws IOException {
        String wrong;
        try {
            String line = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, end - from))
                    .toString();
            ForkRecord fork = json.readValue(line, ForkRecord.class);
            if (fork != null && fork.isWhole()) {
                return fork;
            }
            wrong = "it has no cell, round, time and state, or is measured and has no metric";
        } catch (JsonProcessingException e) {
            wrong = e.getOriginalMessage();
        } catch (CharacterCodingException e) {
            wrong = "it is no UTF-8";
        }
        throw new IOException("line " + number + " of " + file + " is no fork: " + wrong);
    }
}
