/* Each floor runs as the plan says and prints its one line. */
#ifndef FLOORS_H
#define FLOORS_H

#include "process.h"

void run_pipe(struct plan *plan);
void run_unix_stream(struct plan *plan);
void run_tcp(struct plan *plan);
void run_ring(struct plan *plan);
void run_line(struct plan *plan);
void run_clock(struct plan *plan);
void run_fill(struct plan *plan);
void run_read(struct plan *plan);
void run_copy(struct plan *plan);

/* Where the ring has everything, for a message of the plan's size. */
void print_layout(int size);

#endif
