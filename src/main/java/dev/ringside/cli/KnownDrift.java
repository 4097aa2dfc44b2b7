package dev.ringside.cli;

import dev.ringside.diff.Rules;
import dev.ringside.diff.Side;
import dev.ringside.results.HostFacts;
import dev.ringside.results.SessionDrift;
import dev.ringside.results.StoredSessions;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** How far two runs of different times may differ by their sessions alone, and whence that is known. */
record KnownDrift(Rules rules, String note) {
    private static final String HOST = "host";

    /** From the sessions that {@code results} has of the host of both sides, if it is one, and they are enough; otherwise what the rules have. */
    static KnownDrift of(Rules rules, Path results, Side base, Side head) {
        Optional<SessionDrift> known = isOneHost(base, head) && !base.digest().equals(head.digest())
                ? StoredSessions.drift(results, head.facts())
                : Optional.empty();
        return known.map(drift -> new KnownDrift(rules.drifting(drift.deviation()), said(drift)))
                .orElseGet(() -> new KnownDrift(rules, assumed(rules)));
    }

    /** Plain JMH JSON names no host. */
    private static boolean isOneHost(Side base, Side head) {
        return base.session() != null
                && head.session() != null
                && base.facts().containsKey(HOST)
                && base.facts().get(HOST).equals(head.facts().get(HOST))
                && HostFacts.unlike(base.facts(), head.facts()).isEmpty();
    }

    private static String said(SessionDrift drift) {
        return String.format(
                Locale.ROOT,
                "sessions of this host differ by a standard deviation of %.1f %% (from %d stored sessions, as its upper bound); it is in every interval",
                100 * drift.deviation(),
                drift.sessions());
    }

    private static String assumed(Rules rules) {
        return String.format(
                Locale.ROOT,
                "sessions are taken to differ by a standard deviation of %.1f %%, until 10 stored ones of this host say better; it is in every interval",
                100 * rules.sessionDrift());
    }
}
