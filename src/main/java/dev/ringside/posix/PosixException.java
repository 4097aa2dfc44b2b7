package dev.ringside.posix;

/** A system call that failed: what was called, what the system said, and what to do. */
public final class PosixException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String call;
    private final int errno;

    public PosixException(String call, int errno, String fix) {
        super(call + " failed: " + Errno.describe(errno) + (fix.isEmpty() ? "" : "; " + fix));
        this.call = call;
        this.errno = errno;
    }

    public Errno errno() {
        return Errno.of(errno);
    }

    /** The same failure with the fix that only the caller could know. */
    public PosixException withFix(String fix) {
        return new PosixException(call, errno, fix);
    }
}
