package dev.attune.runner.rulebook;

import dev.attune.assessment.Coded;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.cases.CaseReport;
import dev.attune.rules.cases.CaseRunner;
import dev.attune.rules.cases.Mutation;
import dev.attune.rules.cases.MutationReport;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.runner.AttuneCommand;
import dev.attune.runner.CodedConverter;
import dev.attune.runner.ExitCode;
import dev.attune.runner.ProgressBar;
import dev.attune.runner.RulebookFolder;
import dev.attune.runner.read.Problem;
import dev.attune.runner.read.ProblemsException;
import dev.attune.runner.result.ResultJson;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attune rulebook test}: runs a rulebook's own cases and, if asked to, tries whether they would notice a change. */
@Command(
        name = "test",
        description = {
            "Runs the cases of a rulebook: what they must and must not find, and which rules they show at work.",
            "With --mutate it also changes one number, word or conclusion of the rulebook at a time and lists the changes that no"
                    + " case notices."
        })
final class TestCommand extends AttuneCommand {
    @Parameters(
            index = "0",
            paramLabel = "DIR",
            description = "The rulebook's folder, or pursuer-distancer for the one that comes with attune.")
    private Path folder = Path.of("");

    @Option(names = "--mutate", description = "Also list the changes of the rulebook that no case notices.")
    private boolean mutate;

    @Option(
            names = "--at-least",
            paramLabel = "PERCENT",
            description = "With --mutate: fail when the cases notice a smaller part of the changes than this.")
    private @Nullable Double atLeast;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = TestFormat.Converter.class,
            description = "What to print: text, json or junit (XML, as build servers read it). Default: text.")
    private TestFormat format = TestFormat.TEXT;

    /** What the outcome is written as. */
    enum TestFormat implements Coded {
        /** A report to read on a terminal. */
        TEXT,
        /** For a program. */
        JSON,
        /** For a build server. */
        JUNIT;

        /** Reads the option. */
        static final class Converter extends CodedConverter<TestFormat> {
            Converter() {
                super(TestFormat.class, "format");
            }
        }
    }

    @Override
    protected Result result() throws ProblemsException, RulebookException {
        if (atLeast != null && !mutate) {
            throw misuse("--at-least is for --mutate");
        }
        if (atLeast != null && !(atLeast >= 0 && atLeast <= 100)) {
            throw misuse("--at-least is " + atLeast + "; expected a percentage from 0 to 100");
        }
        RulebookFolder given = new RulebookFolder(folder);
        RulesEngine engine = given.load();
        CaseReport cases = CaseRunner.run(engine);
        // A change is noticed by a case that came out before; with one that does not, nothing can be said.
        MutationReport mutation = mutate && cases.passed() ? mutation(engine) : null;
        boolean fine = cases.passed() && (!mutate || isEnough(mutation));
        String text = switch (format) {
            case TEXT -> new TestReport(terminal(), given).write(cases, mutate, mutation);
            case JSON -> ResultJson.write(TestJson.of(cases, mutation));
            case JUNIT -> JUnitXml.write(given, cases, mutation);
        };
        return new Result(text, fine ? ExitCode.FINE : ExitCode.RULEBOOK_FAILED);
    }

    private boolean isEnough(@Nullable MutationReport mutation) {
        return mutation != null && (atLeast == null || mutation.score() * 100 >= atLeast);
    }

    private MutationReport mutation(RulesEngine engine) throws ProblemsException {
        try (ProgressBar progress = terminal().progress(err(), "trying changes")) {
            // What a rulebook extends has cases of its own.
            return Mutation.of(engine)
                    .only(mutant -> !mutant.place().isInParent())
                    .run(progress::at);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemsException(
                    Problem.NO_FILE, null, Problem.Code.INTERRUPTED, "stopped before all changes were tried");
        }
    }
}
