package dev.attune.runner;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.InvalidCaseException;
import dev.attune.assessment.WhatWouldChange;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.runner.read.CaseFile;
import dev.attune.runner.read.ProblemsException;
import dev.attune.runner.report.ClinicianReport;
import dev.attune.runner.report.PartnerReport;
import dev.attune.runner.result.AnsweredView;
import dev.attune.runner.result.ResultJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
            return json()
                    ? ResultJson.write(assessment.forPartner(reader()))
                    : PartnerReport.write(assessment.forPartner(reader()));
        }
        ClinicianView view = assessment.forClinician();
        if (!whatWouldChange) {
            return json() ? ResultJson.write(view) : ClinicianReport.write(view);
        }
        List<WhatWouldChange> answers = engine.whatWouldChange(couple, language);
        return json() ? ResultJson.write(new AnsweredView(view, answers)) : ClinicianReport.write(view, answers);
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
