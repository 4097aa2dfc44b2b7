/*
 * The least that two processes, or one core, need on this host: what the rows of Java are held against.
 *
 *     cc -O3 -march=native -std=gnu11 -Wall -Wextra -Werror -o floor *.c
 *     ./floor pipe 100 500 1000 0 1
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "floors.h"

static const struct {
    const char *name;
    void (*run)(struct plan *);
} FLOORS[] = {
    {"pipe", run_pipe}, {"unix-stream", run_unix_stream}, {"tcp", run_tcp}, {"ring", run_ring}, {"line", run_line},
    {"clock", run_clock}, {"fill", run_fill}, {"read", run_read}, {"copy", run_copy},
};

static const int64_t MILLI = 1000000;
static const long MOST_BYTES_OF_MESSAGE = 64 << 20;

enum { USAGE = 64 };

static int usage(void) {
    fprintf(stderr, "floor NAME BYTES WARMUP_MS MEASURED_MS CPU_THAT_ASKS CPU_THAT_ANSWERS (-1 is any), or floor layout BYTES; NAME is one of");
    for (size_t i = 0; i < sizeof FLOORS / sizeof *FLOORS; i++) {
        fprintf(stderr, " %s", FLOORS[i].name);
    }
    fprintf(stderr, "\n");
    return USAGE;
}

static long number(const char *text, long least, long most) {
    char *end;
    long value = strtol(text, &end, 10);
    if (end == text || *end || value < least || value > most) {
        exit(usage());
    }
    return value;
}

int main(int count, char **words) {
    if (count == 3 && strcmp(words[1], "layout") == 0) {
        print_layout(number(words[2], 1, MOST_BYTES_OF_MESSAGE));
        return 0;
    }
    if (count != 7) {
        return usage();
    }
    struct plan plan = {
        .floor = words[1],
        .size = number(words[2], 1, MOST_BYTES_OF_MESSAGE),
        .warmup = number(words[3], 0, 3600000) * MILLI,
        .measured = number(words[4], 1, 3600000) * MILLI,
        .cpu_asks = number(words[5], -1, 1023),
        .cpu_answers = number(words[6], -1, 1023),
    };
    for (size_t i = 0; i < sizeof FLOORS / sizeof *FLOORS; i++) {
        if (strcmp(plan.floor, FLOORS[i].name) == 0) {
            begin(&plan);
            FLOORS[i].run(&plan);
            return 0;
        }
    }
    return usage();
}
