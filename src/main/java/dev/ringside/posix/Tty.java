package dev.ringside.posix;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.Optional;

/** The terminal behind a file descriptor. System.console() says the same of stdin and stdout at once, and means another thing on each JDK. */
public final class Tty {
    /** The same on x86-64 and aarch64. */
    private static final long TIOCGWINSZ = 0x5413;

    static {
        LibC.bind(Tty.class);
    }

    private Tty() {}

    private static native int isatty(int fd);

    private static native int ioctl(int fd, long request, Pointer argument);

    /** Rows and columns in characters. */
    public record Size(int rows, int columns) {}

    public static boolean isTerminal(int fd) {
        return isatty(fd) == 1;
    }

    /** Empty where {@code fd} is no terminal, or one that does not know its size. */
    public static Optional<Size> size(int fd) {
        Memory winsize = new Memory(8);
        if (ioctl(fd, TIOCGWINSZ, winsize) != 0) {
            return Optional.empty();
        }
        Size size = new Size(winsize.getShort(0) & 0xffff, winsize.getShort(2) & 0xffff);
        return size.rows() > 0 && size.columns() > 0 ? Optional.of(size) : Optional.empty();
    }
}
