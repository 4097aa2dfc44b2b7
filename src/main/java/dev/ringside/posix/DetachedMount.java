package dev.ringside.posix;

/**
 * A file system that is mounted nowhere: fsopen(2), fsconfig(2), fsmount(2). It has no place in any tree, and goes with the last descriptor or
 * mapping of its files, also when their process is killed. Needs CAP_SYS_ADMIN and Linux 5.2.
 */
public final class DetachedMount implements AutoCloseable {
    static {
        LibC.bind(DetachedMount.class);
    }

    /** New calls have one number on all processors. glibc has names for them from 2.36 on. */
    private static final long FSOPEN = 430;

    private static final long FSCONFIG = 431;
    private static final long FSMOUNT = 432;

    private static final long CLOEXEC = 1;
    private static final long SET_STRING = 1;
    private static final long CMD_CREATE = 6;

    private final int root;

    private DetachedMount(int root) {
        this.root = root;
    }

    static native long syscall(long number, String type, long flags);

    static native long syscall(long number, long context, long command, String key, String value, long aux);

    static native long syscall(long number, long context, long flags, long attributes);

    /** A new file system of {@code type} with one option. EPERM without the privilege, ENOSYS from old kernels, ENODEV where none knows the type. */
    public static DetachedMount of(String type, String option, String value) {
        String call = "fsopen(" + type + ")";
        int context = (int) LibC.check(syscall(FSOPEN, type, CLOEXEC), call);
        try {
            String set = "fsconfig(" + type + ", " + option + "=" + value + ")";
            LibC.check(syscall(FSCONFIG, context, SET_STRING, option, value, 0), set);
            LibC.check(
                    syscall(FSCONFIG, context, CMD_CREATE, null, null, 0),
                    "fsconfig(" + type + ", FSCONFIG_CMD_CREATE)");
            return new DetachedMount((int) LibC.check(syscall(FSMOUNT, context, CLOEXEC, 0), "fsmount(" + type + ")"));
        } finally {
            Mman.closeFd(context);
        }
    }

    /** The descriptor of a new file in its root, mode 0600; EEXIST where anything has that name. */
    public int create(String name) {
        return Fd.createIn(root, name);
    }

    /** Nobody makes or finds a file there by name any more; those that are open stay. */
    @Override
    public void close() {
        Mman.closeFd(root);
    }
}
