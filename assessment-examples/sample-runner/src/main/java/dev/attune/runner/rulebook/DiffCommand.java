package dev.attune.runner.rulebook;

import dev.attune.assessment.CaseProblem;
import dev.attune.assessment.CoupleCase;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.diff.CaseDiff;
import dev.attune.rules.diff.NamedCase;
import dev.attune.rules.diff.SideBySide;
import dev.attune.runner.AttuneCommand;
import dev.attune.runner.Format;
import dev.attune.runner.ProgressBar;
import dev.attune.runner.RulebookFolder;
import dev.attune.runner.read.CaseFile;
import dev.attune.runner.read.ProblemsException;
import dev.attune.runner.result.ResultJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attune rulebook diff}: what differs between two rulebooks, and what of it reaches people. */
@Command(
        name = "diff",
        description = {
            "Says what differs between two rulebooks, rule by rule, and whose results it changes.",
            "It assesses the cases of both rulebooks by both, and any case or log given besides. pursuer-distancer stands for"
                    + " the rulebook that comes with attune."
        })
final class DiffCommand extends AttuneCommand {
    @Parameters(index = "0", paramLabel = "OLD", description = "The folder of the older rulebook.")
    private Path older = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The folder of the newer rulebook.")
    private Path newer = Path.of("");

    @Option(
            names = "--cases",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Cases in JSON or logs in CSV to assess besides.")
    private List<Path> cases = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = Format.Converter.class,
            description = "What to print: text or json. Default: text.")
    private Format format = Format.TEXT;

    @Override
    protected Result result() throws ProblemsException, RulebookException {
        List<CaseFile> files = new ArrayList<>();
        for (Path file : cases) {
            files.add(CaseFile.read(file, List.of()));
        }
        RulesEngine from = new RulebookFolder(older).load();
        RulesEngine to = new RulebookFolder(newer).load();
        SideBySide both = SideBySide.of(from, to);
        List<NamedCase> named = new ArrayList<>(both.examples());
        Set<String> behaviours = new HashSet<>(from.behaviours());
        behaviours.addAll(to.behaviours());
        Function<CoupleCase, List<CaseProblem>> words = couple -> Stream.concat(
                        from.problemsOf(couple).stream(), to.problemsOf(couple).stream())
                .distinct()
                .toList();
        for (int i = 0; i < files.size(); i++) {
            CoupleCase couple = files.get(i).toCase(behaviours, words);
            named.add(new NamedCase(cases.get(i).toString(), couple));
        }
        List<CaseDiff> compared = new ArrayList<>();
        try (ProgressBar progress = terminal().progress(err(), "comparing cases")) {
            for (NamedCase each : named) {
                compared.add(both.compare(each));
                progress.at(compared.size(), named.size());
            }
        }
        return Result.fine(
                format == Format.JSON
                        ? ResultJson.write(DiffJson.of(both.rulebooks(), compared))
                        : new DiffReport(terminal()).write(both.rulebooks(), compared));
    }
}
