package dev.ringside.chart;

/** How long the consumer needs for a block, and when; later ones are drawn over earlier ones. */
enum Reading {
    FIRST("firstRead", "first read", Look.mark(Okabe.VERMILLION, Shapes.disc(14))),
    SECOND("secondRead", "second read", Look.mark(Okabe.SKY, Shapes.diamond(12))),
    STEADY("steadyRead", "read in steady state, while the producer writes", Look.mark(Okabe.BLACK, Shapes.bar(3, 20)));

    private final String metric;
    private final String label;
    private final Look look;

    Reading(String metric, String label, Look look) {
        this.metric = metric;
        this.label = label;
        this.look = look;
    }

    String metric() {
        return metric;
    }

    String label() {
        return label;
    }

    Look look() {
        return look;
    }
}
