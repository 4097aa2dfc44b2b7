package dev.ringside.run;

import dev.ringside.evidence.LastWords;
import dev.ringside.evidence.LineSink;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Collection;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What JMH prints of one fork, into the log of the run. What the fork itself prints comes through {@code write}; of that the last words
 * are kept, and the log takes no more than {@link #MOST}, since a fork that has gone wild would fill the disk.
 */
final class ForkTranscript implements OutputFormat {
    static final int MOST = 1 << 20;

    private static final int LONGEST = 8192;

    private final OutputFormat log;
    private final LastWords words = new LastWords();
    private final LineSink lines = new LineSink(LONGEST, words::add);
    private int written;
    private volatile long forked;

    ForkTranscript(PrintStream log) {
        this.log = OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL);
    }

    /** The fork's last words, once it has ended. */
    String words() {
        lines.close();
        return words.text();
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b});
    }

    @Override
    public synchronized void write(byte[] bytes) {
        lines.write(bytes, 0, bytes.length);
        boolean fits = written + bytes.length <= MOST;
        if (fits) {
            written += bytes.length;
            pass(bytes);
        } else if (written <= MOST) {
            written = MOST + 1;
            log.println("<the fork printed more, which is not kept>");
        }
    }

    void write(byte[] bytes, int offset, int length) {
        write(Arrays.copyOfRange(bytes, offset, offset + length));
    }

    private void pass(byte[] bytes) {
        try {
            log.write(bytes);
        } catch (IOException e) {
            // the log is for people; a fork does not fail for it
        }
    }

    @Override
    public void print(String text) {
        log.print(cut(text));
    }

    /** When JMH started the fork's JVM, on the clock of {@link System#nanoTime}: it says so here and nowhere else. */
    long forked() {
        return forked;
    }

    @Override
    public void println(String text) {
        if (text.startsWith("# Fork: ")) {
            forked = System.nanoTime();
        }
        log.println(cut(text));
    }

    @Override
    public void verbosePrintln(String text) {
        log.verbosePrintln(cut(text));
    }

    /** JMH repeats the fork's last lines, however long they are. */
    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + ".." : text;
    }

    @Override
    public void iteration(BenchmarkParams benchmark, IterationParams iteration, int number) {
        log.iteration(benchmark, iteration, number);
    }

    @Override
    public void iterationResult(
            BenchmarkParams benchmark, IterationParams iteration, int number, IterationResult result) {
        log.iterationResult(benchmark, iteration, number, result);
    }

    @Override
    public void startBenchmark(BenchmarkParams benchmark) {
        log.startBenchmark(benchmark);
    }

    @Override
    public void endBenchmark(BenchmarkResult result) {
        log.endBenchmark(result);
    }

    @Override
    public void startRun() {
        log.startRun();
    }

    @Override
    public void endRun(Collection<RunResult> results) {
        log.endRun(results);
    }

    @Override
    public void flush() {
        log.flush();
    }

    @Override
    public void close() {
        log.close();
    }
}
