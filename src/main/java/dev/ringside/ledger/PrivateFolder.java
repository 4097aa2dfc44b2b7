package dev.ringside.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The one folder, mode 0700, in which this user's Ringside keeps ledgers, rendezvous files and temporary files. */
public final class PrivateFolder {
    private PrivateFolder() {}

    /** The folder, made where it is missing and checked where it is there: ours, a real folder, closed to others. */
    public static Path locate() {
        int uid = ownUid();
        // not XDG_RUNTIME_DIR: another session of the same user has another one, and the last logout removes it under a
        // run
        return checked(Path.of("/tmp/ringside-" + uid), uid);
    }

    /** Its twin on the tmpfs of /dev/shm, for files that must be memory; made where it is missing, removed with its last file. */
    public static Path inMemory() {
        int uid = ownUid();
        return checked(Path.of("/dev/shm/ringside-" + uid), uid);
    }

    /** From /proc and not from libc, so that the folder can be found before any native library is loaded. */
    private static int ownUid() {
        try {
            return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException("reading the owner of /proc/self failed: " + e.getMessage(), e);
        }
    }

    static Path checked(Path folder, int uid) {
        try {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (FileAlreadyExistsException e) {
            refuseUnlessOurs(folder, uid);
        } catch (IOException e) {
            throw new UncheckedIOException("making " + folder + " failed: " + e.getMessage(), e);
        }
        return folder;
    }

    /** The file {@code name} directly inside {@code folder}; a name that would lead elsewhere is refused. */
    static Path inside(Path folder, String name) {
        if (!name.matches("[^\\s/]+") || name.equals(".") || name.equals("..")) {
            throw new IllegalArgumentException("not the name of one file: \"" + name + '"');
        }
        return folder.resolve(name);
    }

    private static void refuseUnlessOurs(Path folder, int uid) {
        try {
            var attributes = Files.readAttributes(folder, "unix:uid,mode,isDirectory", LinkOption.NOFOLLOW_LINKS);
            int owner = (Integer) attributes.get("uid");
            int mode = (Integer) attributes.get("mode") & 0777;
            if (!(Boolean) attributes.get("isDirectory") || owner != uid || mode != 0700) {
                throw new IllegalStateException(String.format(
                        "%s must be a folder of uid %d with mode 700, found %s of uid %d with mode %o; remove it",
                        folder, uid, (Boolean) attributes.get("isDirectory") ? "a folder" : "no folder", owner, mode));
            }
        } catch (NoSuchFileException e) {
            checked(folder, uid); // it has just gone with its last file
        } catch (IOException e) {
            throw new UncheckedIOException("reading the owner of " + folder + " failed: " + e.getMessage(), e);
        }
    }
}
