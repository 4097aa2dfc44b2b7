package dev.ringside.results;

/**
 * How many times as long the round trip of {@code row}, or a message where it is a throughput, takes as what it is held against: the median of the ratios of all rounds in which both were
 * measured. Beside it the median of either, in ns.
 */
public record FloorRatio(Cell row, Yardstick yardstick, Median ratio, double rowNanos, double floorNanos) {}
