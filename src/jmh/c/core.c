/* What one core does alone: looks at the clock, and memory written, read and copied. */
#include <stdio.h>
#include <string.h>

#include "floors.h"
#include "message.h"

enum { LOOKS = 1000, AT_ONCE = 1 << 20 };

static char *from;
static char *to;
static uint64_t sum;

static void fill(int size, uint64_t sequence) {
    fill_lines(to, size, sequence);
}

static void read_all(int size, uint64_t sequence) {
    (void) sequence;
    sum += sum_lines(from, size);
}

static void copy(int size, uint64_t sequence) {
    (void) sequence;
    memcpy(to, from, size);
}

/* Keeps the compiler from leaving out what nobody reads. */
static void keep(void) {
    __asm__ volatile("" : : "r"(from), "r"(to), "r"(sum) : "memory");
}

/* Passes over the buffer, at least 1 MiB between two looks at the clock; bytes per second. */
static double speed(int64_t nanos, int size, void (*pass)(int, uint64_t)) {
    int64_t start = now();
    int64_t last;
    uint64_t passes = 0;
    do {
        for (int done = 0; done < AT_ONCE; done += size, passes++) {
            pass(size, passes);
            keep();
        }
        last = now();
    } while (last - start < nanos);
    return passes * (double) size / (last - start) * 1e9;
}

static void run(struct plan *plan, void (*pass)(int, uint64_t)) {
    if (plan->size % LINE != 0) {
        die("%d bytes are no whole lines of %d", plan->size, LINE);
    }
    from = own_memory(plan->size);
    to = own_memory(plan->size);
    speed(plan->warmup, plan->size, pass);
    printf("floor=%s\tmessageSize=%d\t%s=%.0f\n", plan->floor, plan->size, plan->floor, speed(plan->measured, plan->size, pass));
}

void run_fill(struct plan *plan) {
    run(plan, fill);
}

void run_read(struct plan *plan) {
    run(plan, read_all);
}

void run_copy(struct plan *plan) {
    run(plan, copy);
}

static double look(int64_t nanos) {
    int64_t start = now();
    int64_t last = start;
    uint64_t looks = 0;
    while (last - start < nanos) {
        for (int i = 0; i < LOOKS; i++, looks++) {
            last = now();
        }
    }
    return (double) (last - start) / looks;
}

void run_clock(struct plan *plan) {
    look(plan->warmup);
    printf("floor=%s\tclock=%.3f\n", plan->floor, look(plan->measured));
}
