package dev.ringside.results;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Reads what became of a cell, without its memory. */
final class OutcomeReader {
    private final JsonReader json;
    private Cell cell;
    private CellState state;
    private String reason;
    private int measured;
    private int failed;
    private List<String> marks = List.of();

    OutcomeReader(JsonReader json) {
        this.json = json;
    }

    CellOutcome read() throws IOException {
        json.object(this::field);
        if (cell == null || state == null) {
            throw new BadRunException("it has no cell and state");
        }
        return new CellOutcome(cell, state, reason, measured, failed, Map.of(), marks);
    }

    private boolean field(String name) throws IOException {
        if (json.isNull()) {
            return true;
        }
        switch (name) {
            case "cell" -> cell = new CellReader(json).read();
            case "state" -> state = CellReader.state(json.text());
            case "reason" -> reason = json.text();
            case "measured" -> measured = json.integer();
            case "failed" -> failed = json.integer();
            case "marks" -> marks = json.texts();
            default -> {
                return false;
            }
        }
        return true;
    }
}
