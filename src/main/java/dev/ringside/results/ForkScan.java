package dev.ringside.results;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Reads {@code forks.jsonl} a line at a time, and of each line what a comparison needs: of a large run the whole of it would not fit into
 * memory, nor be read in time. As in every reading of it, a last line without its newline is none.
 */
public final class ForkScan {
    private static final int LONGEST_TEXT = 16 << 20;
    private static final int DEEPEST = 16;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .maxNestingDepth(DEEPEST)
                    .build())
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    private ForkScan() {}

    /** Hands on each fork of {@code in}, the content of {@code file}. Throws BadRunException, with file and line, where one is broken. */
    public static void read(Path file, InputStream in, Consumer<ScannedFork> forks) throws IOException {
        LogLines lines = new LogLines(in);
        int number = 0;
        try {
            while (lines.next()) {
                number++;
                try (JsonParser parser = JSON.createParser(lines.buffer(), lines.start(), lines.length())) {
                    forks.accept(fork(parser));
                }
            }
        } catch (JsonProcessingException e) {
            throw new BadRunException("line " + number + " of " + file + " is no fork: " + e.getOriginalMessage());
        } catch (BadRunException e) {
            throw new BadRunException("line " + number + " of " + file + " is no fork: " + e.getMessage());
        }
    }

    private static ScannedFork fork(JsonParser parser) throws IOException {
        ForkLine line = new ForkLine(new JsonReader(parser));
        line.read();
        if (parser.nextToken() != null) {
            throw new BadRunException("something follows it in its line");
        }
        return line.fork();
    }
}
