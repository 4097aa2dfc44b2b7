/*
 * Messages over byte streams as dev.ringside.transport.StreamLink frames them: a header of 8 bytes with the length, then the payload and
 * what pads it to 8 bytes, in one write; a read takes whatever has come.
 */
#ifndef STREAM_H
#define STREAM_H

#include "process.h"

struct stream {
    int in;
    int out;
    int size;
    char *sent;
    char *received;
    int capacity;
    int read;
    int filled;
};

struct stream open_stream(int in, int out, int size);

/* Asks for as long as the plan says, closes the stream and prints the line. */
void ask_through(struct plan *plan, struct stream *stream);

/* Answers until the stream ends, and ends the process. */
void answer_through(struct stream *stream) __attribute__((noreturn));

#endif
