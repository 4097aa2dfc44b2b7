package dev.ringside.results;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** Reads which row a line is of. */
final class CellReader {
    private static final Map<String, CellState> STATES = states();

    private final JsonReader json;
    private String benchmark;
    private SortedMap<String, String> params;

    CellReader(JsonReader json) {
        this.json = json;
    }

    Cell read() throws IOException {
        json.object(this::field);
        if (benchmark == null || params == null) {
            throw new BadRunException("it has no benchmark and params");
        }
        return new Cell(benchmark, params);
    }

    private boolean field(String name) throws IOException {
        switch (name) {
            case "benchmark" -> benchmark = json.text();
            case "params" -> params = json.textsByName();
            default -> {
                return false;
            }
        }
        return true;
    }

    static CellState state(String word) {
        CellState state = STATES.get(word);
        if (state == null) {
            throw new BadRunException("there is no state \"" + PlainText.of(word) + '"');
        }
        return state;
    }

    private static Map<String, CellState> states() {
        Map<String, CellState> states = new HashMap<>();
        for (CellState state : CellState.values()) {
            states.put(state.name().toLowerCase(Locale.ROOT), state);
        }
        return states;
    }
}
