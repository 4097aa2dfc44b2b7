package dev.ringside.transport;

/** What a link is asked for: bytes of its largest message, and how it waits, by a label that the transport knows. */
public record LinkSpec(int maxMessage, String waiting) {}
