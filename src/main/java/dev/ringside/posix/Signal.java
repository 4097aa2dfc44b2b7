package dev.ringside.posix;

/** kill(2): what ends or stops another process. Numbers are those of x86-64 and aarch64. */
public enum Signal {
    KILL(9),
    CONT(18),
    STOP(19);

    private final int number;

    static {
        LibC.bind(Signal.class);
    }

    Signal(int number) {
        this.number = number;
    }

    static native int kill(int pid, int signal);

    public void send(long pid) {
        LibC.check(kill((int) pid, number), "kill(pid " + pid + ", SIG" + this + ")");
    }
}
