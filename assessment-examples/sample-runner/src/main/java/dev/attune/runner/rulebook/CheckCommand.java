package dev.attune.runner.rulebook;

import dev.attune.runner.AttuneCommand;
import dev.attune.runner.Format;
import dev.attune.runner.RulebookFolder;
import dev.attune.runner.read.ProblemsException;
import dev.attune.runner.result.ResultJson;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attune rulebook check}: says everything that is wrong, or looks wrong, with a rulebook. */
@Command(
        name = "check",
        description = {
            "Says everything that is wrong, or looks wrong, with a rulebook.",
            "It is read, its rules are held against each other, and its cases are looked through for rules they do not show."
        })
final class CheckCommand extends AttuneCommand {
    @Parameters(index = "0", paramLabel = "DIR", description = "The rulebook's folder.")
    private Path folder = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = Format.Converter.class,
            description = "What to print: text or json. Default: text.")
    private Format format = Format.TEXT;

    @Option(names = "--all", description = "Show every message, however many there are of a kind.")
    private boolean all;

    @Override
    protected Result result() throws ProblemsException {
        RulebookFolder given = new RulebookFolder(folder);
        Checked checked = Checked.of(given);
        if (format == Format.JSON) {
            return new Result(ResultJson.write(checked), checked.exit());
        }
        new DiagnosticList(terminal(), all).lines(checked.diagnostics()).forEach(err()::println);
        return new Result(checked.summary() + "\n", checked.exit());
    }
}
