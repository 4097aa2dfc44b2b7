package dev.ringside.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.ringside.diff.Comparison;
import dev.ringside.diff.Effect;
import dev.ringside.diff.Gap;
import dev.ringside.diff.Line;
import dev.ringside.diff.RowKey;
import dev.ringside.diff.Rules;
import dev.ringside.diff.Side;
import dev.ringside.diff.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code diff.json}: everything, for programs. Numbers that are not known, or not finite, are null. */
final class JsonReport {
    static final int SCHEMA = 1;

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator out;

    private JsonReport(JsonGenerator out) {
        this.out = out;
    }

    static String of(Findings findings) throws IOException {
        StringWriter text = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            new JsonReport(out).write(findings);
        }
        return text.append('\n').toString();
    }

    private void write(Findings findings) throws IOException {
        Comparison comparison = findings.comparison();
        out.writeStartObject();
        out.writeNumberField("schema", SCHEMA);
        out.writeStringField("verdict", comparison.outcome().name());
        out.writeNumberField("exitCode", findings.exitCode());
        out.writeBooleanField("advisory", findings.advisory());
        out.writeBooleanField("paired", comparison.paired());
        rules(comparison.rules());
        side(comparison.base());
        side(comparison.head());
        strings("hostDifferences", comparison.hostDifferences());
        effect("overallCost", comparison.overall());
        counts(findings);
        strings("notes", comparison.notes());
        out.writeArrayFieldStart("rows");
        for (Line line : comparison.lines()) {
            line(line);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("gaps");
        for (Gap gap : comparison.gaps()) {
            out.writeStartObject();
            out.writeStringField("kind", gap.kind().name());
            key(gap.key());
            out.writeStringField("reason", gap.reason());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void rules(Rules rules) throws IOException {
        out.writeObjectFieldStart("rules");
        number("tolerance", rules.tolerance());
        number("bias", rules.bias());
        number("leastChange", rules.leastChange());
        number("familyError", rules.familyError());
        out.writeNumberField("screenRounds", rules.screenRounds());
        out.writeNumberField("leastRounds", rules.leastRounds());
        out.writeNumberField("mostRounds", rules.mostRounds());
        number("sessionDrift", rules.sessionDrift());
        out.writeEndObject();
    }

    private void side(Side side) throws IOException {
        out.writeObjectFieldStart(side.label());
        out.writeStringField("source", side.source());
        out.writeStringField("revision", side.revision());
        out.writeStringField("session", side.session());
        out.writeStringField("digest", side.digest());
        out.writeNumberField("rows", side.rows().size());
        out.writeObjectFieldStart("facts");
        for (Map.Entry<String, String> fact : new TreeMap<>(side.facts()).entrySet()) {
            out.writeStringField(fact.getKey(), fact.getValue());
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private void counts(Findings findings) throws IOException {
        out.writeObjectFieldStart("counts");
        for (Verdict verdict : Verdict.values()) {
            out.writeNumberField(verdict.name(), findings.lines(verdict));
        }
        for (Gap.Kind kind : Gap.Kind.values()) {
            out.writeNumberField(kind.name(), findings.gaps(kind).size());
        }
        out.writeEndObject();
    }

    private void line(Line line) throws IOException {
        out.writeStartObject();
        key(line.key());
        out.writeStringField("measure", line.measure().label());
        out.writeStringField("direction", line.direction().name());
        out.writeStringField("verdict", line.verdict().name());
        out.writeStringField("reason", line.reason());
        out.writeStringField("stage", line.stage() == null ? null : line.stage().name());
        effect("ratio", line.effect());
        number("detectable", line.detectable());
        number("base", line.base());
        number("head", line.head());
        out.writeNumberField("baseForks", line.baseForks().size());
        out.writeNumberField("headForks", line.headForks().size());
        strings("notes", line.notes());
        out.writeEndObject();
    }

    private void key(RowKey key) throws IOException {
        out.writeStringField("benchmark", key.benchmark());
        out.writeStringField("mode", key.mode());
        out.writeNumberField("threads", key.threads());
        out.writeObjectFieldStart("params");
        for (Map.Entry<String, String> param : key.params().entrySet()) {
            out.writeStringField(param.getKey(), param.getValue());
        }
        out.writeEndObject();
        out.writeStringField("unit", key.unit());
    }

    private void effect(String name, Effect effect) throws IOException {
        out.writeObjectFieldStart(name);
        number("estimate", effect.ratio());
        number("low", effect.low());
        number("high", effect.high());
        out.writeEndObject();
    }

    private void strings(String name, List<String> values) throws IOException {
        out.writeArrayFieldStart(name);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }

    private void number(String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            out.writeNumberField(name, value);
        } else {
            out.writeNullField(name);
        }
    }
}
