package dev.ringside.advice;

import dev.ringside.analysis.Cells;
import dev.ringside.analysis.Choice;
import dev.ringside.analysis.Contest;
import dev.ringside.analysis.Entrant;
import dev.ringside.analysis.Question;
import dev.ringside.analysis.Units;
import dev.ringside.analysis.WaitKind;
import dev.ringside.results.Cell;
import dev.ringside.results.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Which way to talk, by what margin, and what it costs in processor time. */
final class ChoiceWords {
    private static final int MOST_NAMES = 6;

    /** Ways to wait that go without saying beside {@link WaitKind}. */
    private static final Set<String> PLAIN = Set.of("block", "spin");

    private ChoiceWords() {}

    static List<Finding> of(Cells cells) {
        return Choice.of(cells).stream()
                .map(choice ->
                        new Finding(topic(choice.question()), subject(choice), words(choice), choice.isUnpinned()))
                .toList();
    }

    private static Topic topic(Question question) {
        return switch (question) {
            case ROUND_TRIP -> Topic.ROUND_TRIP;
            case THROUGHPUT -> Topic.THROUGHPUT;
            case TAIL_AT_RATE -> Topic.TAIL_AT_RATE;
        };
    }

    private static String subject(Choice choice) {
        List<String> subject = new ArrayList<>();
        subject.add(Units.size(choice.number("messageSize")));
        if (choice.number("rate") > 0) {
            subject.add(Units.count(choice.number("rate")) + " messages a second");
        }
        subject.add(choice.kind() == WaitKind.SPINS ? "both sides spin" : "both sides may sleep");
        if (!choice.isUnpinned()) {
            subject.add(choice.circumstances()
                    .get("placement")
                    .toLowerCase(Locale.ROOT)
                    .replace('_', ' '));
        }
        return String.join(", ", subject);
    }

    private static String words(Choice choice) {
        Contest contest = choice.contest();
        String best = name(contest.best().cell());
        String figures = best + ": " + figures(choice)
                + contest.next().map(next -> "; " + margin(choice, next)).orElse("");
        return contest.ties().isEmpty() ? figures : "a tie of " + names(contest) + ". " + figures;
    }

    private static String margin(Choice choice, Entrant next) {
        Interval margin = choice.contest().margin().orElseThrow();
        return Units.plain(margin.mean())
                + (choice.question() == Question.THROUGHPUT ? " times as much [" : " times as fast [")
                + Units.plain(margin.low()) + ", " + Units.plain(margin.high()) + "] as " + name(next.cell()) + ", "
                + (choice.contest().ties().isEmpty() ? "the next" : "the best that is shown to be worse") + " ("
                + figure(choice.question(), next.value().mean()) + ")";
    }

    private static String figures(Choice choice) {
        List<String> figures = new ArrayList<>();
        Interval value = choice.contest().best().value();
        figures.add(figure(choice.question(), value.mean()));
        if (choice.question() == Question.ROUND_TRIP) {
            choice.tail().ifPresent(tail -> figures.add("p99 " + Units.time(tail.mean())));
        }
        choice.cpu().ifPresent(cpu -> figures.add(Units.time(cpu.mean()) + " of CPU a message on both sides"));
        return String.join(", ", figures);
    }

    private static String figure(Question question, double value) {
        return question == Question.THROUGHPUT ? Units.rate(value) : Units.time(value);
    }

    private static String names(Contest contest) {
        List<String> names = Stream.concat(Stream.of(contest.best()), contest.ties().stream())
                .map(entrant -> name(entrant.cell()))
                .toList();
        if (names.size() > MOST_NAMES) {
            return String.join(", ", names.subList(0, MOST_NAMES)) + " and " + (names.size() - MOST_NAMES) + " more";
        }
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private static String name(Cell cell) {
        String waiting = cell.param("waiting");
        String transport = cell.param("transport");
        return PLAIN.contains(waiting) ? transport : transport + " (" + WaitKind.words(waiting) + ")";
    }
}
