package dev.attune.runner.rulebook;

import dev.attune.rules.phrase.PhraseReference;
import dev.attune.runner.AttuneCommand;
import picocli.CommandLine.Command;

/** {@code attune rulebook phrases}: prints every sentence a rule may use. */
@Command(name = "phrases", description = "Prints every sentence and measure that rules and cases may use, as Markdown.")
final class PhrasesCommand extends AttuneCommand {
    @Override
    protected Result result() {
        return Result.fine(PhraseReference.markdown());
    }
}
