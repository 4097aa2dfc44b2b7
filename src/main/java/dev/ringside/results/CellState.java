package dev.ringside.results;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a fork or of a cell. */
public enum CellState {
    @JsonProperty("measured")
    MEASURED,
    /** This host cannot do it; the reason names the fix. */
    @JsonProperty("unavailable")
    UNAVAILABLE,
    /** It ran, and what it measured must not be taken for a result; the reason says what this host reached. */
    @JsonProperty("invalid")
    INVALID,
    /** It could have been measured and was not, or not truly. */
    @JsonProperty("failed")
    FAILED,

    /** No fork of it has run: the run ended before its turn. Going on with the run measures it. */
    @JsonProperty("missing")
    MISSING
}
