package dev.ringside.floor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The sources of the C program, which are resources. */
final class Sources {
    static final List<String> NAMES = List.of(
            "core.c",
            "floors.h",
            "histogram.c",
            "histogram.h",
            "layout.h",
            "line.c",
            "main.c",
            "message.h",
            "pipe.c",
            "process.c",
            "process.h",
            "ring.c",
            "ring.h",
            "roundtrip.c",
            "roundtrip.h",
            "socket.c",
            "stream.c",
            "stream.h");

    private static final int DIGEST_BYTES = 8;

    private Sources() {}

    /** Of every source and of the flags, in hex: what is built of others has another one. */
    static String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            NAMES.forEach(name -> digest.update(read(name)));
            digest.update(Compiler.FLAGS.toString().getBytes());
            return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    /** Writes all of them into {@code folder}; those that the compiler is told of. */
    static List<Path> unpack(Path folder) {
        List<Path> units = new ArrayList<>();
        for (String name : NAMES) {
            Path file = folder.resolve(name);
            try {
                Files.write(file, read(name));
            } catch (IOException e) {
                throw new UncheckedIOException("writing " + file + " failed: " + e.getMessage(), e);
            }
            if (name.endsWith(".c")) {
                units.add(file);
            }
        }
        return units;
    }

    private static byte[] read(String name) {
        try (InputStream in = Sources.class.getResourceAsStream("/c/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the source " + name + " failed: " + e.getMessage(), e);
        }
    }
}
