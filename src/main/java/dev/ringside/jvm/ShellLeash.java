package dev.ringside.jvm;

import java.util.ArrayList;
import java.util.List;

/**
 * A program that does not watch who has started it, beside a shell that does: when the stdin of the two ends, because its other end was
 * closed or its process was killed, the program is killed. The exit status is the program's.
 */
final class ShellLeash {
    /** Descriptor 3, since a shell gives a program that it starts beside itself an empty stdin. */
    private static final String SCRIPT = "exec 3<&0; \"$@\" 3<&- & program=$!; "
            + "{ read -r _ <&3; kill -9 $program; } 2>/dev/null & leash=$!; exec 3<&-; "
            + "wait $program; status=$?; kill $leash 2>/dev/null; exit $status";

    private ShellLeash() {}

    static List<String> around(List<String> command) {
        List<String> leashed = new ArrayList<>(List.of("sh", "-c", SCRIPT, "sh"));
        leashed.addAll(command);
        return leashed;
    }
}
