package dev.ringside.advice;

import static dev.ringside.report.MarkdownText.escaped;

import dev.ringside.chart.Drawn;
import dev.ringside.claim.Ruling;
import java.util.List;

/** {@code report.md}: findings, pictures beside the file, and a table of the cells. */
final class MarkdownPage {
    private static final int MOST_CELLS = 300;

    private final StringBuilder out = new StringBuilder();
    private final RunPage page;

    private MarkdownPage(RunPage page) {
        this.page = page;
    }

    static String of(RunPage page) {
        MarkdownPage markdown = new MarkdownPage(page);
        markdown.head();
        markdown.findings();
        markdown.claims();
        markdown.charts();
        markdown.cells();
        return markdown.out.toString();
    }

    private void head() {
        out.append("# ").append(escaped(page.title())).append("\n\n");
        page.source().forEach(line -> out.append("- ").append(escaped(line)).append('\n'));
        out.append('\n');
    }

    private void findings() {
        out.append("## Findings\n\n");
        if (page.findings().isEmpty()) {
            out.append(RunPage.NO_FINDINGS).append("\n\n");
        }
        for (Topic topic : Topic.values()) {
            List<Finding> findings = page.about(topic);
            if (!findings.isEmpty()) {
                out.append("### ").append(topic.title()).append("\n\n");
                for (Finding finding : findings) {
                    out.append("- **").append(escaped(finding.subject())).append("**: ");
                    out.append(escaped(finding.words())).append('\n');
                }
                out.append('\n');
            }
        }
        if (!page.findings().isEmpty()) {
            out.append(RunPage.HOW_SURE).append("\n\n");
        }
        if (!page.limits().isEmpty()) {
            out.append("## What this run cannot say\n\n");
            page.limits()
                    .forEach(limit -> out.append("- ").append(escaped(limit)).append('\n'));
            out.append('\n');
        }
    }

    private void claims() {
        out.append(
                "## What people say\n\n| claim | what people say | here it | what was measured |\n|---|---|---|---|\n");
        for (RunPage.Judged judged : page.claims()) {
            Ruling ruling = judged.ruling();
            out.append("| ").append(judged.id());
            out.append(" | ").append(escaped(ruling.claim().words()));
            out.append(" | ").append(ruling.state().words());
            out.append(" | ").append(escaped(ruling.words())).append(" |\n");
        }
        out.append('\n');
    }

    private void charts() {
        for (Drawn.Written picture : page.pictures()) {
            out.append("## ")
                    .append(escaped(picture.question().replace('\n', ' ')))
                    .append("\n\n");
            out.append("![").append(escaped(HtmlPage.alternative(picture))).append("](");
            out.append(picture.png().getFileName()).append(")\n\n");
            out.append("[The numbers](").append(picture.csv().getFileName()).append(")\n\n");
        }
        if (!page.notDrawn().isEmpty()) {
            out.append("## Not drawn\n\n");
            page.notDrawn()
                    .forEach(line -> out.append("- ").append(escaped(line)).append('\n'));
            out.append('\n');
        }
    }

    private void cells() {
        out.append("## Every cell\n\n<details><summary>").append(page.cells().size());
        out.append(page.cells().size() == 1 ? " cell" : " cells").append("</summary>\n\n");
        out.append(
                "| benchmark | parameters | state | score | 95 % interval | forks | note |\n|---|---|---|--:|--:|--:|---|\n");
        for (CellLine cell :
                page.cells().subList(0, Math.min(MOST_CELLS, page.cells().size()))) {
            out.append("| ").append(escaped(cell.benchmark()));
            out.append(" | ").append(escaped(cell.params()));
            out.append(" | ").append(cell.state());
            out.append(" | ").append(escaped(cell.figure()));
            out.append(" | ").append(escaped(cell.interval()));
            out.append(" | ").append(cell.forks());
            out.append(" | ").append(escaped(cell.note())).append(" |\n");
        }
        out.append("\n</details>\n");
        if (page.cells().size() > MOST_CELLS) {
            out.append('\n').append(page.cells().size() - MOST_CELLS).append(" more are in report.html and run.json\n");
        }
    }
}
