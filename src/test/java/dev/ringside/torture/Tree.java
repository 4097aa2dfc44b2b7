package dev.ringside.torture;

import dev.ringside.procfs.ProcessId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A command and what it has started, at one moment; depth 0 is the command, and at {@code forkDepth} are those who measure. */
record Tree(List<Node> nodes, int forkDepth) {
    private static final int DEEPEST = 8;
    private static final String JMH_FORK = "org.openjdk.jmh.runner.ForkedMain";

    /** A process, and the one at the depth of the forks that it belongs to: itself, one above it, or none. */
    record Node(ProcessHandle process, Optional<ProcessId> id, int depth, ProcessHandle fork) {

        /** The half of a leash that watches: without it nobody would see its other half die, which is two deaths and not one. */
        boolean isLeash() {
            return process.info()
                            .commandLine()
                            .filter(line -> line.contains("exec 3<&0"))
                            .isPresent()
                    && process.children().findAny().isEmpty();
        }

        /** Not as a process handle has it, to which what nobody has waited for yet is alive. */
        boolean isAlive() {
            return id.filter(ProcessId::isAlive).isPresent();
        }
    }

    static Tree of(ProcessHandle command, int forkDepth) {
        List<Node> nodes = new ArrayList<>();
        add(nodes, command, 0, forkDepth, null);
        return new Tree(nodes, forkDepth);
    }

    private static void add(List<Node> nodes, ProcessHandle process, int depth, int forkDepth, ProcessHandle above) {
        ProcessHandle fork = depth == forkDepth ? process : above;
        nodes.add(new Node(process, ProcessId.of(process.pid()), depth, fork));
        if (depth < DEEPEST) {
            process.children().forEach(child -> add(nodes, child, depth + 1, forkDepth, fork));
        }
    }

    /** One to be hit, if there is one: seldom one above the forks, since that costs a whole run. */
    Optional<Node> victim(Random random) {
        boolean above = random.nextInt(15) == 0;
        List<Node> candidates = nodes.stream()
                .filter(node -> above == node.depth() < forkDepth && !node.isLeash())
                .toList();
        return candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.get(random.nextInt(candidates.size())));
    }

    /** Who has to end because {@code hit} is gone: the fork of JMH that it belongs to with all below, or everything below it. */
    List<Node> doomed(Node hit) {
        boolean measures = hit.fork() != null
                && hit.fork()
                        .info()
                        .commandLine()
                        .filter(line -> line.contains(JMH_FORK))
                        .isPresent();
        return nodes.stream()
                .filter(node -> measures
                        ? hit.fork().equals(node.fork())
                        : node.depth() > hit.depth() && isBelow(node.process(), hit.process()))
                .toList();
    }

    /** As it was when the tree was looked at: where the parent is dead meanwhile, another has taken its place. */
    private boolean isBelow(ProcessHandle process, ProcessHandle above) {
        return above.equals(nodes.get(0).process())
                || process.parent()
                        .filter(parent -> parent.equals(above) || isBelow(parent, above))
                        .isPresent();
    }

    /** For people. */
    String role(Node node) {
        return switch (node.depth() - forkDepth) {
            case 0 -> "fork";
            case 1 -> "peer";
            default -> node.depth() == 0 ? "command" : node.depth() < forkDepth ? "host" : "peer's peer";
        };
    }
}
