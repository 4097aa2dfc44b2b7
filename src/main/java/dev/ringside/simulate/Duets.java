package dev.ringside.simulate;

import dev.ringside.diff.Rules;
import java.util.Random;

/** Many duets of one setting, and other rules beside them on the same hosts. */
record Duets(DuetErrors ours, OtherErrors others) {

    /** The same arguments give the same figures. */
    static Duets play(Setting setting, int runs, int rows, long seed) {
        DuetErrors ours = new DuetErrors(setting);
        OtherErrors others = new OtherErrors(setting);
        Random seeds = new Random(seed);
        for (int run = 0; run < runs; run++) {
            Random random = new Random(seeds.nextLong());
            SimulatedHost host = new SimulatedHost(setting, random);
            Truth truth = new Truth(setting, rows, random);
            int pairs = ours.play(host, truth, Rules.STANDARD, seeds.nextLong());
            others.play(host, truth, pairs);
        }
        return new Duets(ours, others);
    }
}
