package dev.ringside.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * How far apart one host's sessions of one build lie: the standard deviation, on a logarithmic scale, of a row's level from session to
 * session, without the part that the spread of forks within a session explains.
 *
 * @param deviation the upper end of an 80 % interval of it, since few sessions are likely to know too little; at least 0.01
 * @param sessions that it is from
 * @param builds that these are of
 */
public record SessionDrift(double deviation, int sessions, int builds) {
    /** Ten sessions of one build have nine; fewer say less than a figure from elsewhere. */
    static final int LEAST_DEGREES = 9;

    static final double LEAST = 0.01;

    /** A row whose forks scatter says little of its sessions; one that hardly scatters says no more than this. */
    private static final double USUAL = 0.04;

    private static final double NOT_TOO_SMALL = 0.8;

    /** Empty where there are too few sessions, as {@link #LEAST_DEGREES} says. */
    static Optional<SessionDrift> of(Collection<Session> sessions) {
        Map<String, List<Session>> builds = new TreeMap<>();
        for (Session session : sessions) {
            builds.computeIfAbsent(session.build(), build -> new ArrayList<>()).add(session);
        }
        builds.values().removeIf(same -> same.size() < 2);
        double sum = 0;
        double weights = 0;
        int degrees = 0;
        int used = 0;
        int usedBuilds = 0;
        for (List<Session> same : builds.values()) {
            Set<Session> told = new HashSet<>();
            for (List<Level> row : rows(same).values()) {
                Optional<Estimate> estimate = Estimate.of(row);
                if (estimate.isPresent()) {
                    sum += estimate.get().weight() * estimate.get().variance();
                    weights += estimate.get().weight();
                    row.forEach(level -> told.add(level.session()));
                }
            }
            if (!told.isEmpty()) {
                degrees += told.size() - 1;
                used += told.size();
                usedBuilds++;
            }
        }
        if (degrees < LEAST_DEGREES) {
            return Optional.empty();
        }
        double estimate = Math.sqrt(Math.max(sum / weights, LEAST * LEAST));
        return Optional.of(new SessionDrift(estimate * widening(degrees), used, usedBuilds));
    }

    /** The standard deviation is known from so few sessions that its estimate is as often too small as too large. */
    private static double widening(int degrees) {
        return Math.sqrt(degrees / new ChiSquaredDistribution(degrees).inverseCumulativeProbability(1 - NOT_TOO_SMALL));
    }

    private static Map<Session.Row, List<Level>> rows(List<Session> sessions) {
        Map<Session.Row, List<Level>> rows = new HashMap<>();
        for (Session session : sessions) {
            session.levels().forEach((row, forks) -> rows.computeIfAbsent(row, key -> new ArrayList<>())
                    .add(Level.of(session, forks)));
        }
        return rows;
    }

    /** A row in one session: the mean of its forks, and their sum of squares around it. */
    private record Level(Session session, int forks, double mean, double squares) {
        static Level of(Session session, List<Double> forks) {
            double mean =
                    forks.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
            double squares = forks.stream()
                    .mapToDouble(fork -> (fork - mean) * (fork - mean))
                    .sum();
            return new Level(session, forks.size(), mean, squares);
        }
    }

    /** What one row of one build says: a variance between sessions, below 0 by chance, and how much that is worth. */
    private record Estimate(double variance, double weight) {
        /** Empty where the row is in one session alone, or no session has two forks of it. */
        static Optional<Estimate> of(List<Level> levels) {
            int sessions = levels.size();
            int within = levels.stream().mapToInt(level -> level.forks() - 1).sum();
            if (sessions < 2 || within == 0) {
                return Optional.empty();
            }
            double forkVariance = levels.stream().mapToDouble(Level::squares).sum() / within;
            double explained = forkVariance
                    * levels.stream()
                            .mapToDouble(level -> 1.0 / level.forks())
                            .average()
                            .orElseThrow();
            double centre = levels.stream().mapToDouble(Level::mean).average().orElseThrow();
            double seen = levels.stream()
                            .mapToDouble(level -> (level.mean() - centre) * (level.mean() - centre))
                            .sum()
                    / (sessions - 1);
            double spread = explained + USUAL * USUAL;
            return Optional.of(new Estimate(seen - explained, (sessions - 1) / (spread * spread)));
        }
    }
}
