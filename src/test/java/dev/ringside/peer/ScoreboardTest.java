package dev.ringside.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.ledger.Ledger;
import org.junit.jupiter.api.Test;

class ScoreboardTest {

    @Test
    void shouldLieWhereTheDiagramSays() {
        assertThat(Scoreboard.RECEIVED).isZero();
        assertThat(Scoreboard.COUNT_FROM).isEqualTo(128);
        assertThat(Scoreboard.BYTES).isEqualTo(256);
    }

    @Test
    void shouldTellTheOtherSide() {
        try (Ledger ledger = Ledger.open();
                Scoreboard session = Scoreboard.create(ledger);
                Scoreboard peer = Scoreboard.attach(session.handle())) {
            assertThat(peer.countFrom()).isZero();
            session.unlink();
            peer.publishReceived(42);
            session.publishCountFrom(-7);

            assertThat(session.received()).isEqualTo(42);
            assertThat(peer.countFrom()).isEqualTo(-7);
        }
    }
}
