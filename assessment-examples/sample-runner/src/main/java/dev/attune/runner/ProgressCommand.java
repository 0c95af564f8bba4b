package dev.attune.runner;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Progress;
import dev.attune.assessment.ProgressView;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.runner.read.CaseFile;
import dev.attune.runner.read.ProblemsException;
import dev.attune.runner.report.ProgressReport;
import dev.attune.runner.result.ResultJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code attune progress}: reads an earlier and a later case of a couple and prints what differs, for one reader. */
@Command(
        name = "progress",
        description = "Compares two assessments of a couple: what eased, what became harder, and what is not progress.")
final class ProgressCommand extends CaseCommand {
    @Parameters(index = "0", paramLabel = "BEFORE.json", description = "The earlier case.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER.json", description = "The later case, of the same two partners.")
    private Path after = Path.of("");

    ProgressCommand() {
        super(Engines::standardOr);
    }

    @Override
    protected Result result() throws ProblemsException, RulebookException {
        CaseFile readBefore = CaseFile.read(before, List.of());
        CaseFile readAfter = CaseFile.read(after, List.of());
        RulesEngine engine = engine();
        Locale language = language(engine);
        CoupleCase earlier = couple(readBefore, engine);
        CoupleCase later = couple(readAfter, engine);
        checkReader(later);
        accepted(before, () -> engine.assess(earlier));
        Progress progress = accepted(after, () -> engine.progress(earlier, later, language));
        ProgressView view = forClinician() ? progress.forClinician() : progress.forPartner(reader());
        return Result.fine(json() ? ResultJson.write(view) : ProgressReport.write(view));
    }
}
