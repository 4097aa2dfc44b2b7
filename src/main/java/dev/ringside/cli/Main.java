package dev.ringside.cli;

import dev.ringside.posix.Arch;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code bin/ringside}. */
@Command(
        name = "ringside",
        description = "Measures how two processes on one Linux host should talk.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            ListCommand.class,
            DiffCommand.class,
            DuetCommand.class,
            PlotCommand.class,
            MergeCommand.class,
            BaselineCommand.class,
            ProduceCommand.class,
            ConsumeCommand.class,
            DoctorCommand.class,
            CleanCommand.class,
            JmhCommand.class,
            SimulateCommand.class
        })
public final class Main {
    @Option(names = "--debug", description = "Show the stack trace of a failure.", scope = ScopeType.INHERIT)
    boolean debug;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        Optional<String> refusal = Arch.refusal(System.getProperty("os.name"), System.getProperty("os.arch"));
        if (refusal.isPresent()) {
            System.err.println("ringside: " + refusal.get());
            return ExitCode.HOST_CANNOT;
        }
        Main main = new Main();
        CommandLine line = commands(main)
                .setParameterExceptionHandler((failure, args) -> fail(failure, ExitCode.USAGE, main.debug))
                .setExecutionExceptionHandler(
                        (failure, command, result) -> fail(failure, ExitCode.of(failure), main.debug));
        if (arguments.length == 0) {
            line.usage(System.out);
            return ExitCode.FINE;
        }
        return line.execute(arguments);
    }

    static CommandLine commands() {
        return commands(new Main());
    }

    private static CommandLine commands(Main main) {
        return new CommandLine(main).setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static int fail(Exception failure, int code, boolean debug) {
        String advice =
                code == ExitCode.BUG ? " (a bug of Ringside: run it again with --debug and report what it says)" : "";
        System.err.println("ringside: " + words(failure) + advice);
        if (debug) {
            failure.printStackTrace();
        }
        return code;
    }

    /** What went wrong, in one line. */
    static String words(Exception failure) {
        return message(failure).replaceAll("\\s*\\R\\s*", "; ");
    }

    private static String message(Exception failure) {
        if (failure instanceof FileSystemException file) {
            // its message is the bare path
            return "using " + file.getFile() + " failed: " + reason(file);
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    /** The JDK says these by the class alone. */
    private static String reason(FileSystemException failure) {
        if (failure.getReason() != null) {
            return failure.getReason();
        }
        if (failure instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "something else is in its place";
        }
        return failure instanceof AccessDeniedException
                ? "permission denied"
                : failure.getClass().getSimpleName();
    }
}
