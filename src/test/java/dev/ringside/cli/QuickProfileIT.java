package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringside.posix.LibC;
import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.CellOutcome.MemoryView;
import dev.ringside.results.CellState;
import dev.ringside.results.Run;
import dev.ringside.results.RunInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole default profile, each fork for a moment: what a row's label says was in force in both processes, before the first and after the
 * last message. What must then be seen stands here once more, by the words of the label, so that a mistake in the product's own table
 * shows.
 */
class QuickProfileIT {
    private static final int BASE_KIB = LibC.getpagesize() / 1024;
    private static final long DEADLINE_SECONDS = 900;

    @TempDir
    Path folder;

    @Test
    void shouldHaveNoRowThatIsNotAsItsLabelSays() throws IOException {
        assumeTrue(LibC.geteuid() == 0, "only root may have huge pages and lock this much");
        RunFixture fixture = new RunFixture(folder);
        Command command = fixture.start("--profile", "quick", "--rounds", "1", "--warmup", "20ms", "--time", "100ms");

        assertThat(command.await(DEADLINE_SECONDS))
                .as(command.out() + command.err())
                .isZero();
        RunInfo info = Run.read(fixture.run()).info();
        assertThat(info.settings().overrides()).containsExactly("--warmup 20ms", "--time 100ms");
        assertThat(info.cells()).allSatisfy(QuickProfileIT::isMeasuredOrSaysWhyNot);
        List<CellOutcome> flagged = info.cells().stream()
                .filter(outcome -> outcome.cell().hasParam("pretouch"))
                .toList();
        assertThat(flagged).hasSize(64);
        assertThat(flagged)
                .filteredOn(outcome -> !isOn(outcome.cell(), "hugepages"))
                .allMatch(outcome -> outcome.state() == CellState.MEASURED);
        assertThat(flagged)
                .filteredOn(outcome -> outcome.state() == CellState.MEASURED)
                .allSatisfy(QuickProfileIT::isAsItsLabelSays);
        try (var charts = Files.walk(folder.resolve("plot"))) {
            assertThat(charts.map(Path::getFileName).map(Path::toString))
                    .contains("cold-vs-steady.png", "throughput-by-size.png", "link-throughput.png");
        }
    }

    private static void isMeasuredOrSaysWhyNot(CellOutcome outcome) {
        assertThat(outcome.state()).isIn(CellState.MEASURED, CellState.UNAVAILABLE);
        if (outcome.state() == CellState.UNAVAILABLE) {
            assertThat(outcome.reason()).isNotBlank();
        }
    }

    private static void isAsItsLabelSays(CellOutcome outcome) {
        assertThat(outcome.memory()).containsOnlyKeys("producer", "consumer");
        outcome.memory().forEach((process, moments) -> {
            assertThat(moments).containsOnlyKeys("before", "after");
            moments.forEach((moment, view) -> {
                assertThat(view.differences()).isEmpty();
                assertThat(seen(view))
                        .as("%s, %s %s the messages", outcome.cell().id(), process, moment)
                        .containsAllEntriesOf(wanted(outcome.cell(), process, moment, view));
            });
        });
    }

    private static Map<String, Object> seen(MemoryView view) {
        Map<String, Object> seen = new HashMap<>(view.seen());
        // that of the whole process can be more than the segment, and never less
        seen.put("locksAll", Long.parseLong(view.seen().get("processLockedKib")) >= payloadKib(view));
        return seen;
    }

    /** What /proc shows where every word of the label is true. */
    private static Map<String, Object> wanted(Cell cell, String process, String moment, MemoryView view) {
        boolean applies = process.equals("producer") || cell.param("scope").equals("BOTH");
        boolean huge = isOn(cell, "hugepages");
        boolean locks = applies && isOn(cell, "mlock");
        boolean brings = applies && (isOn(cell, "pretouch") || isOn(cell, "mlock"));
        long pages = Long.parseLong(cell.param("slots")) * Long.parseLong(cell.param("slotSize")) / LibC.getpagesize();
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("payloadPages", Long.toString(pages));
        wanted.put("pageKib", Integer.toString(huge ? 2048 : BASE_KIB));
        wanted.put("hugetlb", Boolean.toString(huge));
        wanted.put("presentPages", Long.toString(brings || moment.equals("after") ? pages : 0));
        // the kernel never swaps pages of the pool, and takes neither a lock nor advice for them
        wanted.put("locked", Boolean.toString(locks && !huge));
        wanted.put("lockedOnFault", "false");
        if (!huge) {
            wanted.put("advised", Boolean.toString(applies && isOn(cell, "madvise")));
            wanted.put("locksAll", locks);
        }
        return wanted;
    }

    private static long payloadKib(MemoryView view) {
        return Long.parseLong(view.seen().get("payloadPages")) * BASE_KIB;
    }

    private static boolean isOn(Cell cell, String flag) {
        return cell.param(flag).equals("on");
    }
}
