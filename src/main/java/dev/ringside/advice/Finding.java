package dev.ringside.advice;

/**
 * A sentence that a reader can act on.
 *
 * @param subject what it is about: {@code 64 B, both sides may sleep}
 * @param isMain whether it is about how most programs run; the others are in the report alone
 */
public record Finding(Topic topic, String subject, String words, boolean isMain) {}
