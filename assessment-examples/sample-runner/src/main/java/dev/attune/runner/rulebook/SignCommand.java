package dev.attune.runner.rulebook;

import dev.attune.rules.RulebookVerdict;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Signature;
import dev.attune.rules.rulebook.SignedTexts;
import dev.attune.runner.AttuneCommand;
import dev.attune.runner.RulebookFolder;
import dev.attune.runner.read.OneLine;
import dev.attune.runner.read.Problem;
import dev.attune.runner.read.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attune rulebook sign}: writes down who read the texts that a couple can read. */
@Command(
        name = "sign",
        description = {
            "Writes down who has read every text that a couple can read.",
            "It writes signed.md in the rulebook's folder. From then on, \"rulebook check\" names each text that changed."
        })
final class SignCommand extends AttuneCommand {
    @Parameters(index = "0", paramLabel = "DIR", description = "The rulebook's folder.")
    private Path folder = Path.of("");

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who read the texts.")
    private String by = "";

    @Option(
            names = "--date",
            required = true,
            paramLabel = "DATE",
            description = "The day they were read, such as 2026-03-31.")
    private LocalDate date = LocalDate.EPOCH;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "What they were read in, such as de; may be given several times. Default: every language.")
    private List<String> languages = List.of();

    @Override
    protected Result result() throws ProblemsException, RulebookException {
        RulebookFolder given = new RulebookFolder(folder);
        given.requireFolder();
        Rulebook rulebook = read(given);
        List<Signature> signatures = signatures(rulebook);
        Set<Signature> before = new HashSet<>(rulebook.texts().signatures());
        long anew = signatures.stream().filter(row -> !before.contains(row)).count();
        write(SignedTexts.write(signatures));
        return Result.fine(OneLine.of(folder.resolve(SignedTexts.FILE).toString()) + ": " + anew + " texts signed, "
                + (signatures.size() - anew) + " as before\n");
    }

    private static Rulebook read(RulebookFolder given) throws ProblemsException, RulebookException {
        try {
            RulebookVerdict verdict = given.check();
            if (!verdict.isAccepted()) {
                throw new RulebookException(verdict.diagnostics());
            }
            return verdict.checked().rulebook();
        } catch (RulebookException e) {
            throw new RulebookException(given.opened(e.diagnostics()));
        }
    }

    private List<Signature> signatures(Rulebook rulebook) {
        try {
            return SignedTexts.sign(rulebook, languages.isEmpty() ? rulebook.languages() : languages, by, date);
        } catch (IllegalArgumentException e) {
            throw misuse(String.valueOf(e.getMessage()));
        }
    }

    /** Beside the file first, so that nothing is lost when it cannot be written to its end, and a link is not followed. */
    private void write(String text) throws ProblemsException {
        Path file = folder.resolve(SignedTexts.FILE);
        try {
            Path draft = Files.createTempFile(folder, "signed", ".tmp");
            try {
                Files.writeString(draft, text);
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new ProblemsException(
                    file.toString(),
                    null,
                    Problem.Code.UNWRITABLE,
                    "the file cannot be written; check the permissions of its folder");
        }
    }
}
