package dev.attune.runner;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.DraftReview;
import dev.attune.assessment.InvalidCaseException;
import dev.attune.assessment.OnShow;
import dev.attune.assessment.PageText;
import dev.attune.assessment.WhatWouldChange;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.runner.read.CaseFile;
import dev.attune.runner.read.ProblemsException;
import dev.attune.runner.report.ClinicianReport;
import dev.attune.runner.report.Enclosures;
import dev.attune.runner.report.PartnerReport;
import dev.attune.runner.result.AnsweredView;
import dev.attune.runner.result.ResultJson;
import dev.attune.runner.result.UnreleasedDraft;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attune assess}: reads a case, has it assessed and prints the view that was asked for. */
@Command(name = "assess", description = "Assesses one couple and prints a report, or the result as JSON.")
final class AssessCommand extends CaseCommand {
    @Parameters(
            index = "0",
            paramLabel = "CASE.json|OBS.csv",
            description = "A case in JSON, or a log of observations in CSV.")
    private Path file = Path.of("");

    @Option(
            names = "--partners",
            paramLabel = "ID,ID",
            split = ",",
            hideParamSyntax = true,
            description = "The two partners of a log in CSV, when it does not name both.")
    private List<String> partners = List.of();

    @Option(
            names = "--what-would-change",
            description = "Say as well which smallest change in the log would alter each role and the level. For the"
                    + " clinician; takes longer.")
    private boolean whatWouldChange;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description =
                    "The day on which the partners' next pages are to be issued, such as 2026-05-04. What was recorded"
                            + " on that day or later is not on them. Default: the day after the log ends; for a"
                            + " partner's draft, as far as that partner may know the log.")
    private @Nullable LocalDate date;

    AssessCommand() {
        this(Engines::standardOr);
    }

    AssessCommand(Engines engines) {
        super(engines);
    }

    @Override
    protected Result result() throws ProblemsException, RulebookException {
        return Result.fine(report());
    }

    private String report() throws ProblemsException, RulebookException {
        checkPartners();
        if (whatWouldChange && !forClinician()) {
            throw misuse("--what-would-change is for the clinician; expected no --view beside it, or --view clinician");
        }
        CaseFile read = CaseFile.read(file, partners);
        RulesEngine engine = engine();
        Locale language = language(engine);
        CoupleCase couple = couple(read, engine);
        checkReader(couple);
        Assessment assessment = accepted(file, () -> engine.assess(couple, language));
        if (!forClinician()) {
            LocalDate next = date == null ? PageDay.after(couple, reader(), engine.rules()) : date;
            DraftReview draft = assessment.draftFor(reader(), next).forClinician();
            return json() ? ResultJson.write(new UnreleasedDraft(draft)) : PartnerReport.write(draft);
        }
        LocalDate next = date == null ? PageDay.after(couple) : date;
        ClinicianView view = assessment.forClinician(OnShow.nothing(), next);
        List<WhatWouldChange> answers = whatWouldChange ? engine.whatWouldChange(couple, language) : List.of();
        if (json()) {
            return whatWouldChange ? ResultJson.write(new AnsweredView(view, answers)) : ResultJson.write(view);
        }
        return ClinicianReport.write(view, new Enclosures(couple.context(), drafts(assessment, couple, next), answers));
    }

    private static Map<String, PageText> drafts(Assessment assessment, CoupleCase couple, LocalDate next) {
        Map<String, PageText> drafts = new LinkedHashMap<>();
        couple.partners()
                .forEach(partner -> drafts.put(
                        partner,
                        assessment.draftFor(partner, next).forClinician().text()));
        return drafts;
    }

    private void checkPartners() {
        if (partners.isEmpty()) {
            return;
        }
        if (!CaseFile.isCsv(file)) {
            throw misuse("--partners is for a log in CSV; a case in JSON names its partners itself");
        }
        try {
            CoupleCase.between(partners).build();
        } catch (InvalidCaseException e) {
            throw misuse("--partners: " + e.problems().get(0).message());
        }
    }
}
