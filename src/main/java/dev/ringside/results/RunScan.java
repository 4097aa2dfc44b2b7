package dev.ringside.results;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a comparison needs of {@code run.json}; the memory of thousands of cells is passed over. */
public record RunScan(String name, String revision, Map<String, String> host, List<CellOutcome> cells) {
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int DEEPEST = 32;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .maxNestingDepth(DEEPEST)
                    .build())
            .build();

    public RunScan {
        cells = List.copyOf(cells);
    }

    /** Of {@code in}, the content of {@code file}. Throws BadRunException, with the file, where that is no run of this build's schema. */
    public static RunScan read(Path file, InputStream in) throws IOException {
        try (JsonParser parser = JSON.createParser(in)) {
            Reading reading = new Reading(new JsonReader(parser));
            reading.json.next();
            try {
                reading.json.object(reading::field);
            } catch (BadRunException e) {
                int line = parser.currentLocation().getLineNr();
                throw new BadRunException(file + " cannot be read: line " + line + ": " + e.getMessage());
            }
            if (parser.nextToken() != null) {
                throw new BadRunException(file + " cannot be read: something follows the run");
            }
            return reading.whole(file);
        } catch (JsonProcessingException e) {
            throw new BadRunException(file + " cannot be read: " + e.getOriginalMessage());
        }
    }

    /** The file while it is read. */
    private static final class Reading {
        private final JsonReader json;
        private final List<CellOutcome> cells = new ArrayList<>();
        private int schema = -1;
        private String name;
        private String revision;
        private Map<String, String> host;
        private boolean hasCells;

        Reading(JsonReader json) {
            this.json = json;
        }

        boolean field(String field) throws IOException {
            switch (field) {
                case "schema" -> schema = json.integer();
                case "name" -> name = json.text();
                case "revision" -> revision = json.isNull() ? null : json.text();
                case "host" -> host = json.textsByName();
                case "cells" -> {
                    hasCells = true;
                    json.array(() -> cells.add(new OutcomeReader(json).read()));
                }
                default -> {
                    return false;
                }
            }
            return true;
        }

        RunScan whole(Path file) {
            if (schema != RunInfo.SCHEMA) {
                throw new BadRunException(file + " cannot be read: "
                        + (schema < 0
                                ? "it says no schema"
                                : "it has schema " + schema + ", this build reads " + RunInfo.SCHEMA
                                        + "; read it with the build that wrote it"));
            }
            if (name == null || host == null || !hasCells) {
                throw new BadRunException(file + " cannot be read: it lacks its name, host or cells");
            }
            return new RunScan(name, revision, host, cells);
        }
    }
}
