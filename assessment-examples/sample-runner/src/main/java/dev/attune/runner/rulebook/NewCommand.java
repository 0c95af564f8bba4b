package dev.attune.runner.rulebook;

import dev.attune.rules.StarterRulebook;
import dev.attune.runner.AttuneCommand;
import dev.attune.runner.read.OneLine;
import dev.attune.runner.read.Problem;
import dev.attune.runner.read.ProblemsException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attune rulebook new}: a rulebook to start from. */
@Command(
        name = "new",
        description = {
            "Makes the folder of a new rulebook, with remarks in it that say what to write where.",
            "It extends the rulebook that comes with attune, and holds only what differs from it."
        })
final class NewCommand extends AttuneCommand {
    @Parameters(
            index = "0",
            paramLabel = "DIR",
            description = "The folder to make; it must not exist yet, or be empty.")
    private Path folder = Path.of("");

    @Option(
            names = "--copy",
            description = "Copy the whole rulebook that comes with attune instead, to keep it as it is today.")
    private boolean copy;

    @Override
    protected Result result() throws ProblemsException {
        try {
            if (copy) {
                StarterRulebook.copyStandard(folder);
            } else {
                StarterRulebook.write(folder);
            }
        } catch (FileAlreadyExistsException e) {
            throw problem(Problem.Code.FILE_EXISTS, String.valueOf(e.getReason()));
        } catch (IOException e) {
            throw problem(Problem.Code.UNWRITABLE, "the folder cannot be written; check its permissions");
        }
        String name = OneLine.of(folder.toString());
        return Result.fine(name + " is ready. Open its rulebook.md and read on from there; then try:\n\n"
                + "  attune rulebook check " + name + "\n"
                + "  attune rulebook test " + name + "\n");
    }

    private ProblemsException problem(Problem.Code code, String message) {
        return new ProblemsException(folder.toString(), null, code, message);
    }
}
