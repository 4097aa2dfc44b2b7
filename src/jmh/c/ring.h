/* The ends of a ring, with the stores and loads of dev.ringside.ring.RingProducer and RingConsumer in their order; spinning. */
#ifndef RING_H
#define RING_H

#include "layout.h"

struct producer {
    char *base;
    struct layout layout;
    uint64_t sequence;
    uint64_t slot;
};

struct consumer {
    char *base;
    struct layout layout;
    uint64_t ticket;
    uint64_t slot;
    uint64_t messages;
    int holds;
};

static inline void relax(void) {
#if defined(__x86_64__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    __asm__ volatile("yield");
#endif
}

static inline uint64_t *word(char *address) {
    return (uint64_t *) address;
}

static inline uint64_t get_acquire(char *address) {
    return __atomic_load_n(word(address), __ATOMIC_ACQUIRE);
}

static inline void put_release(char *address, uint64_t value) {
    __atomic_store_n(word(address), value, __ATOMIC_RELEASE);
}

static inline char *claim(struct producer *ring) {
    char *slot = ring->base + SLOTS + ring->slot * ring->layout.slot_stride;
    while (get_acquire(slot + SLOT_SEQUENCE) != free_for(ring->sequence)) {
        relax();
    }
    return ring->base + ring->layout.payload + ring->slot * ring->layout.payload_stride;
}

static inline void publish(struct producer *ring, int32_t length) {
    char *slot = ring->base + SLOTS + ring->slot * ring->layout.slot_stride;
    *(int32_t *) (slot + SLOT_LENGTH) = length;
    /* pairs with the acquire load in take */
    put_release(slot + SLOT_SEQUENCE, filled_with(ring->sequence++));
    put_release(ring->base + PRODUCER_CURSOR, ring->sequence);
    ring->slot = ring->slot + 1 == ring->layout.slots ? 0 : ring->slot + 1;
}

static inline void finish(struct producer *ring) {
    put_release(ring->base + FINAL_SEQUENCE, ring->sequence);
}

static inline void give_back(struct consumer *ring) {
    /* pairs with the acquire load in claim */
    put_release(ring->base + SLOTS + ring->slot * ring->layout.slot_stride, free_for(ring->ticket + ring->layout.slots));
    put_release(ring->base + COUNTERS, ++ring->messages);
}

/* The next message, once the one before is given back; null when none will come. */
static inline char *take(struct consumer *ring, int32_t *length) {
    if (ring->holds) {
        give_back(ring);
    }
    ring->ticket = __atomic_fetch_add(word(ring->base + CONSUMER_CURSOR), 1, __ATOMIC_SEQ_CST);
    ring->slot = ring->ticket % ring->layout.slots;
    char *slot = ring->base + SLOTS + ring->slot * ring->layout.slot_stride;
    for (int looks = 1; get_acquire(slot + SLOT_SEQUENCE) != filled_with(ring->ticket); looks++) {
        if (looks % 1024 == 0 && ring->ticket >= get_acquire(ring->base + FINAL_SEQUENCE)) {
            return 0;
        }
        relax();
    }
    ring->holds = 1;
    *length = *(int32_t *) (slot + SLOT_LENGTH);
    return ring->base + ring->layout.payload + ring->slot * ring->layout.payload_stride;
}

#endif
