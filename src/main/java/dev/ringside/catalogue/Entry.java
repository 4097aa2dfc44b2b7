package dev.ringside.catalogue;

import java.util.Optional;

/** One thing that can be chosen: its name in parameters, what else is to be known of it, and why this host cannot have it; empty where it can. */
public record Entry(String name, String note, Optional<String> refusal) {

    static Entry of(String name, Optional<String> refusal) {
        return new Entry(name, "", refusal);
    }

    static Entry available(String name) {
        return of(name, Optional.empty());
    }

    static Entry missing(String name, String reason) {
        return of(name, Optional.of(reason));
    }
}
