package dev.ringside.duet;

import java.io.IOException;
import java.nio.file.Path;

/** The files of one commit, apart from the user's own, for as long as they are built. */
final class Worktree implements AutoCloseable {
    private final Git git;
    private final Path path;
    private boolean made;

    Worktree(Git git, Path path) {
        this.git = git;
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** Whole, also where a signal comes now: what removes it waits for it. */
    synchronized void make(String commit) throws IOException {
        made = true;
        git.addWorktree(path, commit);
    }

    /** May be called twice, and by any thread. */
    @Override
    public synchronized void close() throws IOException {
        if (made) {
            made = false;
            git.removeWorktree(path);
        }
    }
}
