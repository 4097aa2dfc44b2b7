package dev.ringside.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where a profile lies: one that comes with Ringside, whose {@code file} is null, or a file of a user's. */
record ProfileSource(String name, Path file) {

    /** {@code name} is that of a profile of ours, or a path from {@code folder}. */
    static ProfileSource named(String name, Path folder) {
        if (Profile.NAMES.contains(name)) {
            return new ProfileSource(name, null);
        }
        try {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                return new ProfileSource(file.toString(), file);
            }
        } catch (InvalidPathException e) {
            // no such file either
        }
        throw new BadProfileException("no profile " + name + ": it is one of " + String.join(", ", Profile.NAMES)
                + " or the path of a file like src/main/resources/profiles/quick.json");
    }

    /** What {@code name} means in this profile. */
    ProfileSource sibling(String sibling) {
        Path folder = file == null ? null : file.getParent();
        return named(sibling, folder == null ? Path.of("") : folder);
    }

    boolean isSameAs(ProfileSource other) {
        try {
            return file == null || other.file == null
                    ? file == other.file && name.equals(other.name)
                    : Files.isSameFile(file, other.file);
        } catch (IOException e) {
            return false;
        }
    }

    ProfileFile read() {
        try (InputStream in = file == null
                ? ProfileSource.class.getResourceAsStream("/profiles/" + name + ".json")
                : Files.newInputStream(file)) {
            return new ProfileReader(this, in).read();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw Place.line(name, line).bad("this is no JSON: " + words(e));
        } catch (IOException e) {
            throw new BadProfileException("profile " + name + " cannot be read: " + e.getMessage());
        }
    }

    /** Without what the parser says of itself. */
    private static String words(JsonProcessingException e) {
        return e instanceof JsonEOFException
                ? "the file ends inside an object, a list or a text"
                : e.getOriginalMessage()
                        .lines()
                        .findFirst()
                        .orElse("")
                        .replaceFirst("\\s*\\(start marker.*", "")
                        .replaceFirst("\\(('.*') \\(code \\d+\\)\\)", "$1");
    }
}
