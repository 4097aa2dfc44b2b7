package dev.ringside.report;

import dev.ringside.diff.Gap;
import dev.ringside.diff.Line;
import dev.ringside.diff.RowKey;
import java.util.Locale;
import java.util.Map;

/** {@code diff.csv}: a line for each row and measure, and for each row that could not be compared. Unknown numbers are empty. */
final class CsvReport {
    private static final String HEADER =
            "benchmark,mode,threads,params,unit,measure,verdict,better,stage,ratio,low,high,base,head,base forks,head forks,detectable,remarks\n";

    /** From the measure to the number of forks, of a row that has none of these. */
    private static final int FIGURES = 9;

    private final StringBuilder out = new StringBuilder(HEADER);

    private CsvReport() {}

    static String of(Findings findings) {
        CsvReport report = new CsvReport();
        findings.comparison().lines().forEach(report::line);
        findings.comparison().gaps().forEach(report::gap);
        return report.out.toString();
    }

    private void line(Line line) {
        key(line.key());
        text(line.measure().label()).text(Words.of(line.verdict())).text(Words.better(line.direction()));
        text(line.stage() == null ? "" : line.stage().name().toLowerCase(Locale.ROOT));
        number(line.effect().ratio())
                .number(line.effect().low())
                .number(line.effect().high());
        number(line.base()).number(line.head());
        out.append(line.baseForks().size()).append(',');
        out.append(line.headForks().size()).append(',');
        number(line.detectable());
        end(Words.remarks(line));
    }

    private void gap(Gap gap) {
        key(gap.key());
        text("").text(Words.of(gap.kind())).text("");
        out.append(",".repeat(FIGURES));
        end(gap.reason());
    }

    private void key(RowKey key) {
        text(key.benchmark()).text(key.mode());
        out.append(key.threads()).append(',');
        StringBuilder params = new StringBuilder();
        for (Map.Entry<String, String> param : key.params().entrySet()) {
            params.append(params.isEmpty() ? "" : " ")
                    .append(param.getKey())
                    .append('=')
                    .append(param.getValue());
        }
        text(params.toString()).text(key.unit());
    }

    private CsvReport number(double value) {
        if (Double.isFinite(value)) {
            out.append(value);
        }
        out.append(',');
        return this;
    }

    private CsvReport text(String text) {
        quoted(text);
        out.append(',');
        return this;
    }

    private void end(String text) {
        quoted(text);
        out.append('\n');
    }

    private void quoted(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c != ',' && c != '"' && c != '\n' && c != '\r';
        }
        if (plain) {
            out.append(text);
        } else {
            out.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
    }
}
