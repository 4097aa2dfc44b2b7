#include "ring.h"

#include <stdio.h>
#include <stdlib.h>

#include "floors.h"
#include "message.h"
#include "roundtrip.h"

/* A ring each way; the message is written into its slot and read there. */
struct link {
    struct producer out;
    struct consumer in;
    int size;
};

static char *made(struct layout layout) {
    char *base = shared_memory(layout.bytes);
    for (uint64_t slot = 0; slot < layout.slots; slot++) {
        *word(base + SLOTS + slot * layout.slot_stride) = free_for(slot);
    }
    *word(base + FINAL_SEQUENCE) = INT64_MAX;
    return base;
}

static void send_message(struct link *link, uint64_t sequence) {
    write_message(claim(&link->out), link->size, sequence);
    publish(&link->out, link->size);
}

/* Reads and checks the next message; false when none will come. */
static int receive_message(struct link *link, uint64_t sequence) {
    int32_t length;
    char *message = take(&link->in, &length);
    if (!message) {
        return 0;
    }
    if (length != link->size || !is_message(message, length, sequence)) {
        die("message %llu of %d bytes is torn or foreign", (unsigned long long) sequence, length);
    }
    return 1;
}

static void go(void *end, uint64_t sequence) {
    send_message(end, sequence);
    if (!receive_message(end, sequence)) {
        die("the process that answers has left");
    }
}

static void answer(struct link *link) {
    for (uint64_t sequence = 0; receive_message(link, sequence); sequence++) {
        send_message(link, sequence);
    }
    exit(0);
}

void run_ring(struct plan *plan) {
    struct layout layout = layout_of(plan->size);
    char *there = made(layout);
    char *back = made(layout);
    int answers = forked(plan);
    struct link link = {
        .out = {.base = answers ? back : there, .layout = layout},
        .in = {.base = answers ? there : back, .layout = layout},
        .size = plan->size,
    };
    if (answers) {
        answer(&link);
    }
    time_round_trips(plan, go, &link);
    finish(&link.out);
    joined(plan);
    print_window(plan);
}

void print_layout(int size) {
    struct layout layout = layout_of(size);
    printf("producerCursor=%d\tconsumerCursor=%d\tfinalSequence=%d\tcounters=%d\tslotOffset=%d\tslotSequence=%d\tslotLength=%d\t"
           "slots=%d\tslotStride=%d\tpayloadOffset=%d\tpayloadStride=%d\tbytes=%d\n",
           (int) PRODUCER_CURSOR, (int) CONSUMER_CURSOR, (int) FINAL_SEQUENCE, (int) COUNTERS, (int) SLOTS, SLOT_SEQUENCE,
           SLOT_LENGTH, (int) layout.slots, (int) layout.slot_stride, (int) layout.payload, (int) layout.payload_stride,
           (int) layout.bytes);
}
