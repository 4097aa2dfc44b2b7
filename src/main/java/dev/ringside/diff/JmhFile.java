package dev.ringside.diff;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.ringside.results.BadRunException;
import dev.ringside.results.JsonReader;
import dev.ringside.results.PlainText;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Reads what JMH's {@code -rf json} writes, of any version. The file may be anybody's: it is read in one pass, within limits that no file of
 * JMH's reaches, and what it says is checked before it is believed.
 */
final class JmhFile {
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LONGEST_NAME = 10_000;
    private static final int LONGEST_NUMBER = 400;
    private static final int DEEPEST = 32;
    private static final long LARGEST_FILE = 256L << 20;
    private static final int MOST_ROWS = 100_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNestingDepth(DEEPEST)
                    .maxDocumentLength(LARGEST_FILE)
                    .build())
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    private final Map<RowKey, Row> rows = new HashMap<>();
    private final Map<SortedMap<String, String>, SortedMap<String, String>> settings = new HashMap<>();

    private JmhFile() {}

    static Side read(String label, Path file) throws IOException {
        JmhFile read = new JmhFile();
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = JSON.createParser(in)) {
            read.all(file, parser);
        }
        List<Row> rows = Row.sorted(new ArrayList<>(read.rows.values()));
        return new Side(label, file.toString(), null, null, Map.of(), rows, Digested.of(null, null, Map.of(), rows));
    }

    private void all(Path file, JsonParser parser) throws IOException {
        try {
            rows(parser);
        } catch (BadRunException e) {
            throw new BadRunException(file + " line " + parser.currentLocation().getLineNr() + ": " + e.getMessage());
        } catch (JsonProcessingException e) {
            String line =
                    e.getLocation() == null ? "" : " line " + e.getLocation().getLineNr();
            throw new BadRunException(file + line + " is no JSON: " + PlainText.of(e.getOriginalMessage()));
        } catch (CharConversionException e) {
            throw new BadRunException(file + " is no text: " + PlainText.of(e.getMessage()));
        }
    }

    private void rows(JsonParser parser) throws IOException {
        JsonReader json = new JsonReader(parser);
        JsonToken first = json.next();
        if (first != JsonToken.START_ARRAY) {
            throw new BadRunException(
                    first == null
                            ? "the file is empty"
                            : "it is no JMH result, which is an array of rows; write one with JMH's -rf json, or name the folder of a run");
        }
        json.array(() -> add(new JmhRow(json).read()));
        if (rows.isEmpty()) {
            throw new BadRunException("it has no rows");
        }
        if (json.next() != null) {
            throw new BadRunException("something follows the rows");
        }
    }

    private void add(Row row) {
        SortedMap<String, String> known = settings.putIfAbsent(row.setting(), row.setting());
        if (rows.put(row.key(), known == null ? row : row.run(known)) != null) {
            throw new BadRunException("it has the same row twice: " + row.key().id());
        }
        if (rows.size() > MOST_ROWS) {
            throw new BadRunException("it has more than " + MOST_ROWS + " rows");
        }
    }
}
