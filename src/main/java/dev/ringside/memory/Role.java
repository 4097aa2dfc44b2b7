package dev.ringside.memory;

/** Who made the segment, and who came later. */
public enum Role {
    CREATOR,
    ATTACHER
}
