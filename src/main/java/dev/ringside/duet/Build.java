package dev.ringside.duet;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One of the two that are compared, as {@code duet.json} has it: what the user named, the commit where that was a git reference, the revision that the
 * build says of itself, and the SHA-256 of the jar. {@code with} is the name of a jar of transports that is measured with it.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Build(String named, String commit, String revision, String sha256, String with) {}
