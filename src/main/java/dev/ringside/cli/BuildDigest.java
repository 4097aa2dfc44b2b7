package dev.ringside.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells builds apart that their revision does not: eight hexadecimal digits of the names and contents of what was built. */
final class BuildDigest {
    private BuildDigest() {}

    /** Of the jar, or the folder of classes, that this class is from. */
    static String own() throws IOException {
        try {
            return of(Path.of(BuildDigest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** A jar has a checksum of each of its files, so that none is read; times of files do not count. */
    static String of(Path build) throws IOException {
        SortedMap<String, Long> contents = Files.isDirectory(build) ? ofFolder(build) : ofJar(build);
        return String.format("%08x", crc(contents.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static SortedMap<String, Long> ofJar(Path jar) throws IOException {
        SortedMap<String, Long> contents = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .forEach((ZipEntry entry) -> contents.put(entry.getName(), entry.getCrc()));
        }
        return contents;
    }

    private static SortedMap<String, Long> ofFolder(Path folder) throws IOException {
        SortedMap<String, Long> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), crc(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    private static long crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }
}
