package dev.ringside.claim;

import dev.ringside.results.Interval;
import java.util.Optional;

/**
 * What a run says of one claim.
 *
 * @param measured the ratio that was measured; empty where nothing was, or where the claim is about several
 * @param range where it has to be for the claim to hold; empty where the claim is about several
 * @param words what was measured or why it was not, for people
 */
public record Ruling(Claim claim, State state, Optional<Interval> measured, Optional<Range> range, String words) {}
