package dev.ringside.demo;

import dev.ringside.ledger.Ledger;
import dev.ringside.memory.MemoryFlag;
import dev.ringside.memory.MemoryRequest;
import dev.ringside.memory.Role;
import dev.ringside.memory.Segment;
import dev.ringside.memory.UnavailableException;
import dev.ringside.posix.Errno;
import dev.ringside.posix.PosixException;
import dev.ringside.procfs.ProcessId;
import dev.ringside.ring.Deadline;
import dev.ringside.ring.PatternWarmUp;
import dev.ringside.ring.PeerLostException;
import dev.ringside.ring.RingConsumer;
import dev.ringside.ring.RingHeader;
import dev.ringside.ring.RingLayout;
import dev.ringside.ring.RingSemaphores;
import dev.ringside.ring.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** {@code ringside consume}: waits for the producer, attaches, reads with several threads until all is drained. */
public record Consumer(String name, int threads, MemoryRequest memory, Path output, Duration timeout) {

    public Consumer {
        Rendezvous.requireName(name);
        if (threads < 1 || threads > RingLayout.MAX_CONSUMERS) {
            throw new IllegalArgumentException(
                    "--threads must be 1 to " + RingLayout.MAX_CONSUMERS + ": threads=" + threads);
        }
    }

    /** Runs to the end; prints a line for each block and a summary. */
    public void run() throws IOException, InterruptedException {
        requireWritable(output);
        try (Ledger ledger = Ledger.open()) {
            Runtime.getRuntime().addShutdownHook(new Thread(ledger::close, "on-signal"));
            run(ledger);
        }
    }

    private void run(Ledger ledger) throws IOException, InterruptedException {
        PatternWarmUp.run();
        System.out.println("waiting for \"bin/ringside produce --name " + name + "\"");
        Deadline deadline = Deadline.in(timeout);
        Rendezvous meeting = Rendezvous.await(name, deadline);
        if (output != null && !meeting.carriesFile()) {
            throw new BadOptionException("--output needs a producer that was started with --input");
        }
        requireHugePagesIfAskedFor(meeting);
        try {
            // neither is closed where a thread fails: the others may still read, and the process ends anyway
            Segment segment = Segment.attach(meeting.segment(), meeting.hugePageKib());
            RingSemaphores semaphores = RingSemaphores.open(meeting.semaphores());
            run(ledger, meeting, segment, semaphores, deadline);
            semaphores.close();
            segment.close();
        } catch (PosixException e) {
            if (e.errno() == Errno.ENOENT || e.errno() == Errno.EINVAL || e.errno() == Errno.EIDRM) {
                throw new PeerLostException("the producer (pid "
                        + meeting.producer().pid() + ") left while this one came: " + e.getMessage());
            }
            throw e;
        }
    }

    /** Before anybody waits for this process. */
    private static void requireWritable(Path output) {
        Path folder = output == null ? null : output.toAbsolutePath().getParent();
        if (folder != null && (!Files.isWritable(folder) || Files.isDirectory(output))) {
            throw new BadOptionException(
                    "--output " + output + " cannot be written; give the path of a file in a folder of yours");
        }
    }

    private void requireHugePagesIfAskedFor(Rendezvous meeting) {
        if (memory.asksFor(MemoryFlag.HUGEPAGES) && memory.hugePageKib() != meeting.hugePageKib()) {
            throw new UnavailableException(
                    "--hugepages: the producer's segment has none of that size; start it with the same --hugepages");
        }
    }

    private void run(Ledger ledger, Rendezvous meeting, Segment segment, RingSemaphores semaphores, Deadline deadline)
            throws IOException, InterruptedException {
        Watch.Peer producer = new Watch.Peer(meeting.producer(), timeout);
        RingSemaphores.await(semaphores.ready(), producer);
        // the ring stays ready for the next consumer, should this one be killed before it registers
        semaphores.ready().post();
        RingHeader ring = RingHeader.attach(segment, deadline);
        segment.apply(memory, Role.CREATOR);
        System.out.println(MemoryLine.of("before", segment, ring.layout(), memory));
        if (!ring.register(ProcessId.self(), threads)) {
            throw new UnavailableException("the producer named " + name + " has a consumer already");
        }
        try (Sink sink = meeting.carriesFile()
                ? new Sink.Output(output, ring.layout().capacity(), ledger)
                : new Sink.Checked(ring.layout().capacity())) {
            BlockTimes times = new BlockTimes(sink.verb());
            ThreadTeam team = new ThreadTeam();
            for (int number = 0; number < threads; number++) {
                RingConsumer consumer = new RingConsumer(ring, semaphores, producer, number);
                Sink.Reader reader = sink.reader();
                String who = "  thread " + number;
                team.start("consumer-" + number, () -> consume(consumer, reader, times, who), sink::giveUp);
            }
            team.join();
            String verdict = sink.complete(ring.digest());
            System.out.println(MemoryLine.of("after", segment, ring.layout(), memory));
            semaphores.shutdown().post();
            System.out.println("received " + times.summary() + verdict);
        }
    }

    private static void consume(RingConsumer consumer, Sink.Reader reader, BlockTimes times, String who)
            throws IOException, InterruptedException {
        while (consumer.take()) {
            int length = consumer.length();
            long start = System.nanoTime();
            reader.read(consumer);
            long took = System.nanoTime() - start;
            consumer.free();
            times.add(consumer.sequence(), consumer.slot(), length, took, who);
        }
    }
}
