package dev.ringside.run;

import java.util.List;
import java.util.Optional;

/** A parameter of a benchmark: its name, its type in Java, and the values that it takes where nothing is said of it. */
record Parameter(String name, Class<?> type, List<String> own) {

    /** Every value that it can have, in order; empty where these are numbers or not known. */
    Optional<List<String>> choices() {
        return Choices.of(name, type);
    }

    /** {@code value} as it stands in the name of a cell; throws where it can have no such value. */
    String checked(String value, Place place) {
        if (type == int.class || type == long.class) {
            return number(value, place);
        }
        choices().filter(known -> !known.contains(value)).ifPresent(known -> {
            throw place.bad(name + "=" + value + " is unknown; it is one of " + String.join(", ", known));
        });
        return value;
    }

    private String number(String value, Place place) {
        // what was not asked for in slots may have none of them
        int least = name.equals("slots") ? 0 : 1;
        long most = type == int.class ? Integer.MAX_VALUE : Long.MAX_VALUE;
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return Long.toString(number);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw place.bad(name + "=" + value + " is no whole number from " + least + " to " + most);
    }
}
