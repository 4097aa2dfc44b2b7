package dev.ringside.chart;

import dev.ringside.analysis.WaitKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which families share a row of panels. */
enum LinkPanel {
    MEMORY("shared memory", EnumSet.of(Family.MEMORY)),
    PIPES("pipes and files", EnumSet.of(Family.PIPES, Family.FILES)),
    SOCKETS("sockets", EnumSet.of(Family.STREAMS, Family.DATAGRAMS)),
    QUEUES("message queues", EnumSet.of(Family.QUEUES)),
    OTHERS("others", EnumSet.of(Family.OTHERS));

    /** More cannot be told apart. */
    private static final int MOST_LINES = 7;

    private final String title;
    private final Set<Family> families;

    LinkPanel(String title, Set<Family> families) {
        this.title = title;
        this.families = families;
    }

    /** A row of panels: a title, and the lines of it that are in colour. */
    record Row(String title, List<LinkLine> lines) {
        /** Those of one kind in their colours over those of all rows in grey. */
        List<Curve> curves(WaitKind kind, List<LinkLine> all) {
            Stream<Curve> ghosts = all.stream()
                    .filter(line -> line.way().kind() == kind && !lines.contains(line))
                    .map(line -> line.curve().ghost());
            Stream<Curve> own =
                    lines.stream().filter(line -> line.way().kind() == kind).map(LinkLine::curve);
            return Stream.concat(ghosts, own).toList();
        }

        boolean has(WaitKind kind) {
            return lines.stream().anyMatch(line -> line.way().kind() == kind);
        }
    }

    /** One row where its panels have room for all lines, else one for each constant that has any. */
    static List<Row> rows(List<LinkLine> lines) {
        boolean fits = Arrays.stream(WaitKind.values())
                .allMatch(kind ->
                        lines.stream().filter(line -> line.way().kind() == kind).count() <= MOST_LINES);
        if (fits) {
            return List.of(new Row("", lines));
        }
        return Arrays.stream(values())
                .map(panel -> panel.row(lines))
                .filter(row -> !row.lines().isEmpty())
                .toList();
    }

    private Row row(List<LinkLine> lines) {
        return new Row(
                title,
                lines.stream()
                        .filter(line ->
                                families.contains(Transports.family(line.way().transport())))
                        .toList());
    }
}
