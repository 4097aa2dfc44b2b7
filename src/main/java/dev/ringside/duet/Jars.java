package dev.ringside.duet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Jars that users name. */
final class Jars {
    /** Takes orders for forks, in every build that can be one side of a duet. */
    static final String SERVER = "dev.ringside.run.ForkServer";

    private static final String WHOLE = "dev/ringside/cli/Main.class";

    private Jars() {}

    /** False for a jar that has something else, such as transports; throws BadBuildException where it is no jar, or of too old a build. */
    static boolean isBuild(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            if (zip.getEntry(WHOLE) == null) {
                return false;
            }
            if (zip.getEntry(SERVER.replace('.', '/') + ".class") == null) {
                throw new BadBuildException(
                        jar + " was built before duets: it takes no orders; compare it with \"bin/ringside diff\"");
            }
            return true;
        } catch (ZipException e) {
            throw new BadBuildException(jar + " is no jar: " + e.getMessage());
        }
    }

    static String sha256(Path jar) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        try (InputStream in = new DigestInputStream(Files.newInputStream(jar), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
