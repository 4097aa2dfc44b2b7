package dev.ringside.peer;

import dev.ringside.protocol.Progress;

/** An end of a timed window: the clock of {@code System.nanoTime}, messages that all producers have published, and how far readers are. */
public record ProtocolEdge(long nanos, long produced, Progress progress) {}
