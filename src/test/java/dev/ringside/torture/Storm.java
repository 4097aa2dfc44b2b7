package dev.ringside.torture;

import dev.ringside.posix.PosixException;
import dev.ringside.posix.Signal;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Commands of whose processes one after the other is killed with -9 at a random moment. What is asked for: whoever measured with it ends
 * within two seconds, the command goes on, and the next command leaves nothing behind.
 */
final class Storm {
    private static final Duration NOTICED = Duration.ofSeconds(2);
    private static final long END_MINUTES = 10;

    /** All is well; some rows failed; a verdict that was not reached. */
    private static final Set<Integer> ENDS = Set.of(0, 11, 13);

    private final Random random;
    private final int longestPauseMillis;
    private final Map<String, Integer> kills = new TreeMap<>();
    private final List<String> complaints = new ArrayList<>();
    private long slowestNanos;
    private String slowest = "none";

    Storm(long seed, int longestPauseMillis) {
        random = new Random(seed);
        this.longestPauseMillis = longestPauseMillis;
    }

    Random random() {
        return random;
    }

    List<String> complaints() {
        return complaints;
    }

    int count() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        return count() + " kills " + kills + ", the last of those concerned was gone after at most "
                + Duration.ofNanos(slowestNanos).toMillis() + " ms (" + slowest + "), " + complaints.size()
                + " complaints";
    }

    /** Follows one command to its end, or until it is the victim itself; at most {@code most} kills in all. */
    void over(Process command, int forkDepth, int most) throws IOException, InterruptedException {
        boolean lives = true;
        while (lives && count() < most && !command.waitFor(random.nextInt(longestPauseMillis), TimeUnit.MILLISECONDS)) {
            Tree tree = Tree.of(command.toHandle(), forkDepth);
            Tree.Node hit = tree.victim(random).orElse(null);
            List<Tree.Node> doomed = hit == null ? List.of() : tree.doomed(hit);
            if (hit != null && kill(hit.process())) {
                kills.merge(tree.role(hit), 1, Integer::sum);
                requireGone(tree.role(hit), doomed);
                lives = hit.depth() > 0;
            }
        }
        if (lives && count() >= most) {
            command.destroyForcibly().waitFor(); // what is left of it would show nothing new
        } else if (lives) {
            requireEnd(command);
        }
        Ringside.clean();
    }

    private static boolean kill(ProcessHandle process) {
        try {
            Signal.KILL.send(process.pid());
            return true;
        } catch (PosixException e) {
            return false; // it has ended meanwhile
        }
    }

    private void requireGone(String role, List<Tree.Node> doomed) throws InterruptedException {
        long killed = System.nanoTime();
        while (doomed.stream().anyMatch(Tree.Node::isAlive)) {
            if (System.nanoTime() - killed > NOTICED.toNanos()) {
                complaints.add("kill " + count() + " of the " + role + ": " + living(doomed) + " still there after "
                        + NOTICED.toSeconds() + " s");
                doomed.forEach(node -> kill(node.process()));
                return;
            }
            Thread.sleep(2);
        }
        long nanos = System.nanoTime() - killed;
        if (nanos > slowestNanos) {
            slowestNanos = nanos;
            slowest = role;
        }
    }

    private static List<String> living(List<Tree.Node> nodes) {
        return nodes.stream()
                .filter(Tree.Node::isAlive)
                .map(node -> node.process().pid() + " "
                        + node.process().info().commandLine().orElse(""))
                .toList();
    }

    private void requireEnd(Process command) throws InterruptedException {
        if (!command.waitFor(END_MINUTES, TimeUnit.MINUTES)) {
            complaints.add("after kill " + count() + " the command does not end");
            command.descendants().forEach(ProcessHandle::destroyForcibly);
            command.destroyForcibly();
        } else if (!ENDS.contains(command.exitValue())) {
            complaints.add("after kill " + count() + " the command ended with " + command.exitValue());
        }
    }
}
