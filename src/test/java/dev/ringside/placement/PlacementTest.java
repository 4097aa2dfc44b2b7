package dev.ringside.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.posix.Sched;
import dev.ringside.procfs.CpuList;
import dev.ringside.procfs.Topology;
import dev.ringside.procfs.Trees;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlacementTest {

    @ParameterizedTest
    @CsvSource({
        "topology-6.18-2-core-vm.txt, 0-1, SAME_CORE, 1 1",
        "topology-6.18-2-core-vm.txt, 0-1, SMT_SIBLING, none",
        "topology-6.18-2-core-vm.txt, 0-1, SAME_L3, 1 0",
        "topology-6.18-2-core-vm.txt, 0-1, OTHER_NODE, none",
        "topology-8-core-smt-two-l3.txt, 0-15, SMT_SIBLING, 15 7",
        "topology-8-core-smt-two-l3.txt, 0-15, SAME_L3, 15 14",
        "topology-8-core-smt-two-l3.txt, 0-7, SMT_SIBLING, none",
        "'topology-8-core-smt-two-l3.txt', '0,4,12', SAME_L3, none",
        "topology-8-core-smt-two-l3.txt, 0-3, SAME_CORE, 3 3",
        "topology-2-socket.txt, 0-15, OTHER_NODE, 15 14",
        "topology-2-socket.txt, 0-15, SAME_L3, 15 13",
        "'topology-2-socket.txt', '0,2,4', OTHER_NODE, none",
    })
    void shouldSeatBothSidesOnWhatTheyMayUse(String tree, String allowed, Placement placement, String expected) {
        Topology topology = Trees.topology(tree);

        String found = placement
                .seats(topology, CpuList.parse(allowed))
                .map(seats -> seats.producer() + " " + seats.consumer())
                .orElse("none");

        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Placement.class)
    void shouldSayWhyThisHostHasNoSuchPairOrSeatAThreadThere(Placement placement) throws Exception {
        if (placement.refusal().isPresent()) {
            assertThat(placement.refusal().get())
                    .startsWith("placement " + placement + ": ")
                    .hasSizeGreaterThan(40);
            return;
        }
        Seats seats = placement.seats();
        FutureTask<String> task = new FutureTask<>(() -> {
            try (Seat.Taken taken = seats.consumer().take()) {
                assertThat(CpuList.text(Sched.affinity())).isEqualTo(taken.cpus());
                return taken.cpus();
            } finally {
                assertThat(Sched.affinity())
                        .isEqualTo(Placement.UNPINNED.seats().consumer().cpus());
            }
        });
        new Thread(task).start();

        assertThat(task.get()).isEqualTo(CpuList.text(seats.consumer().cpus()));
    }

    @ParameterizedTest
    @EnumSource(Placement.class)
    void shouldTellTheOtherProcessWhereItSits(Placement placement) {
        placement
                .seats(Trees.topology(Trees.TWO_SOCKETS), CpuList.parse("0-15"))
                .ifPresent(seats -> {
                    assertThat(Seat.parse(seats.producer().toString())).isEqualTo(seats.producer());
                    assertThat(Seat.parse(seats.consumer().toString())).isEqualTo(seats.consumer());
                });
    }

    @ParameterizedTest
    @CsvSource({
        "SAME_CORE, 1, 1, 2 spinning threads on 1 processor",
        "SAME_CORE, 1, 0, ''",
        "SAME_L3, 1, 1, ''",
        "SAME_L3, 1, 2, 3 spinning threads on 2 processors",
        "SAME_L3, 0, 2, 2 spinning threads on 1 processor",
        "UNPINNED, 1, 1, ''",
        "UNPINNED, 1, 2, 3 spinning threads on 2 processors",
        "UNPINNED, 0, 0, ''",
    })
    void shouldCountThreadsThatNeverSleepAgainstProcessors(
            Placement placement, int producers, int consumers, String words) {
        Seats seats = placement
                .seats(Trees.topology(Trees.TWO_CORE_VM), CpuList.parse("0-1"))
                .orElseThrow();

        assertThat(Oversubscription.of(seats, producers, consumers).orElse("")).isEqualTo(words);
    }

    @Test
    void shouldKnowWhoNeverSleeps() {
        assertThat(Oversubscription.spins("spin")).isTrue();
        assertThat(Oversubscription.spins("SPIN_YIELD")).isTrue();
        assertThat(Oversubscription.spins("futex")).isFalse();
        assertThat(Oversubscription.spins("block")).isFalse();
    }
}
