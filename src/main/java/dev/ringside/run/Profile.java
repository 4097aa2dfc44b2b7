package dev.ringside.run;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a run measures: {@code rounds} forks of every cell of every sweep. A file that a user can copy and change. */
public record Profile(int rounds, List<Sweep> sweeps) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.ALLOW_COMMENTS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The profiles that come with Ringside, smallest first. */
    public static final List<String> NAMES = List.of("smoke", "transports", "ring", "floors", "quick");

    /**
     * All combinations of {@code params} for one benchmark, by its short name. A parameter that is not listed takes the benchmark's own
     * values; {@code "*"} is every transport, every way of waiting that each of them knows, and every constant of an enum; {@code "own"} is the way of waiting that a transport has by nature. Times are those of one warm-up and one measurement.
     */
    public record Sweep(
            String benchmark, long warmupMillis, long measurementMillis, Map<String, List<String>> params) {}

    /** The profile of that name, or in the file of that name. */
    public static Profile load(String name) {
        try {
            if (NAMES.contains(name)) {
                try (InputStream in = Profile.class.getResourceAsStream("/profiles/" + name + ".json")) {
                    return checked(JSON.readValue(in, Profile.class), name);
                }
            }
            Path file = Path.of(name);
            if (!Files.isRegularFile(file)) {
                throw new BadProfileException("no profile " + name + ": it is one of " + String.join(", ", NAMES)
                        + " or the path of a file like src/main/resources/profiles/quick.json");
            }
            return checked(JSON.readValue(file.toFile(), Profile.class), name);
        } catch (JsonProcessingException e) {
            throw new BadProfileException("profile " + name + " cannot be read: "
                    + e.getOriginalMessage().lines().findFirst().orElse("") + " at line "
                    + e.getLocation().getLineNr());
        } catch (IOException e) {
            throw new BadProfileException("profile " + name + " cannot be read: " + e.getMessage());
        }
    }

    private static Profile checked(Profile profile, String name) {
        if (profile == null
                || profile.rounds() < 1
                || profile.sweeps() == null
                || profile.sweeps().isEmpty()) {
            throw new BadProfileException(
                    "profile " + name + " needs \"rounds\" of at least 1 and one sweep in \"sweeps\"");
        }
        return profile;
    }
}
