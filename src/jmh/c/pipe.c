#include <unistd.h>

#include "floors.h"
#include "stream.h"

void run_pipe(struct plan *plan) {
    int there[2];
    int back[2];
    check(pipe(there), "pipe");
    check(pipe(back), "pipe");
    int answers = forked(plan);
    /* a read ends with the last copy of the other end, so each process lets go of the two that it does not use */
    close(there[answers ? 1 : 0]);
    close(back[answers ? 0 : 1]);
    struct stream stream =
        answers ? open_stream(there[0], back[1], plan->size) : open_stream(back[0], there[1], plan->size);
    if (answers) {
        answer_through(&stream);
    }
    ask_through(plan, &stream);
}
