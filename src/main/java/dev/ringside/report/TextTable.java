package dev.ringside.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Columns as wide as their widest text. A first column that is too wide for that has a line of its own. */
final class TextTable {
    private static final int WIDEST_NAME = 58;

    private record Row(List<String> cells, String remark) {}

    private final List<String> headings;
    private final List<Row> rows = new ArrayList<>();
    private String aside = "";
    private int asideAt;

    TextTable(String... headings) {
        this.headings = List.of(headings);
    }

    /** {@code remark} follows on a line of its own where it is not empty. */
    void add(List<String> cells, String remark) {
        rows.add(new Row(cells, remark));
    }

    /** Whole lines between the rows so far and those to come. */
    void addAside(String lines) {
        aside = lines;
        asideAt = rows.size();
    }

    /** {@code paint} dresses the text of the second column, which has no width for it. */
    String text(UnaryOperator<String> paint) {
        int[] widths = widths();
        StringBuilder out = new StringBuilder();
        int split = aside.isEmpty() ? rows.size() : asideAt;
        rows(out, rows.subList(0, split), widths, paint);
        if (!aside.isEmpty()) {
            out.append('\n').append(aside).append('\n');
        }
        rows(out, rows.subList(split, rows.size()), widths, paint);
        return out.toString();
    }

    private void rows(StringBuilder out, List<Row> some, int[] widths, UnaryOperator<String> paint) {
        if (!some.isEmpty()) {
            line(out, headings, widths, text -> text);
        }
        for (Row row : some) {
            line(out, row.cells(), widths, paint);
            if (!row.remark().isEmpty()) {
                out.append("    ").append(row.remark()).append('\n');
            }
        }
    }

    private int[] widths() {
        int[] widths = new int[headings.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = headings.get(i).length();
            for (Row row : rows) {
                int length = row.cells().get(i).length();
                widths[i] = i == 0 && length > WIDEST_NAME ? widths[i] : Math.max(widths[i], length);
            }
        }
        return widths;
    }

    private static void line(StringBuilder out, List<String> cells, int[] widths, UnaryOperator<String> paint) {
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            boolean last = i == widths.length - 1;
            if (cell.length() > widths[i]) {
                out.append(cell).append('\n').append(" ".repeat(widths[i]));
            } else {
                out.append(i == 1 ? paint.apply(cell) : cell);
                out.append(last ? "" : " ".repeat(widths[i] - cell.length()));
            }
            out.append(last ? "" : "  ");
        }
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        out.setLength(end);
        out.append('\n');
    }
}
