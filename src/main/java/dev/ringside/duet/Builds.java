package dev.ringside.duet;

import dev.ringside.ledger.Ledger;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Turns what a user names into something that can be measured, one after the other and before anything is. */
final class Builds {
    private static final int WORDS = 5;

    private final Path temporary;
    private final Path logs;
    private final BuildOptions options;
    private final Function<Path, String> revision;
    private final Git git;
    private volatile Worktree worktree;
    private volatile boolean stopped;

    /** {@code temporary} is removed by somebody else, {@code logs} stays; {@code revision} reads from a jar which build it is. */
    Builds(Path temporary, Path logs, BuildOptions options, Function<Path, String> revision, Ledger ledger) {
        this.temporary = temporary;
        this.logs = logs;
        this.options = options;
        this.revision = revision;
        git = new Git(temporary, ledger);
    }

    /** {@code name} is a jar, a git reference, or null for the build that runs this. */
    Built make(String label, String name) throws IOException {
        if (name == null) {
            return whole(label, "this build", null, own());
        }
        if (isFile(name)) {
            Path jar = Path.of(name);
            return Jars.isBuild(jar) ? whole(label, name, null, jar) : beside(label, name, jar);
        }
        String commit = git.commit(name);
        return whole(label, name, commit, built(label, name, commit));
    }

    static boolean isFile(String name) {
        return Files.isRegularFile(Path.of(name));
    }

    private static Path own() {
        return Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0]);
    }

    /** What is on this process's class path beside its own jar is on that of both. */
    private static List<String> others() {
        String[] all = System.getProperty("java.class.path").split(File.pathSeparator);
        return Arrays.asList(all).subList(1, all.length);
    }

    private Built whole(String label, String name, String commit, Path jar) throws IOException {
        Path copy = copied(label, jar);
        return built(new Build(name, commit, revision.apply(copy), Jars.sha256(copy), null), List.of(copy));
    }

    /** A jar of a user's transports, behind this build's own jar. */
    private Built beside(String label, String name, Path jar) throws IOException {
        Path copy = copied(label, own());
        Path with = copied(label + "-with", jar);
        Build build = new Build(
                name,
                null,
                revision.apply(copy),
                Jars.sha256(with),
                jar.getFileName().toString());
        return built(build, List.of(copy, with));
    }

    private static Built built(Build build, List<Path> jars) {
        List<String> all =
                new java.util.ArrayList<>(jars.stream().map(Path::toString).toList());
        all.addAll(others());
        return new Built(build, String.join(File.pathSeparator, all));
    }

    /** What is measured is a copy, since the file may be built anew meanwhile, and so that the paths of both are alike. */
    private Path copied(String label, Path jar) throws IOException {
        return Files.copy(jar, temporary.resolve(label + ".jar"));
    }

    private Path built(String label, String name, String commit) throws IOException {
        git.forgetWorktreesOfTheDead(temporary.getParent());
        worktree = new Worktree(git, temporary.resolve("worktree-" + label + "-" + Ledger.randomName()));
        worktree.make(commit);
        requireGoingOn();
        Path log = logs.resolve(label + "-build.log");
        Command.End end =
                new Command(BuildLeash.command(options.command()), worktree.path(), log, true).run(options.deadline());
        if (!end.isFine()) {
            String fate = end.code() == null
                    ? "was ended after " + options.deadline().toSeconds() + " s"
                    : "ended with " + end.code();
            throw new BadBuildException("building " + name + " (" + commit + ") failed: \"" + options.command() + "\" "
                    + fate + ": " + end.lastWords(WORDS) + "; all that it said is in " + log);
        }
        Path artifact = worktree.path().resolve(options.artifact());
        if (!Files.isRegularFile(artifact)) {
            throw new BadBuildException("building " + name + " (" + commit + ") left no " + options.artifact()
                    + "; name the jar with --artifact; what the build said is in " + log);
        }
        if (!Jars.isBuild(artifact)) {
            throw new BadBuildException(
                    options.artifact() + " of " + name + " (" + commit + ") is no build of Ringside");
        }
        Path kept = Files.copy(artifact, temporary.resolve(label + "-built.jar"));
        worktree.close();
        return kept;
    }

    private void requireGoingOn() throws IOException {
        if (stopped) {
            throw new IOException("interrupted");
        }
    }

    /** Lets no further build start. */
    void stop() {
        stopped = true;
    }

    /** Takes a worktree away that is still there. */
    void close() throws IOException {
        Worktree last = worktree;
        if (last != null) {
            last.close();
        }
    }
}
