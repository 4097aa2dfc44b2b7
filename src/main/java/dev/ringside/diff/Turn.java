package dev.ringside.diff;

/** A row's place in a round, and which side goes first. */
public record Turn(RowKey row, boolean headFirst) {}
