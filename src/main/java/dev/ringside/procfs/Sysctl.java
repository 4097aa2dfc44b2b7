package dev.ringside.procfs;

import java.util.Optional;

/** One number under /proc/sys by its dotted name. */
public record Sysctl(String name, long value) {

    /** Empty where this kernel has no such number. */
    public static Optional<Sysctl> read(String name) {
        String path = "/proc/sys/" + name.replace('.', '/');
        return Text.ifPresent(path).map(text -> new Sysctl(name, Text.number(path, text)));
    }

    /** Why a message of {@code bytes} cannot be had, and the command that makes it possible. */
    public String refuses(int bytes, long needed) {
        return name + " is " + value + ", a message of " + bytes + " bytes needs \"sysctl -w " + name + "=" + needed
                + '"';
    }
}
