package dev.ringside.run;

import dev.ringside.floor.Floor;
import dev.ringside.placement.Oversubscription;
import dev.ringside.placement.Placement;
import dev.ringside.results.Cell;
import dev.ringside.results.CellOutcome;
import dev.ringside.results.ForkRecord;
import dev.ringside.results.PlannedCell;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a reader of a row has to know beside its figures. */
public final class Marks {
    private Marks() {}

    /** As the fork saw it. */
    static List<String> of(ForkRecord fork) {
        return Optional.ofNullable(fork.evidence().get(Oversubscription.MARK)).map(Marks::oversubscribed).stream()
                .toList();
    }

    /** As far as can be told before it has run. */
    public static List<String> of(PlannedCell planned) {
        return Stream.concat(
                        Stream.of(CellOutcome.CANARY).filter(mark -> planned.unasked()), of(planned.cell()).stream())
                .toList();
    }

    /** As far as its parameters tell. */
    static List<String> of(Cell cell) {
        if (!cell.hasParam("placement")) {
            return List.of();
        }
        Placement placement = Placement.valueOf(cell.param("placement"));
        if (placement.refusal().isPresent()) {
            return List.of();
        }
        int spinning = spins(cell) ? 1 : 0;
        // whoever keeps to a schedule spins until the next message is due
        int producers = cell.hasParam("rate") ? 1 : spinning * threads(cell, "producers");
        return Oversubscription.of(placement.seats(), producers, spinning * threads(cell, "consumers")).stream()
                .map(Marks::oversubscribed)
                .toList();
    }

    /** The ends of a protocol look, and yield their core, but never sleep. */
    private static boolean spins(Cell cell) {
        String waiting = cell.params().getOrDefault("waiting", cell.params().getOrDefault("wait", ""));
        return cell.hasParam("protocol")
                || Oversubscription.spins(waiting)
                || Floor.labelled(cell.params().getOrDefault("floor", ""))
                        .filter(Floor::spins)
                        .isPresent();
    }

    private static int threads(Cell cell, String side) {
        return Integer.parseInt(cell.params().getOrDefault(side, "1"));
    }

    private static String oversubscribed(String words) {
        return Oversubscription.MARK + ": " + words;
    }
}
