#include "stream.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "message.h"
#include "roundtrip.h"

enum { HEADER = 8, READ_AHEAD = 64 * 1024 };

static int framed(int length) {
    return HEADER + ((length + 7) & ~7);
}

struct stream open_stream(int in, int out, int size) {
    int capacity = 2 * framed(size) > READ_AHEAD ? 2 * framed(size) : READ_AHEAD;
    return (struct stream) {
        .in = in, .out = out, .size = size, .sent = own_memory(framed(size)), .received = own_memory(capacity), .capacity = capacity};
}

static void send_message(struct stream *stream, uint64_t sequence) {
    write_message(stream->sent + HEADER, stream->size, sequence);
    memcpy(stream->sent, &stream->size, sizeof stream->size);
    for (int written = 0; written < framed(stream->size);) {
        written += check(write(stream->out, stream->sent + written, framed(stream->size) - written), "write");
    }
}

/* Reads until `bytes` lie from `read` on; false when the stream ended before the first of them. */
static int filled(struct stream *stream, int bytes) {
    if (stream->filled - stream->read >= bytes) {
        return 1;
    }
    stream->filled -= stream->read;
    memmove(stream->received, stream->received + stream->read, stream->filled);
    stream->read = 0;
    while (stream->filled < bytes) {
        int got = check(read(stream->in, stream->received + stream->filled, stream->capacity - stream->filled), "read");
        if (got == 0 && stream->filled == 0) {
            return 0;
        }
        if (got == 0) {
            die("the stream ended in the middle of a message");
        }
        stream->filled += got;
    }
    return 1;
}

/* Reads and checks the next message; false when none will come. */
static int receive_message(struct stream *stream, uint64_t sequence) {
    if (!filled(stream, HEADER)) {
        return 0;
    }
    int length;
    memcpy(&length, stream->received + stream->read, sizeof length);
    if (length != stream->size) {
        die("message %llu has %d bytes and not %d", (unsigned long long) sequence, length, stream->size);
    }
    if (!filled(stream, framed(length)) || !is_message(stream->received + stream->read + HEADER, length, sequence)) {
        die("message %llu is torn or foreign", (unsigned long long) sequence);
    }
    stream->read += framed(length);
    return 1;
}

static void go(void *end, uint64_t sequence) {
    send_message(end, sequence);
    if (!receive_message(end, sequence)) {
        die("the process that answers has left");
    }
}

void ask_through(struct plan *plan, struct stream *stream) {
    time_round_trips(plan, go, stream);
    close(stream->out);
    if (stream->in != stream->out) {
        close(stream->in);
    }
    joined(plan);
    print_window(plan);
}

void answer_through(struct stream *stream) {
    for (uint64_t sequence = 0; receive_message(stream, sequence); sequence++) {
        send_message(stream, sequence);
    }
    exit(0);
}
