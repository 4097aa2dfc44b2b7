package dev.ringside.advice;

import dev.ringside.chart.Drawn;
import dev.ringside.claim.Claim;
import dev.ringside.claim.Ruling;
import dev.ringside.results.JvmRuns;
import dev.ringside.results.Run;
import dev.ringside.results.RunInfo;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What the report of a run has on it, whatever it is written in. */
record RunPage(
        String title,
        List<String> source,
        List<Finding> findings,
        List<Judged> claims,
        List<String> limits,
        List<Drawn> charts,
        List<CellLine> cells,
        Map<String, String> host) {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    static RunPage of(Run run, List<Finding> findings, List<Drawn> charts) {
        RunInfo info = run.info();
        List<String> source = new ArrayList<>();
        source.add(fact(info, "cpu") + ", processors " + fact(info, "cpus.online") + ", Linux " + fact(info, "kernel"));
        source.add(fact(info, "jdk"));
        source.add(
                "profile " + info.settings().profile() + ", " + info.settings().rounds()
                        + (info.settings().rounds() == 1 ? " round" : " rounds") + ", seed "
                        + info.settings().seed()
                        + ", revision " + info.revision());
        source.add("measured " + DATE.format(info.started()) + " to " + DATE.format(info.ended()));
        return new RunPage(
                "What to use on " + fact(info, "host") + ": Ringside run " + info.name(),
                source,
                findings,
                judged(run),
                Limits.of(run),
                charts,
                CellLine.of(run),
                info.host());
    }

    /** A ruling, and the JVM that it is of where the run compares several. */
    record Judged(String jvm, Ruling ruling) {
        String id() {
            return ruling.claim().id() + (jvm.isEmpty() ? "" : ", on " + jvm);
        }
    }

    private static List<Judged> judged(Run run) {
        List<Judged> judged = new ArrayList<>();
        JvmRuns.of(run.asked())
                .forEach((jvm, on) -> Claim.judge(on).forEach(ruling -> judged.add(new Judged(jvm, ruling))));
        return judged;
    }

    private static String fact(RunInfo info, String name) {
        return info.host().getOrDefault(name, name + " unknown");
    }

    List<Finding> about(Topic topic) {
        return findings.stream().filter(finding -> finding.topic() == topic).toList();
    }

    List<Drawn.Written> pictures() {
        return charts.stream()
                .filter(Drawn.Written.class::isInstance)
                .map(Drawn.Written.class::cast)
                .toList();
    }

    /** What is not on the page and why, a line each. */
    List<String> notDrawn() {
        return charts.stream()
                .flatMap(drawn -> drawn instanceof Drawn.Skipped skipped
                        ? Stream.of(skipped.chart().fileName() + ": " + skipped.reason())
                        : drawn instanceof Drawn.Left left ? Stream.of(left.toString()) : Stream.empty())
                .toList();
    }

    static final String NO_FINDINGS = "Nothing was measured that two ways or two settings could be told apart by.";

    static final String HOW_SURE =
            "A winner is named where fewer than one contest in a hundred among equals would name one; what is not shown to be worse is a tie."
                    + " Intervals in brackets are of 95 %.";
}
