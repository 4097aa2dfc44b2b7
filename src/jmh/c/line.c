/* One word on one cache line, and nothing else: no two processes can tell each other anything in less. */
#include <stdlib.h>

#include "floors.h"
#include "roundtrip.h"

#define NO_MORE UINT64_MAX

static uint64_t get(uint64_t *word) {
    return __atomic_load_n(word, __ATOMIC_ACQUIRE);
}

static void put(uint64_t *word, uint64_t value) {
    __atomic_store_n(word, value, __ATOMIC_RELEASE);
}

/* Odd is a question, the even number above it the answer. */
static void go(void *word, uint64_t sequence) {
    put(word, 2 * sequence + 1);
    while (get(word) != 2 * sequence + 2) {
    }
}

static void answer(uint64_t *word) {
    for (uint64_t question = 1;; question += 2) {
        uint64_t seen;
        while ((seen = get(word)) != question) {
            if (seen == NO_MORE) {
                exit(0);
            }
        }
        put(word, question + 1);
    }
}

void run_line(struct plan *plan) {
    uint64_t *word = (uint64_t *) shared_memory(128);
    if (forked(plan)) {
        answer(word);
    }
    time_round_trips(plan, go, word);
    put(word, NO_MORE);
    joined(plan);
    print_window(plan);
}
