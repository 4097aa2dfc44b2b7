package dev.ringside.peer;

import dev.ringside.jvm.JavaCommand;
import dev.ringside.jvm.JvmFlags;
import dev.ringside.memory.Backing;
import dev.ringside.memory.MemoryRequest;
import dev.ringside.memory.OffHeap;
import dev.ringside.placement.Placement;
import dev.ringside.posix.Mman;
import dev.ringside.ring.ReadOrder;
import dev.ringside.ring.WaitStrategy;
import java.util.List;

/** Programs that tests start as processes of their own, each with one way to misbehave. */
final class ChildPrograms {
    private ChildPrograms() {}

    static List<String> command(Class<?> main) {
        return JavaCommand.of(JvmFlags.measuring(), main.getName(), List.of());
    }

    static RingSpec smallRing(WaitStrategy wait, int consumers) {
        return new RingSpec(
                4,
                4096,
                consumers,
                wait,
                ReadOrder.SEQUENTIAL,
                Backing.SYSV,
                MemoryRequest.plain(),
                Placement.UNPINNED);
    }

    static final class Exits42 {
        public static void main(String[] arguments) {
            System.err.println("I cannot go on");
            System.exit(42);
        }
    }

    static final class SaysNothing {
        public static void main(String[] arguments) throws InterruptedException {
            Thread.sleep(60_000);
        }
    }

    static final class Spins {
        public static void main(String[] arguments) {
            Leash.hold();
            System.out.println("x");
            while (true) {
                Thread.onSpinWait();
            }
        }
    }

    static final class Sleeps {
        public static void main(String[] arguments) throws InterruptedException {
            Leash.hold();
            System.out.println("x");
            Thread.sleep(60_000);
        }
    }

    /** Takes at least one page fault a millisecond, and a nap after each. */
    static final class Touches {
        public static void main(String[] arguments) throws InterruptedException {
            Leash.hold();
            System.out.println("x");
            long length = 1 << 20;
            while (true) {
                long address = Mman.map(
                        0, length, Mman.PROT_READ | Mman.PROT_WRITE, Mman.MAP_PRIVATE | Mman.MAP_ANONYMOUS, -1, 0);
                for (long page = 0; page < length; page += 4096) {
                    OffHeap.putByte(address + page, (byte) 1);
                }
                Mman.unmap(address, length);
                Thread.sleep(1);
            }
        }
    }

    static final class TalksTooMuch {
        public static void main(String[] arguments) throws InterruptedException {
            for (int i = 0; i < 20_000; i++) {
                System.err.println("line " + i + " of much more than a pipe holds");
                System.out.println("line " + i + " of much more than a pipe holds");
            }
            System.out.println(PeerMain.READY + "a=b");
            Leash.hold();
            Thread.sleep(60_000);
        }
    }

    /** Sends for ever; prints the pid of its peer first. */
    static final class SendsForEver {
        public static void main(String[] arguments) {
            try (RingSession session =
                    RingSession.open(smallRing(WaitStrategy.valueOf(System.getProperty("wait", "FUTEX")), 2))) {
                session.lap();
                System.out.println(session.peerPid());
                while (true) {
                    session.send();
                }
            }
        }
    }
}
