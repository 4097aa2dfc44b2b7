package dev.ringside.run;

import java.util.List;

/** The values that were asked for of one parameter, and where. */
record Values(List<String> values, Place place) {

    boolean are(String only) {
        return values.equals(List.of(only));
    }
}
