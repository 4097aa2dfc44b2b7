/*
 * The messages of dev.ringside.ring.Message: whole lines of 64 bytes in which word i of message n holds n * KEY + i * STEP, then single
 * bytes. Every floor writes and checks them, since every row of Java does.
 */
#ifndef MESSAGE_H
#define MESSAGE_H

#include <stdint.h>

#define LINE 64
#define KEY UINT64_C(0x9E3779B97F4A7C15)
#define STEP UINT64_C(0xD1B54A32D192ED03)

static inline void fill_lines(char *message, int length, uint64_t sequence) {
    uint64_t *word = (uint64_t *) message;
    uint64_t value = sequence * KEY;
    for (int i = 0; i < length / 8; i++, value += STEP) {
        word[i] = value;
    }
}

static inline uint64_t sum_lines(const char *message, int length) {
    const uint64_t *word = (const uint64_t *) message;
    uint64_t sum = 0;
    for (int i = 0; i < length / 8; i++) {
        sum += word[i];
    }
    return sum;
}

static inline unsigned char tail(int i, uint64_t sequence) {
    return (unsigned char) (sequence * 31 + i);
}

static inline void write_message(char *message, int length, uint64_t sequence) {
    int lines = length & -LINE;
    fill_lines(message, lines, sequence);
    for (int i = lines; i < length; i++) {
        message[i] = tail(i, sequence);
    }
}

/* Reads all of it; false unless it is message `sequence`, whole. */
static inline int is_message(const char *message, int length, uint64_t sequence) {
    int lines = length & -LINE;
    uint64_t words = lines / 8;
    int matches = sum_lines(message, lines) == words * sequence * KEY + words * (words - 1) / 2 * STEP;
    for (int i = lines; i < length; i++) {
        matches &= (unsigned char) message[i] == tail(i, sequence);
    }
    return matches;
}

#endif
