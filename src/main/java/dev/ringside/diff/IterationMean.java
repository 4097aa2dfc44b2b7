package dev.ringside.diff;

/** The mean over the iterations of one fork of a JMH file. */
final class IterationMean {
    private double sum;
    private int iterations;
    private String failure;

    void add(double iteration) {
        iterations++;
        sum += iteration;
        if (!(iteration >= 0 && iteration <= Figures.MOST) && failure == null) {
            failure = "has an iteration of " + iteration;
        }
    }

    JmhFork fork() {
        double mean = sum / iterations;
        if (iterations == 0) {
            failure = "has no iterations";
        } else if (failure == null && !Figures.isFigure(mean)) {
            failure = "has a mean of " + mean;
        }
        return new JmhFork(mean, failure, null);
    }
}
