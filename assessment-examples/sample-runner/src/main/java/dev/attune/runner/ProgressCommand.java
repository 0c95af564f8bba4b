package dev.attune.runner;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.OnShow;
import dev.attune.assessment.PageOnHoldException;
import dev.attune.assessment.PartnerDraft;
import dev.attune.assessment.ProgressPage;
import dev.attune.assessment.ProgressView;
import dev.attune.assessment.Release;
import dev.attune.assessment.ReleasedPage;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.runner.read.CaseFile;
import dev.attune.runner.read.ProblemsException;
import dev.attune.runner.report.ProgressPageReport;
import dev.attune.runner.report.ProgressReport;
import dev.attune.runner.result.ResultJson;
import java.nio.file.Path;
import java.time.LocalDate;
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
        if (forClinician()) {
            ProgressView view = accepted(after, () -> engine.progress(earlier, later, language));
            return Result.fine(json() ? ResultJson.write(view) : ProgressReport.write(view));
        }
        accepted(after, () -> engine.assess(later));
        Rulebook rulebook = engine.rules();
        // What the partner may not know does not decide either whether the two can be compared.
        accepted(
                after,
                () -> engine.progress(
                        PageDay.known(earlier, reader(), rulebook), PageDay.known(later, reader(), rulebook)));
        LocalDate dayBefore = PageDay.after(earlier, reader(), rulebook);
        LocalDate dayAfter = PageDay.after(later, reader(), rulebook);
        // Two files of a couple need not call it by one name, nor have one time zone.
        CoupleCase named = earlier.toBuilder().id(later.id()).build();
        ProgressPage progress = engine.progress(
                page(engine.assess(named, language), dayBefore),
                page(engine.assess(later, language), dayAfter.isBefore(dayBefore) ? dayBefore : dayAfter));
        return Result.fine(json() ? ResultJson.write(progress) : ProgressPageReport.write(progress));
    }

    /** The page a partner would have: the draft, unless a hard concern keeps everything as it is. */
    private ReleasedPage page(Assessment assessment, LocalDate day) {
        PartnerDraft draft = assessment.draftFor(reader(), day);
        try {
            return draft.release(
                    Release.by(CLINICIAN).despite("to be read by the clinician, and by nobody else"), OnShow.nothing());
        } catch (PageOnHoldException e) {
            return draft.withoutDecision(OnShow.nothing());
        }
    }
}
