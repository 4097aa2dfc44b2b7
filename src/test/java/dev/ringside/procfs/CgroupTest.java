package dev.ringside.procfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CgroupTest {
    private static final List<Mount> UNIFIED = Mount.parse(
            "cgroup2 /sys/fs/cgroup cgroup2 rw,nosuid,nodev,noexec,relatime,nsdelegate,memory_recursiveprot 0 0\n");

    private static final List<Mount> CONTROLLERS = Mount.parse("""
            tmpfs /sys/fs/cgroup tmpfs ro,nosuid,nodev,noexec,mode=755 0 0
            cgroup /sys/fs/cgroup/systemd cgroup ro,nosuid,nodev,noexec,relatime,xattr,name=systemd 0 0
            cgroup /sys/fs/cgroup/cpuset cgroup ro,nosuid,nodev,noexec,relatime,cpuset 0 0
            cgroup /sys/fs/cgroup/cpu,cpuacct cgroup ro,nosuid,nodev,noexec,relatime,cpu,cpuacct 0 0
            cgroup /sys/fs/cgroup/memory cgroup ro,nosuid,nodev,noexec,relatime,memory 0 0
            cgroup2 /sys/fs/cgroup/unified cgroup2 rw,nosuid,nodev,noexec,relatime 0 0
            """);

    private static final String DOCKER_1 = """
            11:cpu,cpuacct:/docker/3f1c0d5b7a9e
            7:memory:/docker/3f1c0d5b7a9e
            4:cpuset:/docker/3f1c0d5b7a9e
            1:name=systemd:/docker/3f1c0d5b7a9e
            0::/system.slice/containerd.service
            """;

    @Test
    void shouldReadAContainerOfVersion2() {
        assertThat(Cgroup.of("0::/\n", UNIFIED, Trees.tree("""
                        /sys/fs/cgroup/cpu.max: 150000 100000
                        /sys/fs/cgroup/memory.max: 2147483648
                        """)))
                .isEqualTo(new Cgroup("2", OptionalDouble.of(1.5), OptionalLong.of(2097152)));
    }

    @Test
    void shouldTakeTheTightestAboveAServiceOfVersion2() {
        assertThat(Cgroup.of("0::/user.slice/user-1000.slice/session-2.scope\n", UNIFIED, Trees.tree("""
                        /sys/fs/cgroup/user.slice/user-1000.slice/session-2.scope/cpu.max: max 100000
                        /sys/fs/cgroup/user.slice/user-1000.slice/session-2.scope/memory.max: max
                        /sys/fs/cgroup/user.slice/user-1000.slice/cpu.max: 400000 100000
                        /sys/fs/cgroup/user.slice/user-1000.slice/memory.max: 8589934592
                        /sys/fs/cgroup/user.slice/cpu.max: 600000 100000
                        /sys/fs/cgroup/user.slice/memory.max: max
                        """)))
                .isEqualTo(new Cgroup("2", OptionalDouble.of(4), OptionalLong.of(8388608)));
    }

    /** The container's own group is what is mounted, and its path is that of the host. */
    @Test
    void shouldReadAContainerOfVersion1() {
        assertThat(Cgroup.of(DOCKER_1, CONTROLLERS, Trees.tree("""
                        /sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us: 50000
                        /sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us: 100000
                        /sys/fs/cgroup/memory/memory.limit_in_bytes: 536870912
                        """)))
                .isEqualTo(new Cgroup("1", OptionalDouble.of(0.5), OptionalLong.of(524288)));
    }

    @Test
    void shouldTakeTheLargestNumberForNoLimit() {
        assertThat(Cgroup.of(DOCKER_1, CONTROLLERS, Trees.tree("""
                        /sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us: -1
                        /sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us: 100000
                        /sys/fs/cgroup/memory/memory.limit_in_bytes: 9223372036854771712
                        """)))
                .isEqualTo(new Cgroup("1", OptionalDouble.empty(), OptionalLong.empty()));
    }

    @Test
    void shouldFindWhoCountsHowOftenAQuotaWasUsedUp() {
        String docker = "/sys/fs/cgroup/cpu,cpuacct/cpu.stat";
        assertThat(Throttling.of(Cgroup.cpuFolders(DOCKER_1, CONTROLLERS), Trees.tree(docker + ": nr_throttled 7\n"))
                        .files())
                .containsExactly(docker);
        assertThat(Throttling.of(Cgroup.cpuFolders("0::/\n", UNIFIED), Trees.tree("/x: y"))
                        .periods())
                .isZero();
        assertThat(Throttling.parse("""
                        usage_usec 91231234
                        nr_periods 812
                        nr_throttled 17
                        throttled_usec 1200000
                        """)).isEqualTo(17);
    }

    @Test
    void shouldKnowAKernelWithoutGroups() {
        assertThat(Cgroup.of("", List.of(), Trees.tree("/x: y")).version()).isEqualTo("none");
        assertThat(Cgroup.read().version()).isIn("1", "2", "none");
    }
}
