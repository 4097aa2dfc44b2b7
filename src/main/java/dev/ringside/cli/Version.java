package dev.ringside.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which build this is: the git revision, with {@code -dirty} where the tree had changes. */
final class Version implements IVersionProvider {

    static String revision() {
        Properties git = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/dev/ringside/git.properties")) {
            if (in != null) {
                git.load(in);
            }
        } catch (IOException e) {
            return "unknown";
        }
        String dirty = Boolean.parseBoolean(git.getProperty("git.dirty")) ? "-dirty" : "";
        return git.getProperty("git.commit.id.abbrev", "unknown") + dirty;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"ringside " + revision() + ", Java " + Runtime.version()};
    }
}
