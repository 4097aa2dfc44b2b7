/*
 * Where a ring has everything: the numbers of dev.ringside.ring.RingLayout, which has the diagram. Only what a round trip touches is named.
 * A slot's sequence word holds 2n while the slot is free for message n, and 2n + 1 once message n lies in it.
 */
#ifndef LAYOUT_H
#define LAYOUT_H

#include <stdint.h>

#define PAD UINT64_C(128)
#define PAGE UINT64_C(4096)
#define HUGE_PAGE (UINT64_C(2) << 20)

#define PRODUCER_CURSOR (2 * PAD)
#define CONSUMER_CURSOR (PRODUCER_CURSOR + PAD)
#define FINAL_SEQUENCE (CONSUMER_CURSOR + 3 * PAD)
#define DIGEST (FINAL_SEQUENCE + PAD)
#define NATIVE_OBJECTS (DIGEST + PAD) /* two semaphores, a mutex, two condition variables */
#define COUNTERS (NATIVE_OBJECTS + 5 * PAD)
#define MAX_CONSUMERS 64
#define SLOTS (COUNTERS + MAX_CONSUMERS * PAD)

#define SLOT_SEQUENCE 0
#define SLOT_LENGTH (SLOT_SEQUENCE + 8)
#define SLOT_HEADER (SLOT_LENGTH + 24)

#define MIN_CAPACITY 64
#define MOST_SLOTS 64
#define MOST_BYTES (UINT64_C(64) << 20)

struct layout {
    uint64_t slots;
    uint64_t slot_stride;
    uint64_t payload;
    uint64_t payload_stride;
    uint64_t bytes;
};

static inline uint64_t round_up(uint64_t value, uint64_t alignment) {
    return (value + alignment - 1) / alignment * alignment;
}

/* As many slots as dev.ringside.transport.Rings takes, each for one message of `size` bytes. */
static inline struct layout layout_of(uint64_t size) {
    uint64_t capacity = size < MIN_CAPACITY ? MIN_CAPACITY : size;
    uint64_t slots = MOST_BYTES / capacity;
    slots = slots > MOST_SLOTS ? MOST_SLOTS : slots < 2 ? 2 : slots;
    if (capacity < PAGE) {
        uint64_t stride = round_up(SLOT_HEADER + capacity, PAD);
        return (struct layout) {slots, stride, SLOTS + SLOT_HEADER, stride, round_up(SLOTS + slots * stride, HUGE_PAGE)};
    }
    uint64_t payload = round_up(SLOTS + slots * PAD, HUGE_PAGE);
    uint64_t stride = round_up(capacity, PAGE);
    return (struct layout) {slots, PAD, payload, stride, round_up(payload + slots * stride, HUGE_PAGE)};
}

static inline uint64_t free_for(uint64_t sequence) {
    return 2 * sequence;
}

static inline uint64_t filled_with(uint64_t sequence) {
    return 2 * sequence + 1;
}

#endif
