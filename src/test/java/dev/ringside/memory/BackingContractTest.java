package dev.ringside.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.jvm.JavaCommand;
import dev.ringside.ledger.Ledger;
import dev.ringside.ledger.Sweeper;
import dev.ringside.posix.Fd;
import dev.ringside.posix.PosixException;
import dev.ringside.posix.SysVShm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every backing must do, in two real processes; those that this host has not must say why. */
@Timeout(60)
class BackingContractTest {
    private static final long BYTES = 3L << 20;
    private static final long SIZE = 4L << 20;
    private static final List<String> FLAGS = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-Xmx64m");

    static MemoryRequest withHugePages(String value) {
        return MemoryRequest.read(flag -> flag.equals("hugepages") ? value : MemoryFlag.OFF, Scope.BOTH);
    }

    static Stream<Arguments> backings() {
        return Stream.of(Backing.values())
                .flatMap(backing -> Stream.of("off", "on").map(hugepages -> Arguments.of(backing, hugepages)));
    }

    @ParameterizedTest(name = "{0} hugepages={1}")
    @MethodSource("backings")
    void shouldCarryContentToAnotherProcessOrSayWhyNot(Backing backing, String hugepages)
            throws IOException, InterruptedException {
        MemoryRequest request = withHugePages(hugepages);
        try (Ledger ledger = Ledger.open()) {
            // given back with the ledger
            PoolReservation.grow(ledger, 2048, request.hugePages(SIZE));
            Optional<String> refusal = backing.refusal(SIZE, request);
            if (refusal.isPresent()) {
                assertRefused(ledger, backing, request, refusal.get());
                return;
            }
            Segment segment = Segment.create(ledger, BYTES, backing, request);
            try {
                assertThat(segment.backing()).isEqualTo(backing);
                assertThat(segment.size()).isEqualTo(SIZE);
                assertThat(segment.address() % (2L << 20)).isZero();
                long last = segment.address() + SIZE - Long.BYTES;
                assertThat(OffHeap.getLong(last)).as("a new segment is zero").isZero();
                OffHeap.putLong(segment.address(), 41);
                OffHeap.putRelease(last, 99);

                requireClosedToOthers(segment);
                cross(segment, request.hugePageKib(), last);
                assertThat(isThere(segment)).as("after remove").isEqualTo(backing == Backing.SYSV);
            } finally {
                segment.close();
            }
            assertThat(isThere(segment)).as("after its last mapping").isFalse();
        }
    }

