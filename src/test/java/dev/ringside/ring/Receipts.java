package dev.ringside.ring;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** What consumer threads received: how often each message, and in which order each slot's messages. */
final class Receipts {
    private final AtomicIntegerArray times;
    private final List<List<Long>> bySlot = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();

    Receipts(int messages, int slots) {
        times = new AtomicIntegerArray(messages);
        for (int slot = 0; slot < slots; slot++) {
            bySlot.add(new ArrayList<>());
        }
    }

    void add(long sequence, long slot) {
        times.incrementAndGet((int) sequence);
        synchronized (this) {
            bySlot.get((int) slot).add(sequence);
        }
    }

    synchronized void fail(Throwable e) {
        failures.add(e);
    }

    /** Everything that is wrong, in words; empty where each message came once, whole, and in order within its slot. */
    synchronized List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        failures.forEach(e -> complaints.add(e.toString()));
        for (int i = 0; i < times.length(); i++) {
            if (times.get(i) != 1) {
                complaints.add("message " + i + " came " + times.get(i) + " times");
            }
        }
        for (int slot = 0; slot < bySlot.size(); slot++) {
            List<Long> came = bySlot.get(slot);
            if (!came.equals(came.stream().sorted().toList())) {
                complaints.add("slot " + slot + " is out of order: " + came);
            }
        }
        return complaints.subList(0, Math.min(10, complaints.size()));
    }
}
