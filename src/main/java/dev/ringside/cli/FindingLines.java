package dev.ringside.cli;

import dev.ringside.advice.Finding;
import dev.ringside.advice.Topic;
import java.util.ArrayList;
import java.util.List;

/** What a run found, for the terminal: by topic, and of each no more than fits on a screen. */
final class FindingLines {
    private static final int MOST = 8;
    private static final int WIDTH = 100;
    private static final String INDENT = "  ";

    private FindingLines() {}

    static List<String> of(List<Finding> findings) {
        List<String> lines = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            List<Finding> own = findings.stream()
                    .filter(finding -> finding.topic() == topic)
                    .toList();
            List<Finding> main = own.stream().filter(Finding::isMain).toList();
            List<Finding> shown =
                    (main.isEmpty() ? own : main).stream().limit(MOST).toList();
            if (!own.isEmpty()) {
                lines.add("");
                lines.add(topic.title());
                shown.forEach(finding -> lines.addAll(wrapped(finding.subject() + ": " + finding.words())));
                if (shown.size() < own.size()) {
                    lines.add(INDENT + (own.size() - shown.size()) + " more in the report");
                }
            }
        }
        return lines;
    }

    private static List<String> wrapped(String sentence) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(INDENT);
        String between = "";
        for (String word : sentence.split(" ")) {
            if (!between.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(INDENT).append(INDENT);
                between = "";
            }
            line.append(between).append(word);
            between = " ";
        }
        lines.add(line.toString());
        return lines;
    }
}
