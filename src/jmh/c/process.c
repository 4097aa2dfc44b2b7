#define _GNU_SOURCE

#include "process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { FAILED = 70, GRACE_SECONDS = 10 };

static const size_t HUGE_PAGE = 2 << 20;

void die(const char *format, ...) {
    int error = errno;
    va_list arguments;
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fprintf(stderr, error ? ": %s\n" : "\n", strerror(error));
    exit(FAILED);
}

int check(int result, const char *call) {
    if (result == -1) {
        die("%s failed", call);
    }
    return result;
}

/* Whoever started this program holds the other end of its stdin. When that closes, SIGIO ends this process, whatever it does. */
static void hold_leash(void) {
    struct stat in;
    if (fstat(STDIN_FILENO, &in) == -1 || !S_ISFIFO(in.st_mode)) {
        return; /* a person has started it */
    }
    check(fcntl(STDIN_FILENO, F_SETOWN, getpid()), "fcntl(F_SETOWN)");
    check(fcntl(STDIN_FILENO, F_SETFL, O_ASYNC), "fcntl(F_SETFL)");
    struct pollfd leash = {.fd = STDIN_FILENO, .events = POLLIN};
    if (poll(&leash, 1, 0) == 1 && leash.revents & POLLHUP) {
        exit(FAILED); /* it closed before the signal was asked for */
    }
}

/* Clocks run on while a process is stopped: what it measured is no measurement. */
static void end_stopped(int signal) {
    (void) signal;
    static const char words[] = "this process was stopped and went on (SIGCONT), so it measures nothing: measure again\n";
    if (write(STDERR_FILENO, words, sizeof words - 1) == -1) {
        _exit(FAILED); /* nobody listens */
    }
    _exit(FAILED);
}

static void limit(const struct plan *plan) {
    alarm((plan->warmup + plan->measured) / 1000000000 + GRACE_SECONDS);
}

static void pin(int cpu) {
    if (cpu < 0) {
        return;
    }
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(cpu, &one);
    if (sched_setaffinity(0, sizeof one, &one) == -1) {
        die("pinning to processor %d failed", cpu);
    }
}

void begin(const struct plan *plan) {
    hold_leash();
    limit(plan);
    signal(SIGPIPE, SIG_IGN);
    signal(SIGCONT, end_stopped);
    pin(plan->cpu_asks);
}

int forked(struct plan *plan) {
    pid_t asks = getpid();
    plan->answers = check(fork(), "fork");
    if (plan->answers != 0) {
        return 0;
    }
    check(prctl(PR_SET_PDEATHSIG, SIGKILL), "prctl");
    if (getppid() != asks) {
        exit(FAILED); /* it died before the signal was asked for */
    }
    limit(plan);
    /* the mask of the one that asks was inherited */
    pin(plan->cpu_answers);
    return 1;
}

void joined(const struct plan *plan) {
    int status;
    check(waitpid(plan->answers, &status, 0), "waitpid");
    if (status != 0) {
        errno = 0;
        die("the process that answers ended with status %d", status);
    }
}

static char *mapped(size_t bytes, int sharing) {
    size_t length = bytes + HUGE_PAGE;
    char *memory = mmap(NULL, length, PROT_READ | PROT_WRITE, sharing | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) {
        die("mapping %zu bytes failed", length);
    }
    memory += -(uintptr_t) memory % HUGE_PAGE;
    memset(memory, 0, bytes);
    return memory;
}

char *shared_memory(size_t bytes) {
    return mapped(bytes, MAP_SHARED);
}

char *own_memory(size_t bytes) {
    return mapped(bytes, MAP_PRIVATE);
}
