package dev.ringside.diff;

import dev.ringside.results.BadRunException;
import dev.ringside.results.PlainText;
import dev.ringside.results.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Reads what is to be compared. */
public final class Sides {
    private Sides() {}

    /** Both that are compared. */
    public record Two(Side base, Side head) {}

    /** As {@link #read}, the two at the same time. Where both are broken the base is told of. */
    public static Two both(Path base, Path head) {
        CompletableFuture<Side> second = new CompletableFuture<>();
        Thread reader = new Thread(
                () -> {
                    try {
                        second.complete(read("head", head));
                    } catch (RuntimeException | Error e) {
                        second.completeExceptionally(e);
                    }
                },
                "read head");
        reader.setDaemon(true);
        reader.start();
        Side first = read("base", base);
        try {
            return new Two(first, second.join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /**
     * The folder of a run, or a plain JMH JSON file; {@code label} is base or head. Throws BadRunException, with one line, for anything else and for
     * whatever is broken in it.
     */
    public static Side read(String label, Path source) {
        try {
            if (Files.isDirectory(source)) {
                return RunSide.read(label, new RunFolder(source));
            }
            if (Files.isRegularFile(source)) {
                return JmhFile.read(label, source);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + source + " failed: " + reason(e), e);
        } catch (OutOfMemoryError e) {
            throw new BadRunException(source + " is too large for the memory of this JVM");
        }
        throw new BadRunException(
                "no " + label + " in " + PlainText.of(source.toString()) + ": "
                        + (Files.exists(source)
                                ? "it is neither a folder nor an ordinary file"
                                : "there is nothing of that name; name the folder of a run or a file written by JMH's -rf json"));
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
