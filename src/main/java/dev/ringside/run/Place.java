package dev.ringside.run;

/** Where something was asked for, in words that lead a user there: {@code profile mine.json, line 7}. */
record Place(String words) {

    static Place line(String profile, int line) {
        return new Place("profile " + profile + ", line " + line);
    }

    BadProfileException bad(String what) {
        return new BadProfileException(words + ": " + what);
    }
}
