package dev.ringside.run;

import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Takes System.out and System.err of this process into a log while a fork runs. JMH replaces both in the fork, and writes what is printed
 * there to those of this process, whatever output it was given: it would land in the midst of the display.
 */
final class ForkOutput implements AutoCloseable {
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    private ForkOutput(ForkTranscript log) {
        PrintStream stream = new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        log.write(b);
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int length) {
                        log.write(bytes, offset, length);
                    }
                },
                true);
        System.setOut(stream);
        System.setErr(stream);
    }

    static ForkOutput into(ForkTranscript log) {
        return new ForkOutput(log);
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
    }
}
