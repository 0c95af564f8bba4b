package dev.attune.runner.rulebook;

import dev.attune.assessment.CoupleCase;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.diff.CaseDiff;
import dev.attune.rules.diff.NamedCase;
import dev.attune.rules.diff.SideBySide;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Term;
import dev.attune.runner.AttuneCommand;
import dev.attune.runner.CaseOptions;
import dev.attune.runner.Format;
import dev.attune.runner.ProgressBar;
import dev.attune.runner.RulebookFolder;
import dev.attune.runner.read.CaseFile;
import dev.attune.runner.read.ProblemsException;
import dev.attune.runner.result.ResultJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private CaseOptions options = new CaseOptions();

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
        Rulebook.Catalogue words = together(from.rules().catalogue(), to.rules().catalogue());
        for (int i = 0; i < files.size(); i++) {
            CoupleCase couple = files.get(i).toCase(words, options.defaults());
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

    /** What either of two rulebooks knows; that one of them does not know it is told of the case, not of the file. */
    private static Rulebook.Catalogue together(Rulebook.Catalogue older, Rulebook.Catalogue newer) {
        Map<String, Map<String, Term>> terms = new HashMap<>(older.terms());
        newer.terms().forEach((table, words) -> terms.merge(table, words, DiffCommand::both));
        return new Rulebook.Catalogue(
                both(older.behaviours(), newer.behaviours()),
                both(older.techniques(), newer.techniques()),
                terms,
                both(older.facts(), newer.facts()),
                newer.privateTalks(),
                newer.clearable());
    }

    private static <T> Map<String, T> both(Map<String, T> older, Map<String, T> newer) {
        Map<String, T> all = new LinkedHashMap<>(older);
        all.putAll(newer);
        return all;
    }
}
