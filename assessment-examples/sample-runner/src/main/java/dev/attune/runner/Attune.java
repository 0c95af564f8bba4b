package dev.attune.runner;

import dev.attune.runner.read.OneLine;
import dev.attune.runner.read.Problem;
import dev.attune.runner.rulebook.RulebookCommand;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program {@code attune}. */
@Command(
        name = "attune",
        description = "Recognises the pursuer-distancer cycle in a couple's log, says why, and suggests what to try.",
        subcommands = {AssessCommand.class, ProgressCommand.class, RulebookCommand.class, SimulateCommand.class},
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Exit codes: 0 fine, 1 the rulebook failed its check, 2 bad usage or input, 3 a bug of attune."})
public final class Attune {
    private final Terminal terminal;

    private Attune(Terminal terminal) {
        this.terminal = terminal;
    }

    Terminal terminal() {
        return terminal;
    }

    /**
     * Runs the program and leaves the JVM with its exit code.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        PrintWriter out = utf8(System.out);
        PrintWriter err = utf8(System.err);
        int exit = run(new AssessCommand(), Terminal.ofProcess(), out, err, args);
        out.flush();
        err.flush();
        System.exit(exit);
    }

    /**
     * Runs the program.
     *
     * @param assess the command {@code assess}
     * @param terminal where the output goes
     * @param out takes the result, and nothing when there is an error
     * @param err takes the errors, one line each
     * @param args the command line
     * @return the exit code: 0 fine, 1 the rulebook failed its check, 2 bad usage or input, 3 a bug
     */
    static int run(AssessCommand assess, Terminal terminal, PrintWriter out, PrintWriter err, String... args) {
        CommandLine program = new CommandLine(new Attune(terminal), new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                return type == AssessCommand.class
                        ? type.cast(assess)
                        : CommandLine.defaultFactory().create(type);
            }
        });
        program.registerConverter(LocalDate.class, new DayConverter())
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(88)
                .setParameterExceptionHandler((e, unused) -> misused(e))
                .setExecutionExceptionHandler((e, command, unused) -> bug(command.getErr(), e));
        try {
            return args.length == 0
                    ? misused(new ParameterException(
                            program, "a command is missing; expected assess, progress, rulebook or simulate"))
                    : program.execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return bug(err, e);
        }
    }

    private static int misused(ParameterException e) {
        CommandLine command = e.getCommandLine();
        String hint = "";
        if (e instanceof UnmatchedArgumentException unmatched) {
            hint = unmatched.getSuggestions().stream()
                    .findFirst()
                    .map(near -> "; did you mean \"" + near + "\"?")
                    .orElse("");
        }
        command.getErr().println(new Problem(Problem.NO_FILE, null, Problem.Code.USAGE, e.getMessage() + hint));
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.BAD_INPUT;
    }

    /** Says where, but not with what: an exception's own message may quote the log. */
    private static int bug(PrintWriter err, Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        err.println(OneLine.of(new Problem(
                        Problem.NO_FILE,
                        null,
                        Problem.Code.INTERNAL,
                        e.getClass().getSimpleName() + where
                                + "; this is a bug of attune and not of your file, please report it")
                .toString()));
        return ExitCode.BUG;
    }

    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }
}
