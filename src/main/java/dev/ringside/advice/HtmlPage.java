package dev.ringside.advice;

import dev.ringside.chart.Drawn;
import dev.ringside.claim.Ruling;
import dev.ringside.results.Interval;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code report.html}: one file with everything in it, which asks nobody for anything. */
final class HtmlPage {
    /** Nothing may be fetched from anywhere, whatever a name in a file holds. */
    private static final String POLICY =
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

    /** Of a picture; the CSV has all of them. */
    private static final int MOST_NUMBERS = 400;

    private final StringBuilder out = new StringBuilder();
    private final RunPage page;

    private HtmlPage(RunPage page) {
        this.page = page;
    }

    static String of(RunPage page) throws IOException {
        HtmlPage html = new HtmlPage(page);
        html.head();
        html.findings();
        html.claims();
        html.charts();
        html.cells();
        html.host();
        html.foot();
        return html.out.toString();
    }

    private void head() throws IOException {
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(POLICY)
                .append("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n");
        element("title", page.title());
        out.append("<style>\n").append(resource("page.css")).append("</style>\n</head>\n<body>\n");
        element("h1", page.title());
        out.append("<p class=\"faint\">");
        out.append(String.join(
                "<br>\n", page.source().stream().map(HtmlText::escaped).toList()));
        out.append("</p>\n");
    }

    private void findings() {
        element("h2", "Findings");
        if (page.findings().isEmpty()) {
            element("p", RunPage.NO_FINDINGS);
        }
        for (Topic topic : Topic.values()) {
            List<Finding> findings = page.about(topic);
            if (!findings.isEmpty()) {
                element("h3", topic.title());
                out.append("<ul>\n");
                for (Finding finding : findings) {
                    out.append("<li><b>")
                            .append(HtmlText.escaped(finding.subject()))
                            .append("</b>: ");
                    out.append(HtmlText.escaped(finding.words())).append("</li>\n");
                }
                out.append("</ul>\n");
            }
        }
        if (!page.findings().isEmpty()) {
            out.append("<p class=\"faint\">")
                    .append(HtmlText.escaped(RunPage.HOW_SURE))
                    .append("</p>\n");
        }
        if (!page.limits().isEmpty()) {
            element("h2", "What this run cannot say");
            out.append("<ul>\n");
            page.limits().forEach(limit -> element("li", limit));
            out.append("</ul>\n");
        }
    }

    private void claims() {
        element("h2", "What people say");
        out.append("<div class=\"wide\"><table class=\"sorts\">\n<thead><tr><th>claim</th><th>what people say</th>");
        out.append("<th>here it</th><th>what was measured</th></tr></thead>\n<tbody>\n");
        for (RunPage.Judged judged : page.claims()) {
            Ruling ruling = judged.ruling();
            out.append("<tr>");
            cell(judged.id());
            cell(ruling.claim().words());
            cell(ruling.state().words());
            cell(ruling.words());
            out.append("</tr>\n");
        }
        out.append("</tbody></table></div>\n");
    }

    private void charts() throws IOException {
        for (Drawn.Written picture : page.pictures()) {
            element("h2", picture.question().replace('\n', ' '));
            out.append("<figure>\n<div class=\"wide\"><img loading=\"lazy\" alt=\"")
                    .append(HtmlText.escaped(alternative(picture)))
                    .append("\" src=\"data:image/png;base64,")
                    .append(Base64.getEncoder().encodeToString(Files.readAllBytes(picture.png())))
                    .append("\"></div>\n");
            numbers(picture);
            out.append("</figure>\n");
        }
        if (!page.notDrawn().isEmpty()) {
            element("h2", "Not drawn");
            out.append("<ul>\n");
            page.notDrawn().forEach(line -> element("li", line));
            out.append("</ul>\n");
        }
    }

    /** In the place of the picture: what it answers, how it is read, and where its numbers are. */
    static String alternative(Drawn.Written picture) {
        return (picture.question() + " " + picture.reading())
                        .replaceAll("\\s+", " ")
                        .trim() + ". The numbers are in the table below it and in "
                + picture.csv().getFileName() + ".";
    }

    private void numbers(Drawn.Written picture) {
        List<List<String>> lines = picture.numbers();
        out.append("<details class=\"numbers\"><summary>the numbers in this picture</summary>\n");
        out.append("<div class=\"wide\"><table>\n<thead><tr>");
        lines.get(0).forEach(name -> element("th", name));
        out.append("</tr></thead>\n<tbody>\n");
        for (List<String> line : lines.subList(1, Math.min(lines.size(), 1 + MOST_NUMBERS))) {
            out.append("<tr>");
            line.forEach(
                    field -> out.append("<td>").append(HtmlText.escaped(field)).append("</td>"));
            out.append("</tr>\n");
        }
        out.append("</tbody></table></div>\n");
        if (lines.size() - 1 > MOST_NUMBERS) {
            element(
                    "p",
                    (lines.size() - 1 - MOST_NUMBERS) + " more are in "
                            + picture.csv().getFileName());
        }
        out.append("</details>\n");
    }

    private void cells() {
        element("h2", "Every cell");
        out.append(
                "<div class=\"wide\"><table class=\"sorts\" id=\"cells\">\n<thead><tr><th>benchmark</th><th>parameters</th>");
        out.append("<th>state</th><th class=\"number\">score</th><th>95 % interval</th>");
        out.append("<th class=\"number\">forks</th><th>note</th></tr></thead>\n<tbody>\n");
        for (CellLine cell : page.cells()) {
            out.append("<tr>");
            cell(cell.benchmark());
            cell(cell.params());
            cell(cell.state());
            number(cell.score(), cell.figure());
            number(cell.score(), cell.interval());
            out.append("<td class=\"number\" data-value=\"")
                    .append(cell.forks())
                    .append("\">")
                    .append(cell.forks())
                    .append("</td>");
            cell(cell.note());
            out.append("</tr>\n");
        }
        out.append("</tbody></table></div>\n");
    }

    private void cell(String text) {
        element("td", text);
    }

    private void number(Optional<Interval> value, String text) {
        out.append("<td class=\"number\" data-value=\"")
                .append(value.map(score -> Double.toString(score.mean())).orElse(""))
                .append("\">")
                .append(HtmlText.escaped(text))
                .append("</td>");
    }

    private void host() {
        element("h2", "The host");
        out.append("<div class=\"wide\"><table><tbody>\n");
        for (Map.Entry<String, String> fact : page.host().entrySet()) {
            out.append("<tr><th>").append(HtmlText.escaped(fact.getKey())).append("</th>");
            cell(fact.getValue());
            out.append("</tr>\n");
        }
        out.append("</tbody></table></div>\n");
    }

    private void foot() throws IOException {
        out.append("<script>\n").append(resource("page.js")).append("</script>\n</body>\n</html>\n");
    }

    private void element(String name, String text) {
        out.append('<').append(name).append('>').append(HtmlText.escaped(text));
        out.append("</").append(name).append(">\n");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = HtmlPage.class.getResourceAsStream("/report/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
