package dev.attune.runner.rulebook;

import dev.attune.assessment.CaseProblem;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.InvalidCaseException;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.WorkedExample;
import dev.attune.rules.trace.RuleTrace;
import dev.attune.rules.trace.Trace;
import dev.attune.runner.AttuneCommand;
import dev.attune.runner.CaseOptions;
import dev.attune.runner.Format;
import dev.attune.runner.RulebookFolder;
import dev.attune.runner.read.CaseFile;
import dev.attune.runner.read.Problem;
import dev.attune.runner.read.ProblemsException;
import dev.attune.runner.result.ResultJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attune rulebook explain}: what became of every rule in one case. */
@Command(
        name = "explain",
        description = {
            "Says of every rule whether it fires in a case, with what, or which condition failed first and by how much.",
            "It tells everything about the case: like the clinician's view, it is not for the couple."
        })
final class ExplainCommand extends AttuneCommand {
    @Parameters(
            index = "0",
            paramLabel = "DIR",
            description = "The rulebook's folder, or pursuer-distancer for the one that comes with attune.")
    private Path folder = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "CASE",
            description = "The heading of one of its cases, or a case in JSON, or a log in CSV.")
    private String given = "";

    @Option(names = "--rule", paramLabel = "ID", description = "Only rules whose id starts with this.")
    private @Nullable String rule;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = Format.Converter.class,
            description = "What to print: text or json. Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private CaseOptions options = new CaseOptions();

    @Override
    protected Result result() throws ProblemsException, RulebookException {
        RulesEngine engine = new RulebookFolder(folder).load();
        Rulebook rulebook = engine.rules();
        Trace trace = trace(engine, couple(rulebook));
        List<RuleTrace> rules = trace.rules().stream()
                .filter(found -> rule == null || found.rule().id().startsWith(rule))
                .toList();
        if (rules.isEmpty() && rule != null) {
            throw misuse("--rule is \"" + rule + "\", and no rule's id starts with that"
                    + Nearest.question(
                            rule, rulebook.rules().stream().map(r -> r.id()).toList()));
        }
        return Result.fine(
                format == Format.JSON
                        ? ResultJson.write(ExplainJson.of(rulebook.identity(), trace, rules))
                        : new ExplainReport(terminal()).write(rulebook.identity(), trace, rules));
    }

    private CoupleCase couple(Rulebook rulebook) throws ProblemsException {
        Optional<WorkedExample> example = rulebook.examples().stream()
                .filter(e -> e.title().equalsIgnoreCase(given.strip()))
                .findFirst();
        if (example.isPresent()) {
            return example.get().couple();
        }
        Path file = Path.of(given);
        if (Files.exists(file) || given.endsWith(".json") || given.endsWith(".csv")) {
            return CaseFile.read(file, List.of()).toCase(rulebook.catalogue(), options.defaults());
        }
        throw misuse("\"" + given + "\" is no case of the rulebook, and no file that ends in .json or .csv"
                + Nearest.question(
                        given,
                        rulebook.examples().stream().map(WorkedExample::title).toList()));
    }

    private Trace trace(RulesEngine engine, CoupleCase couple) throws ProblemsException {
        try {
            return engine.trace(couple);
        } catch (InvalidCaseException e) {
            throw new ProblemsException(
                    e.problems().stream().map(problem -> problem(problem)).toList());
        }
    }

    private Problem problem(CaseProblem problem) {
        return new Problem(given, null, problem.code(), problem.toString());
    }
}
