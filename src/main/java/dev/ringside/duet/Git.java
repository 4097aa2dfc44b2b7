package dev.ringside.duet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The repository of the folder in which the command was started. Nothing in it is changed but the list of its worktrees. */
final class Git {
    private static final Duration DEADLINE = Duration.ofMinutes(2);
    private static final int WORDS = 2;
    private static final String WORKTREE = "worktree ";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Path folder = Path.of("").toAbsolutePath();
    private final Path temporary;

    /** {@code temporary} takes what git says. */
    Git(Path temporary) {
        this.temporary = temporary;
    }

    /** The commit that {@code reference} leads to; throws IllegalArgumentException, with git's words, where it leads to none. */
    String commit(String reference) throws IOException {
        Command.End end = run("rev-parse", "--verify", "--end-of-options", reference + "^{commit}");
        if (!end.isFine() || end.said().size() != 1) {
            throw new IllegalArgumentException(reference + " is neither a jar nor a commit of the repository in "
                    + folder + ": git says: " + end.lastWords(WORDS));
        }
        return end.said().get(0);
    }

    /** Makes {@code worktree}, which is not there, with the files of {@code commit}. */
    void addWorktree(Path worktree, String commit) throws IOException {
        Command.End end = run("worktree", "add", "--quiet", "--detach", worktree.toString(), commit);
        if (!end.isFine()) {
            throw new BadBuildException(
                    "making a worktree of " + commit + " failed: git says: " + end.lastWords(WORDS));
        }
    }

    /** Takes it away, whatever is left of it. */
    void removeWorktree(Path worktree) throws IOException {
        Command.End end = run("worktree", "remove", "--force", "--force", worktree.toString());
        if (!end.isFine()) {
            throw new IOException("removing the worktree " + worktree + " failed: git says: " + end.lastWords(WORDS));
        }
    }

    /** A duet that was killed leaves a name in the list of worktrees; its folder, below {@code folder}, was swept. */
    void forgetWorktreesOfTheDead(Path folder) throws IOException {
        for (Path worktree : worktrees()) {
            if (worktree.startsWith(folder) && !Files.exists(worktree)) {
                removeWorktree(worktree);
            }
        }
    }

    private List<Path> worktrees() throws IOException {
        return run("worktree", "list", "--porcelain").said().stream()
                .filter(line -> line.startsWith(WORKTREE))
                .map(line -> Path.of(line.substring(WORKTREE.length())))
                .toList();
    }

    private Command.End run(String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of("git"));
        line.addAll(List.of(arguments));
        return new Command(line, folder, temporary.resolve("git-" + NUMBER.incrementAndGet())).run(DEADLINE);
    }
}
