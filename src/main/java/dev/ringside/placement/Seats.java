package dev.ringside.placement;

/** Where each side sits. */
public record Seats(Seat producer, Seat consumer) {}
