package dev.ringside.results;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Reads a moment written in ISO 8601, UTC. */
final class InstantReader extends StdDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    InstantReader() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        try {
            return Instant.parse(parser.getText());
        } catch (DateTimeParseException e) {
            throw context.weirdStringException(parser.getText(), Instant.class, "not a moment in ISO 8601");
        }
    }
}
