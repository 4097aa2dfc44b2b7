package dev.ringside.advice;

/** What findings are about, in the order in which they are told. */
public enum Topic {
    ROUND_TRIP("Round trips"),
    THROUGHPUT("Throughput"),
    TAIL_AT_RATE("The slowest hundredth at a fixed rate"),
    FLAGS("Memory flags once the ring is warm"),
    FIRST_READ("The first read of a block");

    private final String title;

    Topic(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
