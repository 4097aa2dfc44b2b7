package dev.ringside.cli;

import dev.ringside.posix.Tty;
import dev.ringside.results.CellState;
import dev.ringside.results.ForkRecord;
import dev.ringside.run.NextFork;
import dev.ringside.run.Outlook;
import dev.ringside.run.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;

/**
 * Some lines that are redrawn in place: when a fork starts, and once a second by a thread that sleeps in between. More would show nothing
 * new, and each redraw takes processor time from what is being measured. Whatever is not measured gets a whole line above.
 */
final class LiveProgress implements Progress {
    private static final int STDOUT = 1;
    private static final long TICK_MILLIS = 1000;
    private static final Tty.Size USUAL = new Tty.Size(24, 80);

    private final String title;
    private final Dashboard dashboard;
    private final Terminal terminal;
    private final Display display;
    private final Thread clock = new Thread(this::tick, "display");
    private long start;
    private long forkStart;
    private Outlook outlook;
    private NextFork fork;
    private boolean closed;

    LiveProgress(String title, boolean coloured) {
        this.title = title;
        dashboard = new Dashboard(coloured);
        try {
            // nothing is read and no mode is set, so that a terminal that only writes will do
            terminal = new DumbTerminal(
                    "ringside",
                    System.getenv("TERM"),
                    InputStream.nullInputStream(),
                    System.out,
                    Charset.defaultCharset());
        } catch (IOException e) {
            throw new UncheckedIOException("using this terminal failed: " + e.getMessage(), e);
        }
        display = new Display(terminal, false);
        clock.setDaemon(true);
    }

    @Override
    public synchronized void started(Outlook outlook) {
        this.outlook = outlook;
        start = System.nanoTime();
        System.out.println(PlainProgress.opening(outlook));
        terminal.puts(Capability.cursor_invisible);
        draw();
        clock.start();
    }

    @Override
    public synchronized void starting(NextFork fork) {
        this.fork = fork;
        forkStart = System.nanoTime();
        draw();
    }

    @Override
    public synchronized void ended(ForkRecord ended, Outlook outlook) {
        this.outlook = outlook;
        fork = null;
        if (ended.state() != CellState.MEASURED && !closed) {
            display.update(List.of(), 0);
            terminal.writer().println(ended.cell().id() + "  " + PlainProgress.outcome(ended));
            draw();
        }
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(TICK_MILLIS);
                draw();
            }
        } catch (InterruptedException e) {
            // closed
        }
    }

    private synchronized void draw() {
        if (closed) {
            return;
        }
        // asked for anew each time: a size that has changed needs no signal of its own
        Tty.Size size = Tty.size(STDOUT).orElse(USUAL);
        display.resize(size.rows(), size.columns());
        long now = System.nanoTime();
        View view = new View(title, outlook, fork, (now - start) / 1e9, (now - forkStart) / 1e9);
        // the last column stays free, since terminals differ in where the cursor goes from there
        List<AttributedString> lines = dashboard.lines(view, Math.max(1, size.columns() - 1));
        display.update(
                lines.stream().limit(size.rows() - 1L).map(LiveProgress::ended).toList(), 0);
    }

    /** With an end of its own: a line without one would count as the start of the next and be filled up when the window widens. */
    private static AttributedString ended(AttributedString line) {
        return AttributedString.join(AttributedString.EMPTY, line, AttributedString.NEWLINE);
    }

    @Override
    public synchronized void close() {
        if (closed || outlook == null) {
            closed = true;
            return;
        }
        clock.interrupt();
        display.update(List.of(), 0);
        terminal.puts(Capability.cursor_normal);
        terminal.flush();
        closed = true;
    }
}
