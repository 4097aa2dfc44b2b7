package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.procfs.Topology.Cpu;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class TopologyTest {

    private static Cpu cpu(int number, String core, String cache, int node) {
        return new Cpu(number, CpuList.parse(core), CpuList.parse(cache), node);
    }

    @Test
    void shouldReadAVirtualMachineOfTwoCores() {
        assertThat(Trees.topology(Trees.TWO_CORE_VM).cpus())
                .containsExactly(cpu(0, "0", "0-1", 0), cpu(1, "1", "0-1", 0));
    }

    @Test
    void shouldReadCoresOfTwoThreadsAndTwoCaches() {
        Topology topology = Trees.topology(Trees.EIGHT_CORES_SMT);

        assertThat(topology.cpus()).hasSize(16);
        assertThat(topology.cpus().get(2)).isEqualTo(cpu(2, "2,10", "0-3,8-11", 0));
        assertThat(topology.cpus().get(15)).isEqualTo(cpu(15, "7,15", "4-7,12-15", 0));
    }

    @Test
    void shouldReadTheNodesOfTwoSockets() {
        Topology topology = Trees.topology(Trees.TWO_SOCKETS);

        assertThat(topology.cpus()).hasSize(16);
        assertThat(topology.cpus().get(4)).isEqualTo(cpu(4, "4,12", "0,2,4,6,8,10,12,14", 0));
        assertThat(topology.cpus().get(5)).isEqualTo(cpu(5, "5,13", "1,3,5,7,9,11,13,15", 1));
    }

    @Test
    void shouldTakeWhatAKernelDoesNotShowForNothing() {
        Topology topology = Topology.of(Trees.tree("/sys/devices/system/cpu/online: 0,2\n"));

        assertThat(topology.cpus())
                .containsExactly(new Cpu(0, bit(0), new BitSet(), 0), new Cpu(2, bit(2), new BitSet(), 0));
    }

    private static BitSet bit(int number) {
        BitSet set = new BitSet();
        set.set(number);
        return set;
    }

    @Test
    void shouldFindThisThreadsProcessors() {
        assertThat(Topology.read().cpus())
                .hasSizeGreaterThanOrEqualTo(Runtime.getRuntime().availableProcessors());
    }
}
