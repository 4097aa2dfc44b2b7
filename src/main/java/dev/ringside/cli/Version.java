package dev.ringside.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import picocli.CommandLine.IVersionProvider;

/**
 * Which build this is: the git revision; where the tree had changes {@code -dirty} and a digest of the build behind it, as
 * {@code 0123abc-dirty.1a2b3c4d}; {@code unknown} and the digest where there was no git.
 */
final class Version implements IVersionProvider {
    private static final String UNKNOWN = "unknown";

    private static final String REVISION = find();

    static String revision() {
        return REVISION;
    }

    /** Of the build in {@code jar}. */
    static String of(Path jar) {
        Properties git = new Properties();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry("dev/ringside/git.properties");
            if (entry != null) {
                git.load(zip.getInputStream(entry));
            }
            String digest = BuildDigest.of(jar);
            return revision(git, () -> digest);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + jar + " failed: " + e.getMessage(), e);
        }
    }

    private static String find() {
        Properties git = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/dev/ringside/git.properties")) {
            if (in != null) {
                git.load(in);
            }
        } catch (IOException e) {
            git.clear();
        }
        return revision(git, Version::digest);
    }

    /** Two builds of one revision are the same only if the tree had no changes. */
    static String revision(Properties git, Supplier<String> digest) {
        String commit = git.getProperty("git.commit.id.abbrev", UNKNOWN);
        boolean isDirty = Boolean.parseBoolean(git.getProperty("git.dirty"));
        return isDirty || commit.equals(UNKNOWN) ? commit + (isDirty ? "-dirty." : ".") + digest.get() : commit;
    }

    private static String digest() {
        try {
            return BuildDigest.own();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the build failed: " + e.getMessage(), e);
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {"ringside " + revision() + ", Java " + Runtime.version()};
    }
}
