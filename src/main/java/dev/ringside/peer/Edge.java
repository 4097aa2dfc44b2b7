package dev.ringside.peer;

/**
 * An end of a timed window, all of it as of {@code nanos} on the clock of {@code System.nanoTime}: blocks consumed, nanoseconds the
 * consumer threads spent reading, blocks produced, nanoseconds the producer spent writing.
 */
public record Edge(long nanos, long consumed, long readNanos, long produced, long writeNanos) {}
