package dev.ringside.peer;

import dev.ringside.posix.Errno;
import dev.ringside.posix.PerfEvent;
import dev.ringside.posix.PosixException;
import dev.ringside.procfs.ProcessCounts;
import java.util.ArrayList;
import java.util.List;

/** One perf counter on every thread of a process and on the threads that they start; counts from its opening on. */
final class PerfCount implements AutoCloseable {
    private final List<PerfEvent> events = new ArrayList<>();

    private PerfCount() {}

    static PerfCount open(PerfEvent.Counter counter, long pid, boolean withKernel) {
        PerfCount count = new PerfCount();
        try {
            for (long tid : ProcessCounts.threads(pid)) {
                count.add(counter, tid, withKernel);
            }
        } catch (PosixException e) {
            count.close();
            throw e;
        }
        return count;
    }

    private void add(PerfEvent.Counter counter, long tid, boolean withKernel) {
        try {
            events.add(PerfEvent.open(counter, tid, withKernel));
        } catch (PosixException e) {
            // a thread may end between the list and this
            if (e.errno() != Errno.ESRCH) {
                throw e;
            }
        }
    }

    double count() {
        return events.stream().mapToDouble(PerfEvent::count).sum();
    }

    @Override
    public void close() {
        events.forEach(PerfEvent::close);
        events.clear();
    }
}
