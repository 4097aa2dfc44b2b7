package dev.ringside.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.results.Cell;
import dev.ringside.results.PlannedCell;
import dev.ringside.results.RunInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a plan: all cells, none twice, on every machine the same. */
class ShardTest {
    private static final String BENCHMARK = "dev.ringside.bench.NoBenchmark.run";

    private static List<PlannedCell> cells(int count, int canaries) {
        return IntStream.range(0, count + canaries)
                .mapToObj(n -> new PlannedCell(
                        Cell.of(BENCHMARK, Map.of("n", Integer.toString(n))), 10, 20, n >= count, n >= count))
                .toList();
    }

    @Property(tries = 200)
    void shouldPartTheCells(
            @ForAll @IntRange(max = 150) int count,
            @ForAll @IntRange(max = 3) int canaries,
            @ForAll @IntRange(min = 1, max = 20) int parts) {
        List<PlannedCell> all = cells(count, canaries);
        List<PlannedCell> found = new ArrayList<>();
        Set<Integer> sizes = new HashSet<>();
        for (int part = 1; part <= parts; part++) {
            List<PlannedCell> ours = new Shard(part, parts).cells(all);
            assertThat(ours).containsAll(all.subList(count, all.size()));
            List<PlannedCell> own = ours.stream().filter(cell -> !cell.canary()).toList();
            sizes.add(own.size());
            found.addAll(own);
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(all.subList(0, count));
        assertThat(Collections.max(sizes) - Collections.min(sizes)).isLessThanOrEqualTo(1);
    }

    @Property(tries = 50)
    void shouldNotDependOnTheOrderOfTheProfile(
            @ForAll @IntRange(max = 60) int count, @ForAll @IntRange(min = 1, max = 9) int parts, @ForAll long seed) {
        List<PlannedCell> shuffled = new ArrayList<>(cells(count, 2));
        Collections.shuffle(shuffled, new Random(seed));
        for (int part = 1; part <= parts; part++) {
            Shard shard = new Shard(part, parts);
            assertThat(shard.cells(shuffled)).containsExactlyInAnyOrderElementsOf(shard.cells(cells(count, 2)));
        }
    }

    @Property(tries = 50)
    void shouldKeepTheOrderOfTheWholeRun(
            @ForAll @IntRange(min = 4, max = 40) int count,
            @ForAll @IntRange(min = 1, max = 4) int parts,
            @ForAll long seed) {
        Plan whole = new Plan(cells(count, 2), new RunInfo.Settings("test", 3, seed, ""));
        for (int round = 1; round <= 3; round++) {
            for (int part = 1; part <= parts; part++) {
                Plan ours = whole.part(new Shard(part, parts));
                assertThat(ours.round(round, Set.of()))
                        .isEqualTo(whole.round(round, Set.of()).stream()
                                .filter(ours.cells()::contains)
                                .toList());
            }
        }
    }

    @Test
    void shouldDealAlikeWhateverTheCanariesAre() {
        List<PlannedCell> plain = cells(20, 0);
        List<PlannedCell> withCanary = new ArrayList<>(plain);
        withCanary.set(7, plain.get(7).asCanary());
        for (int part = 1; part <= 3; part++) {
            Shard shard = new Shard(part, 3);
            Set<Cell> expected =
                    shard.cells(plain).stream().map(PlannedCell::cell).collect(Collectors.toSet());
            expected.add(plain.get(7).cell());
            assertThat(shard.cells(withCanary))
                    .extracting(PlannedCell::cell)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** The parts of today's builds must be those of tomorrow's: a change would have to be meant. */
    @Test
    void shouldDealAsEver() {
        assertThat(new Shard(2, 4)
                        .cells(cells(16, 0)).stream().map(cell -> cell.cell().param("n")))
                .containsExactly("5", "10", "11", "14");
    }

    @Test
    void shouldNotGiveOneValueOfAFlagToOnePart() {
        List<PlannedCell> product = Stream.of("off", "on")
                .flatMap(pages -> Stream.of("off", "on", "onfault").flatMap(lock -> IntStream.range(0, 8)
                        .mapToObj(size ->
                                Cell.of(BENCHMARK, Map.of("hugepages", pages, "mlock", lock, "size", "" + size)))))
                .map(cell -> new PlannedCell(cell, 0, 0, false))
                .toList();
        for (int parts : new int[] {2, 3, 4, 6}) {
            for (int part = 1; part <= parts; part++) {
                List<PlannedCell> ours = new Shard(part, parts).cells(product);
                for (String flag : List.of("hugepages", "mlock")) {
                    assertThat(ours.stream()
                                    .map(cell -> cell.cell().param(flag))
                                    .collect(Collectors.toSet()))
                            .hasSizeGreaterThanOrEqualTo(2);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "0/4", "5/4", "-1/4", "1/0", "a/b", "1/4 ", "1/100000", "1.5/4", "１/４", "99999999999/4"
            })
    void shouldRefuseWhatIsNoShard(String text) {
        assertThatThrownBy(() -> Shard.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a shard is I/N");
    }

    @Test
    void shouldReadWhatItWrites() {
        assertThat(Shard.parse("2/4")).isEqualTo(new Shard(2, 4)).hasToString("2/4");
    }

    @Test
    void shouldRefuseAPartWithoutCells() {
        Plan plan = new Plan(cells(3, 1), new RunInfo.Settings("test", 3, 1, ""));
        assertThatThrownBy(() -> plan.part(new Shard(4, 4)))
                .isInstanceOf(BadProfileException.class)
                .hasMessage("shard 4/4 has no cell: profile test has 3; use fewer shards");
    }
}
