package dev.ringside.cli;

import java.util.List;
import java.util.function.Function;

/**
 * Something that is wrong, or looks so: the command that meets it, what that exits with, and a word that it says. {@code around} is what
 * {@code bin/ringside} is started by where the fault is one of the process; empty where the command can run in this JVM.
 */
record Fault(
        String name,
        int code,
        String word,
        Function<FaultInputs, List<String>> command,
        Function<FaultInputs, List<String>> around) {

    /** Whether it has a verdict, and files that say so; otherwise one line says what was wrong. */
    boolean isVerdict() {
        return code < ExitCode.USAGE;
    }

    @Override
    public String toString() {
        return name;
    }
}
