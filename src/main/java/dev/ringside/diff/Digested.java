package dev.ringside.diff;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of all that was read through it. */
final class Digested {
    private final MessageDigest digest;

    Digested() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    InputStream open(Path file) throws IOException {
        return new DigestInputStream(Files.newInputStream(file), digest);
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
