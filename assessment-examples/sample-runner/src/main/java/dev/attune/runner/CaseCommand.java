package dev.attune.runner;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.InvalidCaseException;
import dev.attune.assessment.UnknownLanguageException;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.runner.read.CaseFile;
import dev.attune.runner.read.Problem;
import dev.attune.runner.read.ProblemsException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that assesses couples by a rulebook and prints it for one reader. */
abstract class CaseCommand extends AttuneCommand {
    static final String CLINICIAN = "clinician";

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
            description =
                    "Whose page to print: clinician, or the id of one of the two partners, whose page is a draft for the"
                            + " clinician to read before it is released. Default: clinician.")
    private String view = CLINICIAN;

    @Option(
            names = "--rulebook",
            paramLabel = "DIR",
            description = "The folder of the rulebook to assess by. Default: the one that comes with attune.")
    private @Nullable Path rulebook;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "The language to be read, such as es or de. Default: the rulebook's own.")
    private @Nullable String language;

    @Option(
            names = "--told-by",
            paramLabel = "NAME",
            description =
                    "Reads one person's account alone: the id of one of the two partners, clinician, third-person or"
                            + " unknown. For the clinician: what the others tell is left out, and with it safety concerns.")
    private @Nullable String toldBy;

    @Mixin
    private CaseOptions options = new CaseOptions();

    private final Engines engines;

    CaseCommand(Engines engines) {
        this.engines = engines;
    }

    /** Whether JSON was asked for, rather than a report. */
    final boolean json() {
        return format == Format.JSON;
    }

    /** Who will read it. */
    final String reader() {
        return view;
    }

    /** Whether the clinician will read it. */
    final boolean forClinician() {
        return view.equals(CLINICIAN);
    }

    /** The case of a file, as everybody tells it or as the one who was asked for does. */
    final CoupleCase couple(CaseFile file, RulesEngine engine) throws ProblemsException {
        CoupleCase couple = file.toCase(engine.rules().catalogue(), options.defaults());
        if (toldBy == null) {
            return couple;
        }
        if (!forClinician()) {
            throw misuse("--told-by is for the clinician; expected no --view beside it, or --view clinician");
        }
        try {
            return couple.toldBy(toldBy);
        } catch (InvalidCaseException e) {
            throw misuse("--told-by: " + e.problems().get(0).message());
        }
    }

    final void checkReader(CoupleCase couple) {
        if (!forClinician() && !couple.partners().contains(view)) {
            throw misuse("--view is \"" + view + "\"; expected clinician, " + String.join(" or ", couple.partners()));
        }
    }

    final RulesEngine engine() throws ProblemsException, RulebookException {
        if (rulebook == null) {
            return engines.load(null);
        }
        RulebookFolder folder = new RulebookFolder(rulebook);
        folder.requireFolder();
        try {
            return engines.load(rulebook);
        } catch (RulebookException e) {
            throw new RulebookException(folder.opened(e.diagnostics()));
        }
    }

    /** The language to be read; the rulebook's own when none was asked for. */
    final Locale language(RulesEngine engine) {
        Locale asked = language == null ? engine.languages().get(0) : Locale.forLanguageTag(language);
        try {
            return engine.offered(asked);
        } catch (UnknownLanguageException e) {
            throw misuse("--language is \"" + language + "\"; expected one of "
                    + engine.languages().stream().map(Locale::toLanguageTag).collect(Collectors.joining(", ")));
        }
    }

    /** What is left for the engine to refuse is a case as a whole, such as its length. */
    static <T> T accepted(Path file, Supplier<T> work) throws ProblemsException {
        try {
            return work.get();
        } catch (InvalidCaseException e) {
            throw new ProblemsException(e.problems().stream()
                    .map(problem -> new Problem(file.toString(), null, problem.code(), problem.toString()))
                    .toList());
        }
    }
}
