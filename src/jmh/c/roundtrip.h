/* Times round trips one by one, as the Java benchmark does: two looks at the clock and a place in the histogram for each. */
#ifndef ROUNDTRIP_H
#define ROUNDTRIP_H

#include "histogram.h"
#include "process.h"

struct window {
    struct histogram nanos;
    int64_t cpu_asks;
    int64_t cpu_answers;
};

extern struct window window;

/* Forgets what was recorded and starts to count processor time; a second call counts up to now. */
void open_window(const struct plan *plan);
void close_window(const struct plan *plan);

/* One line of names and values. */
void print_window(const struct plan *plan);

typedef void round_trip(void *end, uint64_t sequence);

static inline __attribute__((always_inline)) uint64_t spend(
        int64_t nanos, round_trip *go, void *end, uint64_t sequence) {
    int64_t last = now();
    int64_t stop = last + nanos;
    while (last < stop) {
        int64_t start = now();
        go(end, sequence++);
        last = now();
        add(&window.nanos, last - start);
    }
    return sequence;
}

/* Inlined with its `go`, so that no call through a pointer is timed. Returns how many messages were sent. */
static inline __attribute__((always_inline)) uint64_t time_round_trips(
        const struct plan *plan, round_trip *go, void *end) {
    uint64_t sequence = spend(plan->warmup, go, end, 0);
    open_window(plan);
    sequence = spend(plan->measured, go, end, sequence);
    close_window(plan);
    return sequence;
}

#endif
