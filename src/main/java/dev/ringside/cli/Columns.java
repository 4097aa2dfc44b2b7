package dev.ringside.cli;

import java.util.ArrayList;
import java.util.List;

/** Lines whose fields stand below each other, two blanks apart. */
final class Columns {
    private static final String GAP = "  ";

    private Columns() {}

    /** Every line has as many fields as the first. */
    static List<String> of(List<List<String>> lines) {
        List<String> texts = new ArrayList<>();
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < line.size(); i++) {
                text.append(line.get(i))
                        .append(" ".repeat(width(lines, i) - line.get(i).length()))
                        .append(GAP);
            }
            texts.add(text.toString().stripTrailing());
        }
        return texts;
    }

    private static int width(List<List<String>> lines, int column) {
        return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
    }
}
