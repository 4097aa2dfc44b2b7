package dev.ringside.chart;

import java.awt.Color;

/** Transports of one kind: they share a colour, and a panel where all transports are too many for one. */
enum Family {
    MEMORY("shared memory", Okabe.BLUE),
    PIPES("pipes", Okabe.GREEN),
    STREAMS("stream sockets", Okabe.ORANGE),
    DATAGRAMS("datagram sockets", Okabe.PURPLE),
    QUEUES("message queues", Okabe.VERMILLION),
    FILES("files", Okabe.SKY),
    OTHERS("others", Okabe.BLACK);

    private final String title;
    private final Color color;

    Family(String title, Color color) {
        this.title = title;
        this.color = color;
    }

    String title() {
        return title;
    }

    Color color() {
        return color;
    }
}
