package dev.ringside.analysis;

import dev.ringside.results.Cell;
import dev.ringside.results.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which way to talk, for messages of one size under one set of circumstances, among those that wait in one way.
 *
 * @param circumstances what all that were held against each other have in common: {@code messageSize}, {@code placement}, {@code rate}
 * @param cpu of both processes for a message over the best, ns; empty where it was not measured
 * @param tail the p99 of the best, ns
 */
public record Choice(
        Question question,
        Map<String, String> circumstances,
        WaitKind kind,
        Contest contest,
        Optional<Interval> cpu,
        Optional<Interval> tail) {
    private static final List<String> VARYING = List.of("transport", "waiting");
    private static final List<String> CPU = List.of("cpuProducer", "cpuConsumer");

    private static final Comparator<Choice> ORDER = Comparator.comparing(Choice::question)
            .thenComparing(choice -> !choice.isUnpinned())
            .thenComparing(choice -> choice.circumstances().getOrDefault("placement", ""))
            .thenComparingLong(choice -> choice.number("rate"))
            .thenComparingLong(choice -> choice.number("messageSize"))
            .thenComparing(Choice::kind);

    /** Every choice that the run has two or more ways for. Rows that spin on too few processors show the scheduler and are none of them. */
    public static List<Choice> of(Cells cells) {
        List<Choice> choices = new ArrayList<>();
        for (Question question : Question.values()) {
            Map<Setting, List<Cell>> bySetting =
                    cells.all(cell -> question.isAbout(cell) && !cells.isOversubscribed(cell)).stream()
                            .collect(Collectors.groupingBy(
                                    cell -> new Setting(
                                            Cells.without(cell, VARYING).params(), WaitKind.of(cell.param("waiting"))),
                                    LinkedHashMap::new,
                                    Collectors.toList()));
            bySetting.forEach(
                    (setting, entrants) -> Contest.of(cells, entrants, question.metric(), question.isLowerBetter())
                            .filter(contest ->
                                    !contest.ties().isEmpty() || contest.next().isPresent())
                            .ifPresent(contest -> choices.add(choice(cells, question, setting, contest))));
        }
        return choices.stream().sorted(ORDER).toList();
    }

    private record Setting(Map<String, String> params, WaitKind kind) {}

    private static Choice choice(Cells cells, Question question, Setting setting, Contest contest) {
        Cell best = contest.best().cell();
        return new Choice(
                question,
                new TreeMap<>(setting.params()),
                setting.kind(),
                contest,
                cells.sum(best, CPU),
                cells.value(best, "p99"));
    }

    public boolean isUnpinned() {
        return Usual.of(circumstances, "placement").equals(Usual.PLACEMENT);
    }

    /** Of the circumstances; 0 where there is no such. */
    public long number(String name) {
        String value = circumstances.getOrDefault(name, "0");
        return value.matches("\\d{1,18}") ? Long.parseLong(value) : 0;
    }
}
