package dev.ringside.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one profile token by token, since what is wrong has to be said with its line. */
final class ProfileReader {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final int MOST_ROUNDS = 10_000;
    private static final int MOST_MILLIS = 3_600_000;

    private final ProfileSource source;
    private final JsonParser parser;

    ProfileReader(ProfileSource source, InputStream in) throws IOException {
        this.source = source;
        parser = JSON.createParser(in);
    }

    ProfileFile read() throws IOException {
        parser.nextToken();
        require(JsonToken.START_OBJECT, "a profile is an object: {\"rounds\": 3, \"sweeps\": [...]}");
        String about = "";
        int rounds = 0;
        List<ProfileFile.Include> includes = new ArrayList<>();
        List<Sweep> sweeps = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            switch (field()) {
                case "about" -> about = text("about");
                case "rounds" -> rounds = whole("rounds", 1, MOST_ROUNDS);
                case "include" -> list("include", () -> includes.add(new ProfileFile.Include(text("include"), here())));
                case "sweeps" -> list("sweeps", () -> sweeps.add(sweep()));
                default -> throw unknown("a profile", "about, rounds, include, sweeps");
            }
        }
        if (parser.nextToken() != null) {
            throw here().bad("the profile has ended before this");
        }
        return new ProfileFile(source, about, rounds, includes, sweeps);
    }

    private Sweep sweep() throws IOException {
        Place place = here();
        require(JsonToken.START_OBJECT, "a sweep is an object: {\"benchmark\": \"RoundTrip\", \"params\": {...}}");
        String benchmark = null;
        int warmup = 0;
        int measurement = 0;
        Map<String, Values> params = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            switch (field()) {
                case "benchmark" -> benchmark = text("benchmark");
                case "warmupMillis" -> warmup = whole("warmupMillis", 0, MOST_MILLIS);
                case "measurementMillis" -> measurement = whole("measurementMillis", 0, MOST_MILLIS);
                case "params" -> params = params();
                default -> throw unknown("a sweep", "benchmark, warmupMillis, measurementMillis, params");
            }
        }
        if (benchmark == null) {
            throw place.bad("a sweep needs a \"benchmark\"; " + Benchmarks.known());
        }
        return new Sweep(benchmark, Duration.ofMillis(warmup), Duration.ofMillis(measurement), params, place);
    }

    private Map<String, Values> params() throws IOException {
        require(JsonToken.START_OBJECT, "\"params\" is an object: {\"messageSize\": [\"64\", \"1024\"]}");
        Map<String, Values> params = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place place = here();
            String name = parser.currentName();
            parser.nextToken();
            List<String> values = new ArrayList<>();
            list(name, () -> values.add(value(name)));
            if (values.isEmpty()) {
                throw place.bad("\"" + name + "\" has no value");
            }
            params.put(name, new Values(List.copyOf(values), place));
        }
        return params;
    }

    private interface Step {
        void take() throws IOException;
    }

    private void list(String name, Step each) throws IOException {
        require(JsonToken.START_ARRAY, "\"" + name + "\" is a list: [...]");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            each.take();
        }
    }

    private String field() throws IOException {
        String name = parser.currentName();
        parser.nextToken();
        return name;
    }

    private String text(String name) throws IOException {
        require(JsonToken.VALUE_STRING, "\"" + name + "\" is a text in quotes");
        return parser.getText();
    }

    /** Numbers may stand without quotes. */
    private String value(String name) throws IOException {
        if (!parser.currentToken().isScalarValue() || parser.currentToken() == JsonToken.VALUE_NULL) {
            throw here().bad("a value of \"" + name + "\" is a text or a number");
        }
        return parser.getText();
    }

    private int whole(String name, int least, int most) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getText().length() < 10) {
            int value = parser.getIntValue();
            if (value >= least && value <= most) {
                return value;
            }
        }
        throw here().bad("\"" + name + "\" is a whole number from " + least + " to " + most + ": " + parser.getText());
    }

    private void require(JsonToken wanted, String words) throws IOException {
        if (parser.currentToken() != wanted) {
            throw here().bad(words);
        }
    }

    private BadProfileException unknown(String what, String known) throws IOException {
        return here().bad(what + " has no \"" + parser.currentName() + "\"; it has " + known);
    }

    private Place here() {
        return Place.line(source.name(), parser.currentTokenLocation().getLineNr());
    }
}
