package dev.attune.runner;

import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.runner.read.OneLine;
import dev.attune.runner.read.Problem;
import dev.attune.runner.read.ProblemsException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command: prints all of its result, or none of it and why, one line a problem. */
public abstract class AttuneCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    /**
     * What a command found.
     *
     * @param text what to print, all of it
     * @param exit the exit code: {@link ExitCode#FINE}, or {@link ExitCode#RULEBOOK_FAILED} where the text says that something
     *     is wrong
     */
    public record Result(String text, int exit) {
        /**
         * A result with nothing wrong in it.
         *
         * @param text what to print
         * @return the result
         */
        public static Result fine(String text) {
            return new Result(text, ExitCode.FINE);
        }
    }

    /**
     * Does the work.
     *
     * @return the result, all of it before any of it is printed
     * @throws ProblemsException when something given to the command cannot be used
     * @throws RulebookException when a rulebook given to the command cannot be used; file names already as the user can open them
     */
    protected abstract Result result() throws ProblemsException, RulebookException;

    @Override
    public final Integer call() {
        try {
            Result result = result();
            // Where both go to the same place, what is wrong comes before what follows from it.
            err().flush();
            out().print(result.text());
            out().flush();
            if (out().checkError()) {
                throw new ProblemsException(
                        Problem.NO_FILE, null, Problem.Code.UNWRITABLE, "the result could not be written to its end");
            }
            return result.exit();
        } catch (ProblemsException e) {
            e.problems().forEach(err()::println);
            return ExitCode.BAD_INPUT;
        } catch (RulebookException e) {
            e.diagnostics().forEach(diagnostic -> err().println(OneLine.of(diagnostic.toString())));
            return ExitCode.RULEBOOK_FAILED;
        }
    }

    /**
     * What to throw when the command was called in a way that makes no sense.
     *
     * @param message what was given and what was expected
     * @return the exception
     */
    protected final ParameterException misuse(String message) {
        return new ParameterException(spec().commandLine(), message);
    }

    /**
     * The screen.
     *
     * @return what it can do
     */
    protected final Terminal terminal() {
        return ((Attune) spec().root().userObject()).terminal();
    }

    /**
     * Where errors and warnings go.
     *
     * @return standard error
     */
    protected final PrintWriter err() {
        return spec().commandLine().getErr();
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("this command is run by picocli, which sets its spec");
        }
        return spec;
    }
}
