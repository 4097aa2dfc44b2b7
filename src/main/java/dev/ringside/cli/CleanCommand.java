package dev.ringside.cli;

import dev.ringside.ledger.Sweeper;
import dev.ringside.run.RunLock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "clean",
        description = "Removes what dead runs left behind, and nothing else. What makes something does so first.",
        mixinStandardHelpOptions = true)
final class CleanCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        List<String> left = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        Startup startup = Startup.begin().closingOnSignal();
        try {
            removed.addAll(Sweeper.sweep(left::add));
        } finally {
            startup.close();
        }
        RunLock.sweep().ifPresent(file -> removed.add("the lock of a run that died, " + file));
        removed.forEach(object -> System.out.println("removed " + object));
        left.forEach(System.err::println);
        if (removed.isEmpty() && left.isEmpty()) {
            System.out.println("nothing was left behind");
        }
        return ExitCode.FINE;
    }
}
