package dev.attune.runner;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.InvalidCaseException;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.runner.read.CaseFile;
import dev.attune.runner.read.Problem;
import dev.attune.runner.read.ProblemsException;
import dev.attune.runner.report.ClinicianReport;
import dev.attune.runner.report.PartnerReport;
import dev.attune.runner.result.ResultJson;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code attune assess}: reads a case, has it assessed and prints the view that was asked for. */
@Command(name = "assess", description = "Assesses one couple and prints a report, or the result as JSON.")
final class AssessCommand extends AttuneCommand {
    private static final String CLINICIAN = "clinician";

    private final Engines engines;

    @Parameters(
            index = "0",
            paramLabel = "CASE.json|OBS.csv",
            description = "A case in JSON, or a log of observations in CSV.")
    private Path file = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = Format.Converter.class,
            description = "What to print: text (a report to read) or json. Default: text.")
    private Format format = Format.TEXT;

    @Option(
            names = "--view",
            paramLabel = "WHO",
            defaultValue = CLINICIAN,
            description = "Who will read it: clinician, or the id of one of the two partners. Default: clinician.")
    private String view = CLINICIAN;

    @Option(
            names = "--rulebook",
            paramLabel = "DIR",
            description = "The folder of the rulebook to assess by. Default: the one that comes with attune.")
    private @Nullable Path rulebook;

    @Option(
            names = "--partners",
            paramLabel = "ID,ID",
            split = ",",
            hideParamSyntax = true,
            description = "The two partners of a log in CSV, when it does not name both.")
    private List<String> partners = List.of();

    AssessCommand() {
        this(Engines::standardOr);
    }

    AssessCommand(Engines engines) {
        this.engines = engines;
    }

    @Override
    protected Result result() throws ProblemsException, RulebookException {
        return Result.fine(report());
    }

    private String report() throws ProblemsException, RulebookException {
        checkPartners();
        CaseFile read = CaseFile.read(file, partners);
        RulesEngine engine = engine();
        CoupleCase couple = read.toCase(engine.behaviours());
        if (!view.equals(CLINICIAN) && !couple.partners().contains(view)) {
            throw misuse("--view is \"" + view + "\"; expected clinician, " + String.join(" or ", couple.partners()));
        }
        Assessment assessment = assess(engine, couple);
        if (view.equals(CLINICIAN)) {
            return format == Format.JSON
                    ? ResultJson.write(assessment.forClinician())
                    : ClinicianReport.write(assessment.forClinician());
        }
        return format == Format.JSON
                ? ResultJson.write(assessment.forPartner(view))
                : PartnerReport.write(assessment.forPartner(view));
    }

    private RulesEngine engine() throws ProblemsException, RulebookException {
        if (rulebook == null) {
            return engines.load(null);
        }
        RulebookFolder folder = new RulebookFolder(rulebook);
        folder.check();
        try {
            return engines.load(rulebook);
        } catch (RulebookException e) {
            throw new RulebookException(folder.opened(e.diagnostics()));
        }
    }

    private Assessment assess(RulesEngine engine, CoupleCase couple) throws ProblemsException {
        try {
            return engine.assess(couple);
        } catch (InvalidCaseException e) {
            // What is left for the engine to refuse is the case as a whole, such as its length.
            throw new ProblemsException(e.problems().stream()
                    .map(problem -> new Problem(file.toString(), null, problem.code(), problem.toString()))
                    .toList());
        }
    }

    private void checkPartners() {
        if (partners.isEmpty()) {
            return;
        }
        if (!CaseFile.isCsv(file)) {
            throw misuse("--partners is for a log in CSV; a case in JSON names its partners itself");
        }
        try {
            new CoupleCase("case", partners, null, List.of(), List.of(), List.of());
        } catch (InvalidCaseException e) {
            throw misuse("--partners: " + e.problems().get(0).message());
        }
    }
}
