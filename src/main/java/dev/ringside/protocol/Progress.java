package dev.ringside.protocol;

/** What all readers together have taken and freed, what they missed, and the copies they threw away. */
public record Progress(long taken, long lost, long torn) {}