    /** Two longs are counted up by another process, the last of them once more after the name is gone. */
    private static void cross(Segment segment, long hugePageKib, long last) throws IOException, InterruptedException {
        List<String> arguments = List.of(segment.handle(), Long.toString(hugePageKib));
        Process child = new ProcessBuilder(JavaCommand.of(FLAGS, AttacherMain.class.getName(), arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo(AttacherMain.DONE + segment.backing() + " " + SIZE + " 0");
            assertThat(OffHeap.getAcquire(last)).isEqualTo(100);
            assertThat(OffHeap.getLong(segment.address())).isEqualTo(42);
            segment.remove();
            segment.remove();
            child.getOutputStream().close();
            assertThat(lines.readLine()).isEqualTo(AttacherMain.DONE + 101);
            assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(OffHeap.getAcquire(last)).isEqualTo(101);
        } finally {
            child.destroyForcibly();
        }
    }

    private static Path file(Segment segment) {
        String handle = segment.handle();
        return handle.startsWith(Handles.POSIX)
                ? Path.of("/dev/shm" + handle.substring(Handles.POSIX.length()))
                : Path.of(handle.substring(Handles.FILE.length()));
    }

    private static boolean hasNoName(Segment segment) {
        return segment.handle().startsWith(Handles.FILE + "/proc/");
    }

    private static boolean isThere(Segment segment) throws IOException {
        if (segment.backing() == Backing.SYSV) {
            String id = segment.handle().substring(SysVObject.PREFIX.length());
            return Files.readAllLines(Path.of("/proc/sysvipc/shm")).stream()
                    .anyMatch(line -> line.strip().split(" +")[1].equals(id));
        }
        if (hasNoName(segment)) {
            String path = segment.backing() == Backing.MEMFD ? "/memfd:ringside" : "/ringside-";
            Path link = file(segment);
            return Files.exists(link) && Files.readSymbolicLink(link).toString().startsWith(path);
        }
        return Files.exists(file(segment));
    }

    private static void requireClosedToOthers(Segment segment) throws IOException {
        assertThat(isThere(segment)).isTrue();
        if (segment.backing() == Backing.SYSV) {
            int id = Integer.parseInt(segment.handle().substring(SysVObject.PREFIX.length()));
            assertThat(SysVShm.stat(id).mode()).isEqualTo(0600);
        } else if (hasNoName(segment)) {
            // /proc/PID/fd is open to its own user alone
            assertThat(Files.getPosixFilePermissions(file(segment).getParent(), LinkOption.NOFOLLOW_LINKS))
                    .allMatch(permission -> permission.name().startsWith("OWNER"));
        } else {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(segment))))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> Fd.create(file(segment).toString()))
                    .as("made exclusively")
                    .isInstanceOf(PosixException.class)
                    .hasMessageContaining("EEXIST");
        }
    }

    private static void assertRefused(Ledger ledger, Backing backing, MemoryRequest request, String reason) {
        assertThat(reason).isNotBlank();
        assertThatThrownBy(() -> Segment.create(ledger, BYTES, backing, request))
                .isInstanceOf(UnavailableException.class)
                .hasMessage(reason);
    }

    @ParameterizedTest
    @EnumSource(Backing.class)
    void shouldRefuseMoreThanTheHostHas(Backing backing) {
        MemoryRequest request = withHugePages(backing == Backing.HUGETLBFS ? "on" : "off");
        assertThat(backing.refusal(1L << 50, request)).isPresent();
        try (Ledger ledger = Ledger.open()) {
            assertThatThrownBy(() -> Segment.create(ledger, 1L << 50, backing, request))
                    .isInstanceOf(UnavailableException.class);
        }
    }

    @Test
    void shouldLeaveNothingOnceAKilledMakerIsSweptUp() throws IOException, InterruptedException {
        Process maker = new ProcessBuilder(JavaCommand.of(FLAGS, MakerMain.class.getName(), List.of()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> handles = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(maker.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
                handles.add(line);
                Segment.attach(line, 0).close();
            }
        } finally {
            maker.destroyForcibly().waitFor();
        }
        assertThat(handles).hasSizeGreaterThanOrEqualTo(2);

        Sweeper.sweep();

        for (String handle : handles) {
            assertThatThrownBy(() -> Segment.attach(handle, 0)).isInstanceOf(PosixException.class);
        }
    }

    @Test
    void shouldNotFollowALinkNorTakeAFileThatIsNoSegment() throws IOException {
        try (Ledger ledger = Ledger.open()) {
            Path file = Files.createFile(ledger.willMakePath("test-" + Ledger.randomName()));
            Path link = Files.createSymbolicLink(ledger.willMakePath("test-" + Ledger.randomName()), file);
            assertThatThrownBy(() -> Segment.attach(Handles.FILE + link, 0))
                    .isInstanceOf(PosixException.class)
                    .hasMessageStartingWith("open(" + link + ") failed: ELOOP");
            assertThatThrownBy(() -> Segment.attach(Handles.FILE + file, 0))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(Handles.FILE + file + " must be a file of whole pieces of 2 MiB, found 0 bytes");
        }
        for (String handle : new String[] {"", "17", "sysv:", "sysv:-1", "sysv:99999999999", "/etc/passwd"}) {
            assertThatThrownBy(() -> Segment.attach(handle, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("not the handle of a segment with a file: " + handle);
        }
    }
}
