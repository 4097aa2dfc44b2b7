package dev.ringside.duet;

import java.nio.file.Path;
import java.time.Duration;

/** How a git reference becomes a jar: a shell command in its worktree, the file that this leaves there, and how long it may take. */
public record BuildOptions(String command, Path artifact, Duration deadline) {}
