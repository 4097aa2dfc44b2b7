package dev.ringside.analysis;

/** The first touch of a block: whose page table decides what it costs, and which figures are of it. */
public enum Touch {
    /** The consumer's first read. */
    READ("consumer.before.seen.", "Read", "READ_FAULT"),

    /** The producer's first write. */
    WRITE("producer.before.seen.", "Write", "WRITE_FAULT");

    private final String seen;
    private final String metric;
    private final String fault;

    Touch(String seen, String metric, String fault) {
        this.seen = seen;
        this.metric = metric;
        this.fault = fault;
    }

    String seen() {
        return seen;
    }

    String first() {
        return "first" + metric;
    }

    String second() {
        return "second" + metric;
    }

    String faults() {
        return first() + "MinorFaults";
    }

    /** The fact that says what one fault of a small page costs. */
    public String fault() {
        return fault;
    }
}
