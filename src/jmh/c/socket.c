/* Both ends are made before the fork, so that nobody else can be at the other one. */
#define _GNU_SOURCE

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "floors.h"
#include "stream.h"

union address {
    struct sockaddr any;
    struct sockaddr_in tcp;
    struct sockaddr_un local;
};

struct pair {
    int asks;
    int answers;
};

static struct pair connected(union address *address, socklen_t length) {
    struct pair pair;
    int listens = check(socket(address->any.sa_family, SOCK_STREAM, 0), "socket");
    check(bind(listens, &address->any, length), "bind");
    check(listen(listens, 1), "listen");
    length = sizeof *address;
    check(getsockname(listens, &address->any, &length), "getsockname");
    pair.answers = check(socket(address->any.sa_family, SOCK_STREAM, 0), "socket");
    check(connect(pair.answers, &address->any, length), "connect");
    pair.asks = check(accept(listens, NULL, NULL), "accept");
    close(listens);
    return pair;
}

static void talk(struct plan *plan, struct pair pair) {
    int answers = forked(plan);
    close(answers ? pair.asks : pair.answers);
    int own = answers ? pair.answers : pair.asks;
    struct stream stream = open_stream(own, own, plan->size);
    if (answers) {
        answer_through(&stream);
    }
    ask_through(plan, &stream);
}

void run_unix_stream(struct plan *plan) {
    union address address = {.local = {.sun_family = AF_UNIX}};
    /* bound to its family alone, it gets a free name from the kernel, which is no file */
    struct pair pair = connected(&address, sizeof address.local.sun_family);
    struct ucred other;
    socklen_t length = sizeof other;
    check(getsockopt(pair.asks, SOL_SOCKET, SO_PEERCRED, &other, &length), "getsockopt(SO_PEERCRED)");
    if (other.pid != getpid()) {
        die("process %d was first to connect", other.pid);
    }
    talk(plan, pair);
}

static void send_at_once(int socket) {
    int on = 1;
    check(setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on), "setsockopt(TCP_NODELAY)");
}

void run_tcp(struct plan *plan) {
    union address address = {.tcp = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)}};
    struct pair pair = connected(&address, sizeof address.tcp);
    union address own;
    union address other;
    socklen_t length = sizeof own;
    check(getsockname(pair.answers, &own.any, &length), "getsockname");
    length = sizeof other;
    check(getpeername(pair.asks, &other.any, &length), "getpeername");
    if (own.tcp.sin_port != other.tcp.sin_port) {
        die("port %d was first to connect", ntohs(other.tcp.sin_port));
    }
    send_at_once(pair.asks);
    send_at_once(pair.answers);
    talk(plan, pair);
}
