package dev.ringside.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "baseline",
        description = "Keeps runs under a name, to compare later ones with: diff NAME.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {BaselineSaveCommand.class, BaselineListCommand.class, BaselineRemoveCommand.class},
        footer = {"", "Examples:", "  ringside baseline save before", "  ringside diff before"})
final class BaselineCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing required subcommand: save, list or remove");
    }
}
