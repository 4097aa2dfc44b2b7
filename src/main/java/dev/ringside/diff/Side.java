package dev.ringside.diff;

import java.util.List;
import java.util.Map;

/**
 * One of the two that are compared. {@code label} is base or head, {@code source} the file or folder as the user named it, {@code revision}
 * and {@code session} (the run's name) are null where a plain JMH file does not say; {@code facts} is the host fingerprint, as far as it is known, and
 * {@code digest} the SHA-256 of all that was read and is compared, in hexadecimal. {@code canaries} are rows that nobody asked for: they tell of the host, and are not compared.
 */
public record Side(
        String label,
        String source,
        String revision,
        String session,
        Map<String, String> facts,
        List<Row> rows,
        String digest,
        List<Row> canaries) {
    public Side {
        rows = List.copyOf(rows);
        canaries = List.copyOf(canaries);
    }

    public Side(
            String label,
            String source,
            String revision,
            String session,
            Map<String, String> facts,
            List<Row> rows,
            String digest) {
        this(label, source, revision, session, facts, rows, digest, List.of());
    }
}
