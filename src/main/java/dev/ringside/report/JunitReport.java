package dev.ringside.report;

import dev.ringside.chart.Change;
import dev.ringside.diff.Comparison;
import dev.ringside.diff.Gap;
import dev.ringside.diff.Line;
import dev.ringside.diff.Names;
import dev.ringside.diff.Outcome;
import dev.ringside.diff.Plain;

/**
 * {@code junit.xml}, for CI servers that show tests: a row that regressed is a failure, one that is missing or has failed an error, one of which
 * nothing is known is skipped.
 */
final class JunitReport {
    private final StringBuilder out = new StringBuilder();
    private final Names names;
    private int failures;
    private int errors;
    private int skipped;

    private JunitReport(Names names) {
        this.names = names;
    }

    static String of(Findings findings) {
        Comparison comparison = findings.comparison();
        JunitReport cases = new JunitReport(findings.names());
        findings.ranked().forEach(cases::line);
        comparison.gaps().forEach(cases::gap);
        int tests = comparison.lines().size() + comparison.gaps().size();
        String counts = " tests=\"" + tests + "\" failures=\"" + cases.failures + "\" errors=\"" + cases.errors + "\"";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"ringside\"" + counts
                + ">\n  <testsuite name=\"ringside.diff\"" + counts + " skipped=\"" + cases.skipped + "\">\n"
                + "    <properties>\n"
                + property("verdict", findings.headline())
                + property("base", comparison.base().source())
                + property("head", comparison.head().source())
                + "    </properties>\n" + cases.out + "  </testsuite>\n</testsuites>\n";
    }

    private static String property(String name, String value) {
        return "      <property name=\"" + name + "\" value=\"" + escaped(value) + "\"/>\n";
    }

    private void line(Line line) {
        String message = Change.text(line.effect().ratio()) + " " + Change.interval(line.effect()) + ", "
                + Words.figure(line.base(), line) + " -> " + Words.figure(line.head(), line) + ", "
                + Words.better(line.direction()) + " is better";
        String remarks = Words.remarks(line);
        String whole = remarks.isEmpty() ? message : message + "; " + remarks;
        String name = names.of(line.key()) + " " + line.measure().label();
        switch (line.verdict()) {
            case REGRESSED -> testCase(line.key().benchmark(), name, "failure", line.verdict(), whole);
            case IMPROVED, EQUIVALENT -> testCase(line.key().benchmark(), name, null, line.verdict(), whole);
            case INCONCLUSIVE, NOT_COMPARABLE ->
                testCase(line.key().benchmark(), name, "skipped", line.verdict(), whole);
        }
    }

    private void gap(Gap gap) {
        String element = gap.kind().outcome() == Outcome.CELLS_MISSING ? "error" : "skipped";
        String message = Words.of(gap.kind()) + ": " + gap.reason();
        testCase(gap.key().benchmark(), names.of(gap.key()), element, gap.kind(), message);
    }

    private void testCase(String className, String name, String element, Enum<?> type, String message) {
        out.append("    <testcase classname=\"").append(escaped(className));
        out.append("\" name=\"").append(escaped(name)).append('"');
        if (element == null) {
            out.append("/>\n");
            return;
        }
        failures += element.equals("failure") ? 1 : 0;
        errors += element.equals("error") ? 1 : 0;
        skipped += element.equals("skipped") ? 1 : 0;
        out.append("><").append(element).append(" type=\"").append(type.name());
        out.append("\" message=\"").append(escaped(message)).append("\"/></testcase>\n");
    }

    /** For an attribute; characters that XML 1.0 has no way to write are spelt out. */
    static String escaped(String text) {
        String plain = Plain.text(text);
        StringBuilder xml = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '\ufffe', '\uffff' -> xml.append('?');
                default -> xml.append(isLoneSurrogate(plain, i) ? '?' : c);
            }
        }
        return xml.toString();
    }

    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c) && !(i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1)))
                || Character.isLowSurrogate(c) && !(i > 0 && Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
