package dev.ringside.memory;

import dev.ringside.ledger.Ledger;
import java.io.IOException;

/** Another process: makes a segment of every backing that this host has, says what they are called, and waits to be killed. */
final class MakerMain {
    private MakerMain() {}

    public static void main(String[] arguments) throws IOException {
        Ledger ledger = Ledger.open();
        for (Backing backing : Backing.values()) {
            if (backing.refusal(Segment.ALIGNMENT, MemoryRequest.plain()).isEmpty()) {
                System.out.println(Segment.create(ledger, 1, backing, MemoryRequest.plain())
                        .handle());
            }
        }
        System.out.println();
        System.in.read();
    }
}
