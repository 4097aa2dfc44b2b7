package dev.ringside.bench;

import dev.ringside.alone.Step;
import dev.ringside.alone.Work;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One step of this JVM. */
@State(Scope.Benchmark)
public class RunningStep extends OneJvm {
    @Param
    public Step step;

    @Override
    Work begin() {
        return step.open();
    }

    @Override
    String metric() {
        return "step";
    }

    @Override
    String unit() {
        return "ns/op";
    }
}
