package dev.ringside.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final long SEED = 5;
    private static final List<RowKey> ROWS =
            IntStream.range(0, 6).mapToObj(row -> row("avgt", "ns/op", row)).toList();
    private static final RowKey PLANTED = ROWS.get(2);

    private final Random random = new Random(1);
    private final List<List<Turn>> rounds = new ArrayList<>();

    private static RowKey row(String mode, String unit, int number) {
        return new RowKey("Row" + number + ".time", mode, 1, new TreeMap<>(), unit);
    }

    private Pair pair(double ratio, double cv) {
        return new Pair(fork(1, cv), fork(ratio, cv));
    }

    private ForkScore fork(double score, double cv) {
        return new ForkScore(1, 1, Map.of(Measure.SCORE, score * Math.exp(cv * random.nextGaussian())));
    }

    private Gate played(Gate gate, ToDoubleFunction<RowKey> ratio, double cv, int mostRounds) {
        while (gate.round() < mostRounds) {
            List<Turn> turns = gate.nextRound();
            if (turns.isEmpty()) {
                break;
            }
            rounds.add(turns);
            turns.forEach(turn -> gate.observe(turn.row(), pair(ratio.applyAsDouble(turn.row()), cv)));
        }
        return gate;
    }

    private List<Line> lines(double ratio, double cv) {
        return played(gate(), row -> row.equals(PLANTED) ? ratio : 1, cv, Integer.MAX_VALUE)
                .lines(null);
    }

    private static Gate gate() {
        return new Gate(Rules.STANDARD, ROWS, SEED);
    }

    @Test
    void shouldEndAfterTheScreeningWhereNothingDiffers() {
        assertThat(lines(1, 0.005)).extracting(Line::verdict).containsOnly(Verdict.EQUIVALENT);
        assertThat(rounds).hasSize(Rules.STANDARD.screenRounds());
    }

    @Test
    void shouldConfirmASuspectWithFreshPairsAlone() {
        List<Line> lines = lines(1.1, 0.01);

        Line planted = lines.get(2);
        assertThat(planted.verdict()).isEqualTo(Verdict.REGRESSED);
        assertThat(planted.stage()).isEqualTo(Line.Stage.CONFIRMED);
        assertThat(planted.effect().ratio()).isBetween(1.08, 1.12);
        assertThat(planted.headForks()).hasSize(rounds.size() - Rules.STANDARD.screenRounds());
        assertThat(lines)
                .filteredOn(line -> line != planted)
                .extracting(Line::stage)
                .containsOnly(Line.Stage.SCREENED);
        assertThat(rounds.get(Rules.STANDARD.screenRounds()))
                .extracting(Turn::row)
                .containsExactly(PLANTED);
    }

    @Test
    void shouldCallTheMirrorImproved() {
        assertThat(lines(1 / 1.1, 0.01).get(2).verdict()).isEqualTo(Verdict.IMPROVED);
    }

    @Test
    void shouldCallFewerOperationsWorse() {
        RowKey row = row("thrpt", "ops/s", 1);
        Line line = played(new Gate(Rules.STANDARD, List.of(row), SEED), key -> 0.9, 0.01, 100)
                .lines(null)
                .get(0);

        assertThat(line.verdict()).isEqualTo(Verdict.REGRESSED);
        assertThat(line.effect().ratio()).isBetween(0.88, 0.92);
    }

    @Test
    void shouldSayThatItDoesNotKnowAndHowLargeAChangeWouldHaveBeenFound() {
        Line line = lines(1, 0.3).get(0);

        assertThat(line.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(line.reason()).contains("fresh pairs");
        assertThat(line.detectable()).isGreaterThan(0.1);
    }

    @Test
    void shouldHaveARatioAndNoVerdictWhereNobodyKnowsWhichWayIsBetter() {
        RowKey row = row("thrpt", "ns/op", 1);
        Gate gate = played(new Gate(Rules.STANDARD, List.of(row), SEED), key -> 2, 0.01, 100);

        assertThat(gate.round()).isEqualTo(Rules.STANDARD.screenRounds());
        assertThat(gate.lines(null).get(0).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(gate.lines(null).get(0).effect().ratio()).isBetween(1.9, 2.1);
    }

    @Test
    void shouldLetEachSideGoFirstOnceInEveryTwoTurns() {
        lines(1.1, 0.05);
        Map<RowKey, List<Boolean>> firsts = new HashMap<>();
        rounds.forEach(turns -> turns.forEach(turn ->
                firsts.computeIfAbsent(turn.row(), row -> new ArrayList<>()).add(turn.headFirst())));

        firsts.values().forEach(own -> {
            assertThat(own.size()).isEven();
            for (int i = 0; i < own.size(); i += 2) {
                assertThat(own.get(i)).isNotEqualTo(own.get(i + 1));
            }
        });
        assertThat(firsts.values().stream().map(own -> own.get(0)).distinct()).hasSize(2);
        assertThat(new HashSet<>(rounds.subList(0, 8))).hasSizeGreaterThan(6);
    }

    @Test
    void shouldGiveTheSameLinesForTheSamePairs() {
        Gate once = played(gate(), row -> 1.04, 0.03, 30);
        random.setSeed(1);
        Gate again = played(gate(), row -> 1.04, 0.03, 30);

        assertThat(rounds.subList(0, rounds.size() / 2)).isEqualTo(rounds.subList(rounds.size() / 2, rounds.size()));
        assertThat(again.lines("cut")).isEqualTo(once.lines("cut")).isEqualTo(once.lines("cut"));
    }

    @Test
    void shouldKnowWhatToSayAfterAnyNumberOfPairs() {
        for (int most = 0; most < 40; most++) {
            Gate gate = played(gate(), row -> row.equals(PLANTED) ? 1.2 : 1, 0.03, most);
            List<Line> lines = gate.lines("the time was up");

            assertThat(lines).hasSize(most == 0 ? 0 : ROWS.size());
            assertThat(lines)
                    .filteredOn(line -> line.verdict() == Verdict.INCONCLUSIVE)
                    .allSatisfy(line -> assertThat(line.reason()).isNotBlank());
            if (most < Rules.STANDARD.screenRounds() && most > 0) {
                assertThat(lines.get(2).reason()).contains("the time was up after " + most + " of 8 screening pairs");
            }
        }
    }

    @Test
    void shouldProveWithWhatItHasWhereTheTimeIsUp() {
        Line line = played(gate(), row -> row.equals(PLANTED) ? 2 : 1, 0.005, 8 + 9)
                .lines("the time was up")
                .get(2);

        assertThat(line.verdict()).isEqualTo(Verdict.REGRESSED);
    }

    @Test
    void shouldForgetARowThatWasDropped() {
        Gate gate = played(gate(), row -> 1.2, 0.01, 3);
        gate.drop(PLANTED);

        assertThat(gate.nextRound())
                .extracting(Turn::row)
                .hasSize(ROWS.size() - 1)
                .doesNotContain(PLANTED);
        assertThat(gate.lines(null)).extracting(Line::key).doesNotContain(PLANTED);
    }

    @Test
    void shouldSuspectAPercentileThatLooksWorse() {
        Gate gate = new Gate(Rules.STANDARD, ROWS, SEED);
        for (List<Turn> turns = gate.nextRound(); !turns.isEmpty(); turns = gate.nextRound()) {
            for (Turn turn : turns) {
                double tail = turn.row().equals(PLANTED) ? 1.5 : 1;
                gate.observe(turn.row(), new Pair(latency(1, 1), latency(1, tail)));
            }
        }
        List<Line> lines = gate.lines(null);

        assertThat(lines).hasSize(2 * ROWS.size());
        assertThat(lines)
                .filteredOn(line -> line.verdict() == Verdict.REGRESSED)
                .extracting(line -> line.key().id() + " " + line.measure().label())
                .containsExactly(PLANTED.id() + " p99");
    }

    private ForkScore latency(double score, double tail) {
        return new ForkScore(
                1,
                1,
                Map.of(
                        Measure.SCORE,
                        score * Math.exp(0.01 * random.nextGaussian()),
                        Measure.P99,
                        tail * Math.exp(0.1 * random.nextGaussian())));
    }
}
