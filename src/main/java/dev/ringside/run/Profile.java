package dev.ringside.run;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run measures: {@code rounds} forks of every cell of every sweep. A file that a user can copy and change; {@code about} is its one
 * line for people, {@code overrides} what the command line wants otherwise than the file says.
 */
public record Profile(String name, String about, int rounds, List<Sweep> sweeps, List<String> overrides) {

    /** The profiles that come with Ringside, smallest first. */
    public static final List<String> NAMES =
            List.of("smoke", "gate", "quick", "floors", "ring", "transports", "claims", "reference", "full");

    /** The profile of that name, or in the file of that name. */
    public static Profile load(String name) {
        ProfileFile file = ProfileSource.named(name, Path.of("")).read();
        if (file.rounds() == 0) {
            throw new BadProfileException("profile " + name + " needs \"rounds\", how many forks each cell gets");
        }
        List<Sweep> sweeps = new Includes().sweeps(file);
        if (sweeps.isEmpty()) {
            throw new BadProfileException("profile " + name + " needs one sweep in \"sweeps\", or in what it includes");
        }
        return new Profile(name, file.about(), file.rounds(), sweeps, List.of());
    }

    /** What a profile that comes with Ringside says of itself. */
    public static String about(String name) {
        return ProfileSource.named(name, Path.of("")).read().about();
    }

    /** The same, but for what the command line wants otherwise. */
    public Profile with(Overrides wanted) {
        return new Profile(name, about, rounds, wanted.applyTo(sweeps), wanted.options());
    }
}
