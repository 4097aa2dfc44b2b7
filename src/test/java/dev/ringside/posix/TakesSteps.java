package dev.ringside.posix;

import dev.ringside.posix.SysVSemaphores.Step;
import dev.ringside.posix.SysVSemaphores.Steps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A process that takes steps on a set and ends without giving anything back itself: {@code ID TIMES STEPS...}, such as {@code 0,1,undone/1,-1,}. */
final class TakesSteps {
    private TakesSteps() {}

    public static void main(String[] arguments) {
        SysVSemaphores set = SysVSemaphores.at(Integer.parseInt(arguments[0]));
        List<Steps> rounds = new ArrayList<>();
        for (String steps : Arrays.asList(arguments).subList(2, arguments.length)) {
            rounds.add(Steps.of(
                    Arrays.stream(steps.split("/")).map(TakesSteps::step).toArray(Step[]::new)));
        }
        for (int i = Integer.parseInt(arguments[1]); i > 0; i--) {
            rounds.forEach(set::take);
        }
        Runtime.getRuntime().halt(0);
    }

    private static Step step(String text) {
        String[] parts = text.split(",", -1);
        return new Step(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2].equals("undone"));
    }
}
