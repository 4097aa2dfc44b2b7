package dev.ringside.run;

import java.util.List;

/** What one file says, before anything that it includes is read; {@code rounds} is 0 where it says nothing of them. */
record ProfileFile(ProfileSource source, String about, int rounds, List<Include> includes, List<Sweep> sweeps) {

    /** Another profile, by a name or a path from the file that includes it. */
    record Include(String what, Place place) {}
}
