package dev.ringside.cli;

import dev.ringside.run.NextFork;
import dev.ringside.run.Outlook;
import dev.ringside.run.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** A {@link View} as lines of at most so many columns: text in, text out. */
record Dashboard(boolean coloured) {
    private static final int NARROWEST_BAR = 8;
    private static final int WIDEST_BAR = 50;
    private static final String CUT = "..";

    private static final AttributedStyle GREEN = AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
    private static final AttributedStyle RED = AttributedStyle.BOLD.foreground(AttributedStyle.RED);

    List<AttributedString> lines(View view, int columns) {
        Outlook outlook = view.outlook();
        List<AttributedString> lines = new ArrayList<>();
        double share = outlook.all() == 0 ? 1 : (double) outlook.done() / outlook.all();
        lines.add(withBar(
                view.title() + "  ",
                share,
                String.format(Locale.ROOT, "  %d of %d forks, %d %%", outlook.done(), outlook.all(), (int)
                        Math.floor(100 * share)),
                columns));
        lines.add(plain(
                Durations.text((long) view.seconds()) + " gone, about " + Durations.text(Math.round(view.secondsLeft()))
                        + " left",
                columns));
        if (view.fork() != null) {
            lines.add(forkLine(view.fork(), view.forkSeconds(), columns));
            lines.add(plain("  " + middleCut(view.fork().planned().cell().id(), columns - 2), columns));
        }
        lines.add(tallyLine(outlook.tally(), columns));
        if (!outlook.drift().isEmpty()) {
            lines.add(plain("canaries: " + String.join(", ", outlook.drift()), columns));
        }
        return lines;
    }

    private AttributedString forkLine(NextFork fork, double seconds, int columns) {
        return withBar(
                String.format(Locale.ROOT, "round %d, fork %d of %d  ", fork.round(), fork.number(), fork.of()),
                fork.seconds() <= 0 ? 0 : Math.min(1, seconds / fork.seconds()),
                String.format(Locale.ROOT, "  %.1f of about %.1f s", seconds, fork.seconds()),
                columns);
    }

    private AttributedString tallyLine(Tally tally, int columns) {
        AttributedStringBuilder line = new AttributedStringBuilder();
        line.append(String.format(
                Locale.ROOT,
                "cells: %d measured, %d unavailable, %d invalid, ",
                tally.measured(),
                tally.unavailable(),
                tally.invalid()));
        line.append(tally.failed() + " failed", coloured && tally.failed() > 0 ? RED : AttributedStyle.DEFAULT);
        line.append("; " + tally.disturbed() + (tally.disturbed() == 1 ? " fork" : " forks") + " disturbed");
        return line.toAttributedString().columnSubSequence(0, columns);
    }

    /** The words around a bar of what width is left; the bar alone goes where there is none. */
    private AttributedString withBar(String before, double share, String after, int columns) {
        int width = Math.min(WIDEST_BAR, columns - before.length() - after.length() - 2);
        if (width < NARROWEST_BAR) {
            return plain(before.strip() + "  " + after.strip(), columns);
        }
        int full = (int) Math.floor(share * width);
        return new AttributedStringBuilder()
                .append(before)
                .append("[")
                .append("=".repeat(full), coloured ? GREEN : AttributedStyle.DEFAULT)
                .append(" ".repeat(width - full))
                .append("]")
                .append(after)
                .toAttributedString();
    }

    private static AttributedString plain(String text, int columns) {
        return new AttributedString(text).columnSubSequence(0, columns);
    }

    /** Keeps both ends of a name that is too long: what is measured stands first, and what it is measured over last. */
    static String middleCut(String name, int columns) {
        if (name.length() <= columns) {
            return name;
        }
        int kept = Math.max(0, columns - CUT.length());
        int head = (kept + 1) / 2;
        return name.substring(0, head) + CUT + name.substring(name.length() - (kept - head));
    }
}
