package dev.ringside.memory;

/**
 * Where a segment's payload lies: {@code offset} and {@code length} in bytes. {@code apart} when its pages hold nothing else, so that
 * whoever has only looked at the header has none of them.
 */
public record Payload(long offset, long length, boolean apart) {}
