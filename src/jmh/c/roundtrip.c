#include "roundtrip.h"

#include <stdio.h>

struct window window;

static int64_t cpu_nanos(clockid_t clock) {
    struct timespec time;
    check(clock_gettime(clock, &time), "clock_gettime");
    return time.tv_sec * INT64_C(1000000000) + time.tv_nsec;
}

static int64_t cpu_nanos_of(pid_t process) {
    clockid_t clock;
    if (clock_getcpuclockid(process, &clock) != 0) {
        die("finding the processor clock of pid %d failed", process);
    }
    return cpu_nanos(clock);
}

void open_window(const struct plan *plan) {
    reset(&window.nanos);
    window.cpu_asks = -cpu_nanos(CLOCK_PROCESS_CPUTIME_ID);
    window.cpu_answers = -cpu_nanos_of(plan->answers);
}

void close_window(const struct plan *plan) {
    window.cpu_asks += cpu_nanos(CLOCK_PROCESS_CPUTIME_ID);
    window.cpu_answers += cpu_nanos_of(plan->answers);
}

void print_window(const struct plan *plan) {
    const struct histogram *nanos = &window.nanos;
    if (nanos->count == 0) {
        die("no round trip was measured");
    }
    printf("floor=%s\tmessageSize=%d\troundTrips=%llu\troundTrip=%.2f\tp50=%lld\tp90=%lld\tp99=%lld\tp99.9=%lld\tp99.99=%lld\t"
           "max=%lld\tcpuProducer=%.2f\tcpuConsumer=%.2f\tbuckets=",
           plan->floor, plan->size, (unsigned long long) nanos->count, (double) nanos->sum / nanos->count,
           (long long) percentile(nanos, 50), (long long) percentile(nanos, 90), (long long) percentile(nanos, 99),
           (long long) percentile(nanos, 99.9), (long long) percentile(nanos, 99.99), (long long) nanos->max,
           (double) window.cpu_asks / nanos->count, (double) window.cpu_answers / nanos->count);
    print_buckets(nanos);
    printf("\n");
}
