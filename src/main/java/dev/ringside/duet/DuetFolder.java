package dev.ringside.duet;

import dev.ringside.diff.Comparison;
import dev.ringside.results.BadRunException;
import dev.ringside.results.Durable;
import dev.ringside.results.JsonLine;
import dev.ringside.results.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of a duet: {@code duet.json}, and in {@code base} and {@code head} what each side has measured, as ordinary runs. */
public record DuetFolder(Path path) {
    private static final String FILE = "duet.json";

    /** Whether {@code path} is one. */
    public static boolean is(Path path) {
        return Files.isRegularFile(path.resolve(FILE));
    }

    /** The duet of which {@code base} and {@code head} are the two sides; empty where they are not. */
    public static Optional<DuetFolder> of(Path base, Path head) {
        Path parent = base.toAbsolutePath().normalize().getParent();
        boolean areSides = parent != null
                && is(parent)
                && base.toAbsolutePath().normalize().equals(parent.resolve("base"))
                && head.toAbsolutePath().normalize().equals(parent.resolve("head"));
        return areSides ? Optional.of(new DuetFolder(parent)) : Optional.empty();
    }

    public RunFolder base() {
        return new RunFolder(path.resolve("base"));
    }

    public RunFolder head() {
        return new RunFolder(path.resolve("head"));
    }

    void write(DuetInfo info) throws IOException {
        Durable.replace(path.resolve(FILE), JsonLine.pretty(info));
    }

    private DuetInfo info() {
        Path file = path.resolve(FILE);
        try {
            DuetInfo info = JsonLine.read(Files.readString(file), DuetInfo.class);
            if (info.schema() != DuetInfo.SCHEMA) {
                throw new BadRunException(file + " has schema " + info.schema() + ", this build reads "
                        + DuetInfo.SCHEMA + "; read it with the build that wrote it");
            }
            return info;
        } catch (IOException | NullPointerException e) {
            throw new BadRunException(file + " cannot be read: " + e.getMessage());
        }
    }

    /** Judges it by its own rules, from its logs. Throws BadRunException for one that was interrupted, or is broken. */
    public Comparison judged() {
        DuetInfo info = info();
        if (info.ended() == null) {
            throw new BadRunException("the duet in " + path + " was interrupted and has no verdict; run it anew");
        }
        try {
            return Replay.of(info, base(), head());
        } catch (IOException e) {
            throw new BadRunException("the duet in " + path + " cannot be read: " + e.getMessage());
        }
    }
}
