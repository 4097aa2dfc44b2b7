package dev.ringside.posix;

import com.sun.jna.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** JNA's own native library, which every JVM would else unpack for itself. */
public final class Dispatcher {
    private Dispatcher() {}

    /** Unpacks it into {@code folder}, and lets this JVM and those that inherit its properties take it from there. */
    public static void unpackInto(Path folder) {
        String name = System.mapLibraryName("jnidispatch");
        try (InputStream library =
                Platform.class.getResourceAsStream("/com/sun/jna/" + Platform.RESOURCE_PREFIX + "/" + name)) {
            if (library == null) {
                return; // JNA knows where else to look
            }
            // one that is started again has it already
            Files.copy(library, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            System.load(folder.resolve(name).toString());
        } catch (UnsatisfiedLinkError e) {
            String said = e.getMessage()
                    .substring(e.getMessage().lastIndexOf(':') + 1)
                    .strip();
            throw new UncheckedIOException(
                    "loading " + name + " from " + folder + " failed: " + said
                            + "; where that file system forbids programs, mount it with \"mount -o remount,exec\"",
                    new IOException(e));
        } catch (IOException e) {
            throw new UncheckedIOException("unpacking " + name + " into " + folder + " failed: " + e.getMessage(), e);
        }
        System.setProperty("jna.boot.library.path", folder.toString());
        System.setProperty("jna.nounpack", "true");
    }
}
