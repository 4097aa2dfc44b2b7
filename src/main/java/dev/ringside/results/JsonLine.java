package dev.ringside.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;

/** Records of this package, and such as hold them, as a line of JSON each: as they stand in {@code forks.jsonl}. */
public final class JsonLine {
    private JsonLine() {}

    /** Without the end of the line. */
    public static String of(Object what) {
        try {
            return RunFolder.JSON.writeValueAsString(what);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same over several lines, for files that people open. */
    public static String pretty(Object what) {
        try {
            return RunFolder.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(what) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Throws IOException, with the words for a person, where {@code line} is none of these. */
    public static <T> T read(String line, Class<T> type) throws IOException {
        T read;
        try {
            read = RunFolder.JSON.readValue(line, type);
        } catch (JsonProcessingException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
        if (read == null) {
            throw new IOException("it holds nothing");
        }
        return read;
    }
}
