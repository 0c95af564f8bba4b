package dev.attune.runner.rulebook;

import dev.attune.runner.AttuneCommand;
import picocli.CommandLine.Command;

/** {@code attune rulebook}: the tools for those who write rules. */
@Command(
        name = "rulebook",
        description = "Checks, tests, compares and explains a rulebook, signs its texts as read, or starts a new one.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CheckCommand.class,
            TestCommand.class,
            ExplainCommand.class,
            DiffCommand.class,
            PhrasesCommand.class,
            SignCommand.class,
            NewCommand.class
        })
public final class RulebookCommand extends AttuneCommand {
    /** The command, for picocli. */
    public RulebookCommand() {}

    @Override
    protected Result result() {
        throw misuse("a command is missing; expected rulebook check, test, explain, diff, phrases, sign or new");
    }
}
