package dev.ringside.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both ends of a UDP link in one thread that never blocks. */
class UdpWindowTest {
    private static final int MAX = 65_000;

    private DatagramChannel[] forward;
    private DatagramChannel[] back;
    private UdpWire here;
    private UdpWire there;

    @BeforeEach
    void connect() throws IOException {
        forward = pair();
        back = pair();
        here = wire(forward[0], back[1], UdpPairs.window(forward[1]));
        there = wire(back[0], forward[1], UdpPairs.window(back[1]));
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    private static DatagramChannel[] pair() throws IOException {
        DatagramChannel one = UdpPairs.open().bind(UdpPairs.loopback(0));
        DatagramChannel other = UdpPairs.open().bind(UdpPairs.loopback(0));
        one.connect(UdpPairs.loopback(((InetSocketAddress) other.getLocalAddress()).getPort()));
        other.connect(UdpPairs.loopback(((InetSocketAddress) one.getLocalAddress()).getPort()));
        return new DatagramChannel[] {one, other};
    }

    private static UdpWire wire(DatagramChannel out, DatagramChannel in, long window) throws IOException {
        return new UdpWire(new UdpSender(out, window, MAX), new UdpReceiver(in, UdpPairs.window(in), MAX));
    }

    /** Until even the credit that lies there makes no room; a call reads one datagram of credit at most. */
    private static int sendAll(UdpWire wire, int length) throws IOException {
        int sent = 0;
        for (int refused = 0; refused < 10; ) {
            if (wire.trySend(length)) {
                sent++;
                refused = 0;
            } else {
                refused++;
            }
        }
        return sent;
    }

    private static int receiveAll(UdpWire wire) throws IOException {
        int received = 0;
        while (wire.tryReceive() >= 0) {
            received++;
        }
        return received;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 1000, 3700, 7700, 8192, 15_900, 16_384, 20_000, MAX})
    void shouldNeverSendWhatTheReceiverHasNoRoomFor(int length) throws IOException {
        for (int i = 0; i < 50; i++) {
            int sent = sendAll(here, length);
            assertThat(sent).isPositive();
            assertThat(receiveAll(there)).isEqualTo(sent);
        }
    }

    @Test
    void shouldLearnOfCreditThoughItReadsNoMessages() throws IOException {
        int answers = 0;
        for (int i = 0; i < 2000; i++) {
            assertThat(here.trySend(1000)).as("message " + i).isTrue();
            assertThat(there.tryReceive()).isEqualTo(1000);
            if (answers < 100) {
                assertThat(there.trySend(8)).isTrue();
                answers++;
            }
        }
        assertThat(receiveAll(here)).isEqualTo(answers);
    }

    @Test
    void shouldSendNoDatagramOfItsOwnForCreditWhereMessagesGoBothWays() throws IOException {
        for (int i = 0; i < 5000; i++) {
            assertThat(here.trySend(MAX)).isTrue();
            assertThat(there.tryReceive()).isEqualTo(MAX);
            assertThat(there.trySend(MAX)).isTrue();
            assertThat(here.tryReceive()).isEqualTo(MAX);
        }
        ByteBuffer any = ByteBuffer.allocate(64);
        assertThat(forward[0].read(any) + back[0].read(any)).isZero();
    }

    @Test
    void shouldReadTheCreditThatPilesUpBesideTheMessages() throws IOException {
        for (int i = 0; i < 40_000; i++) {
            assertThat(here.trySend(8000)).isTrue();
            assertThat(there.tryReceive()).isEqualTo(8000);
            if (i % 20 == 19) {
                assertThat(there.trySend(0)).isTrue();
                assertThat(here.tryReceive()).isZero();
            }
        }
    }

    @Test
    void shouldCountWhatWasLost() throws IOException {
        for (int i = 0; i < 5; i++) {
            here.trySend(100);
        }
        assertThat(there.tryReceive()).isEqualTo(100);
        ByteBuffer stolen = ByteBuffer.allocate(MAX);
        forward[1].read(stolen.clear());
        forward[1].read(stolen.clear());

        assertThatThrownBy(there::tryReceive)
                .isInstanceOf(MessagesLostException.class)
                .hasMessage("2 messages were lost: number 1 was due, number 3 came")
                .satisfies(e -> assertThat(((MessagesLostException) e).lost()).isEqualTo(2));
    }

    @Test
    void shouldMissTheLastMessageAtTheEnd() throws IOException {
        here.trySend(100);
        here.trySendEnd();
        forward[1].read(ByteBuffer.allocate(MAX));

        assertThatThrownBy(there::tryReceive)
                .isInstanceOf(MessagesLostException.class)
                .hasMessageStartingWith("1 messages were lost");
    }

    @Test
    void shouldKeepToASmallerBuffer() throws IOException {
        int small = 128 * 1024;
        forward[1].setOption(StandardSocketOptions.SO_RCVBUF, small);
        UdpWire sender = wire(forward[0], back[1], UdpPairs.window(forward[1]));
        UdpWire receiver = wire(back[0], forward[1], UdpPairs.window(back[1]));
        for (int length : new int[] {0, 500, 9000, 40_000}) {
            for (int i = 0; i < 20; i++) {
                int sent = sendAll(sender, length);
                assertThat(sent).isPositive();
                assertThat(receiveAll(receiver)).isEqualTo(sent);
            }
        }
    }
}
