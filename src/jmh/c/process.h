/* The two processes of a floor: the one that asks and times, and the one that answers. */
#ifndef PROCESS_H
#define PROCESS_H

#include <stdint.h>
#include <sys/types.h>
#include <time.h>

/* What the command line asks for; cpu -1 is unpinned, times are in ns. */
struct plan {
    const char *floor;
    int size;
    int64_t warmup;
    int64_t measured;
    int cpu_asks;
    int cpu_answers;
    pid_t answers;
};

static inline int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * INT64_C(1000000000) + time.tv_nsec;
}

/* Ends the process with a line that says what failed, and with errno in words where it is set. */
void die(const char *format, ...) __attribute__((noreturn, format(printf, 1, 2)));

/* The result of a system call; does not return where it is -1. */
int check(int result, const char *call);

/* Stdin as a leash, a deadline, a pinned processor. */
void begin(const struct plan *plan);

/* Starts the process that answers; true in it. It dies with this one and has the same deadline. */
int forked(struct plan *plan);

/* Waits for the process that answers; it must have ended well. */
void joined(const struct plan *plan);

/* Memory that both processes will have, all zero and present, from a multiple of 2 MiB. */
char *shared_memory(size_t bytes);

/* The same, of this process alone. */
char *own_memory(size_t bytes);

#endif
