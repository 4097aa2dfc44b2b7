package dev.ringside.run;

import dev.ringside.floor.Floor;
import dev.ringside.memory.Backing;
import dev.ringside.placement.Placement;
import dev.ringside.protocol.Protocol;
import dev.ringside.results.Cell;
import dev.ringside.transport.Catalogue;
import dev.ringside.transport.LinkSpec;
import java.util.Optional;

/** Whether a cell can be had on this host, as far as can be known before it runs; the fork itself has the last word. */
public final class Availability {
    private Availability() {}

    /** Why the cell cannot be had now, with the fix; empty where it should work. */
    public static Optional<String> refusal(Cell cell) {
        return CellMemory.of(cell)
                .flatMap(memory -> memory.backing().refusal(memory.bytes(), memory.request()))
                .or(() -> otherRefusal(cell));
    }

    /** As {@link #refusal}, for a run that would reserve huge pages first where this user may. */
    public static Optional<String> refusalAfterReservation(Cell cell) {
        return CellMemory.of(cell)
                .flatMap(memory -> memory.backing().refusalAfterReservation(memory.bytes(), memory.request()))
                .or(() -> otherRefusal(cell));
    }

    private static Optional<String> otherRefusal(Cell cell) {
        return placementRefusal(cell)
                .or(() -> linkRefusal(cell))
                .or(() -> floorRefusal(cell))
                .or(() -> protocolRefusal(cell));
    }

    private static Optional<String> placementRefusal(Cell cell) {
        return cell.hasParam("placement")
                ? Placement.valueOf(cell.param("placement")).refusal()
                : Optional.empty();
    }

    private static Optional<String> linkRefusal(Cell cell) {
        if (!cell.hasParam("transport")) {
            return Optional.empty();
        }
        LinkSpec spec = new LinkSpec(Integer.parseInt(cell.param("messageSize")), cell.param("waiting"));
        return Catalogue.named(cell.param("transport")).refusal(spec);
    }

    private static Optional<String> floorRefusal(Cell cell) {
        return cell.hasParam("floor")
                ? Floor.labelled(cell.param("floor"))
                        .flatMap(floor -> floor.refusal(Integer.parseInt(cell.param("messageSize"))))
                : Optional.empty();
    }

    private static Optional<String> protocolRefusal(Cell cell) {
        if (!cell.hasParam("protocol")) {
            return Optional.empty();
        }
        return Protocol.valueOf(cell.param("protocol"))
                .refusal(CellBounds.spec(cell), Backing.valueOf(cell.param("backing")));
    }
}
