package dev.ringside.peer;

import dev.ringside.evidence.Evidence;
import dev.ringside.evidence.HistogramText;
import dev.ringside.transport.Link;
import org.HdrHistogram.Histogram;

/** Message n is read and checked; how long after its due time that was goes into a histogram of the latest window. */
final class Timing implements LinkRole.Work {
    private final Scoreboard board;
    private final Histogram histogram = new Histogram(HistogramText.DIGITS);
    private long countFrom;

    Timing(Scoreboard board) {
        this.board = board;
    }

    @Override
    public void take(Link link, int length, long sequence) {
        if (!TimedMessage.matches(link.inbox(), length, sequence)) {
            throw LinkRole.torn(sequence, length);
        }
        record(TimedMessage.due(link.inbox()), System.nanoTime());
        board.publishReceived(sequence + 1);
    }

    private void record(long due, long now) {
        if (board.countFrom() != countFrom) {
            countFrom = board.countFrom();
            histogram.reset();
        }
        if (due - countFrom >= 0) {
            histogram.recordValue(Math.max(0, now - due));
        }
    }

    @Override
    public Evidence summary() {
        return new Evidence().put(HistogramText.NAME, HistogramText.of(histogram));
    }
}
