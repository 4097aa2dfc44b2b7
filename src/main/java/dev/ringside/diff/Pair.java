package dev.ringside.diff;

/** A fork of each side, run back to back in one round. */
public record Pair(ForkScore base, ForkScore head) {}
