package dev.ringside.results;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes values of one type each from a stream of JSON; anything else there is refused by a BadRunException that says what, but not where. Each
 * method stands on the first token of the value that it takes.
 */
public final class JsonReader {
    /** Takes the value of a field that its caller knows, and says whether it did. */
    @FunctionalInterface
    public interface Field {
        boolean take(String name) throws IOException;
    }

    /** Takes one element of an array. */
    @FunctionalInterface
    public interface Element {
        void take() throws IOException;
    }

    private static final int SHOWN = 40;

    private final JsonParser parser;

    public JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    public JsonToken next() throws IOException {
        return parser.nextToken();
    }

    /** Offers each field of an object, and passes over those that nobody wants. */
    public void object(Field field) throws IOException {
        require(JsonToken.START_OBJECT, "an object");
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            boolean taken;
            try {
                taken = field.take(name);
            } catch (BadRunException e) {
                throw new BadRunException(name + ": " + e.getMessage());
            }
            if (!taken) {
                parser.skipChildren();
            }
        }
        require(JsonToken.END_OBJECT, "the end of an object");
    }

    public void array(Element element) throws IOException {
        require(JsonToken.START_ARRAY, "an array");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == null) {
                throw new BadRunException("it ends too early");
            }
            element.take();
        }
    }

    public String text() throws IOException {
        require(JsonToken.VALUE_STRING, "a text");
        return parser.getText();
    }

    public boolean isText() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    public boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    public boolean isArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    /** A number, or one of the words that JMH writes for what is none. */
    public double number() throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getDoubleValue();
        }
        if (token == JsonToken.VALUE_STRING) {
            switch (parser.getText()) {
                case "NaN":
                    return Double.NaN;
                case "+INF", "INF", "Infinity":
                    return Double.POSITIVE_INFINITY;
                case "-INF", "-Infinity":
                    return Double.NEGATIVE_INFINITY;
                default:
            }
        }
        throw wrong("a number");
    }

    public int integer() throws IOException {
        require(JsonToken.VALUE_NUMBER_INT, "a whole number");
        return parser.getIntValue();
    }

    public long longInteger() throws IOException {
        require(JsonToken.VALUE_NUMBER_INT, "a whole number");
        return parser.getLongValue();
    }

    public List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        array(() -> texts.add(text()));
        return texts;
    }

    public SortedMap<String, String> textsByName() throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        object(name -> {
            if (texts.put(name, text()) != null) {
                throw new BadRunException("it is there twice");
            }
            return true;
        });
        return texts;
    }

    private void require(JsonToken wanted, String what) throws IOException {
        if (parser.currentToken() != wanted) {
            throw wrong(what);
        }
    }

    private BadRunException wrong(String wanted) throws IOException {
        JsonToken token = parser.currentToken();
        return new BadRunException("there should be " + wanted + " and is " + found(token));
    }

    private String found(JsonToken token) throws IOException {
        if (token == null) {
            return "the end";
        }
        if (token == JsonToken.START_OBJECT || token == JsonToken.END_OBJECT) {
            return "an object";
        }
        if (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
            return "an array";
        }
        String text = parser.getText();
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
        return token == JsonToken.VALUE_STRING ? '"' + PlainText.of(shown) + '"' : PlainText.of(shown);
    }
}
