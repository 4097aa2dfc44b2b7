package dev.ringside.duet;

import dev.ringside.jvm.JavaCommand;
import dev.ringside.jvm.JvmFlags;
import dev.ringside.run.Descendants;
import java.io.File;
import java.io.IOException;
import java.util.List;

/** Runs a build in the shell, and ends it with all that it has started when stdin ends: what a killed duet was building would go on for minutes. */
public final class BuildLeash {
    private static final int PARENT_GONE = 74;

    private BuildLeash() {}

    /** What runs {@code build} in the shell on a leash. */
    static List<String> command(String build) {
        return JavaCommand.of(JvmFlags.commanding(), BuildLeash.class.getName(), List.of(build));
    }

    /** The command. Ends with its code. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        // ctrl-C reaches this process too, and a build may not heed it
        Runtime.getRuntime().addShutdownHook(new Thread(Descendants::kill, "on-signal"));
        Process build = new ProcessBuilder("sh", "-c", arguments[0])
                .inheritIO()
                .redirectInput(new File("/dev/null"))
                .start();
        Thread leash = new Thread(BuildLeash::read, "leash");
        leash.setDaemon(true);
        leash.start();
        Runtime.getRuntime().halt(build.waitFor());
    }

    private static void read() {
        try {
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            // a broken pipe is an end too
        }
        Descendants.kill();
        Runtime.getRuntime().halt(PARENT_GONE);
    }
}
