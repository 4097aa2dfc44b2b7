package dev.ringside.duet;

import dev.ringside.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** The repository of the folder in which the command was started. Nothing in it is changed but the list of its worktrees. */
final class Git {
    private static final Duration DEADLINE = Duration.ofMinutes(2);
    private static final int WORDS = 2;
    private static final String WORKTREE = "worktree ";
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40,64}");

    /** Hooks are the user's, and for the user's own checkouts. */
    private static final List<String> GIT = List.of("git", "-c", "core.hooksPath=/dev/null");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Path folder = Path.of("").toAbsolutePath();
    private final Path temporary;
    private final Ledger ledger;

    /** {@code temporary} takes what git says. */
    Git(Path temporary, Ledger ledger) {
        this.temporary = temporary;
        this.ledger = ledger;
    }

    /** The commit that {@code reference} leads to; throws IllegalArgumentException, with git's words, where it leads to none. */
    String commit(String reference) throws IOException {
        Command.End end = run("rev-parse", "--verify", "--end-of-options", reference + "^{commit}");
        // beside the name it may warn, such as of a tag and a branch of one name
        Optional<String> commit = end.said().stream()
                .filter(line -> COMMIT.matcher(line).matches())
                .findFirst();
        if (!end.isFine() || commit.isEmpty()) {
            throw new IllegalArgumentException(reference + " is neither a jar nor a commit of the repository in "
                    + folder + ": git says: " + end.lastWords(WORDS) + hint());
        }
        return commit.get();
    }

    private String hint() throws IOException {
        return run("rev-parse", "--is-shallow-repository").said().contains("true")
                ? "; this clone is shallow, \"git fetch --unshallow\" gets the rest"
                : "";
    }

    /** Makes {@code worktree}, which is not there, with the files of {@code commit}; {@code ledger} knows of it before git does. */
    void addWorktree(Path worktree, String commit) throws IOException {
        ledger.willMakeWorktree(entries().resolve(worktree.getFileName()));
        Command.End end = run("worktree", "add", "--quiet", "--detach", worktree.toString(), commit);
        if (!end.isFine()) {
            throw new BadBuildException(
                    "making a worktree of " + commit + " failed: git says: " + end.lastWords(WORDS));
        }
    }

    /** Where git keeps a folder for each worktree, of the name of the worktree's own folder. */
    private Path entries() throws IOException {
        Command.End end = run("rev-parse", "--git-common-dir");
        if (!end.isFine() || end.said().isEmpty()) {
            throw new BadBuildException("asking for the repository failed: git says: " + end.lastWords(WORDS));
        }
        return folder.resolve(end.said().get(end.said().size() - 1))
                .toRealPath()
                .resolve("worktrees");
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
        List<String> line = new ArrayList<>(GIT);
        line.addAll(List.of(arguments));
        return new Command(line, folder, temporary.resolve("git-" + NUMBER.incrementAndGet()), false).run(DEADLINE);
    }
}
