package dev.attune.runner.rulebook;

import dev.attune.assessment.RulebookIdentity;
import dev.attune.rules.rulebook.Stratum;
import dev.attune.rules.trace.Attempt;
import dev.attune.rules.trace.RuleTrace;
import dev.attune.rules.trace.Trace;
import dev.attune.rules.trace.Tried;
import dev.attune.runner.Terminal;
import dev.attune.runner.Terminal.Colour;
import dev.attune.runner.read.OneLine;
import java.util.List;
import java.util.Locale;

/**
 * What became of every rule in a case, for whoever writes rules.
 *
 * @param terminal for colours
 */
record ExplainReport(Terminal terminal) {
    String write(RulebookIdentity rulebook, Trace trace, List<RuleTrace> rules) {
        Sheet sheet = new Sheet();
        sheet.line(
                0,
                terminal.paint(
                        Colour.STRONG,
                        OneLine.of(trace.couple().id() + ": "
                                + String.join(" and ", trace.couple().partners()) + ", by " + rulebook.id() + " "
                                + rulebook.version())));
        long fired = rules.stream().filter(RuleTrace::fired).count();
        sheet.line(
                0,
                Counted.of(rules.size(), "rule") + ": " + fired
                        + (fired == 1 ? " fires, " : " fire, ")
                        + (rules.size() - fired) + " stay" + (rules.size() - fired == 1 ? "s" : "") + " silent");
        if (trace.gated()) {
            sheet.line(0, "A hard safety concern ends the inference: only rules about safety were tried.");
        }
        for (Stratum stratum : Stratum.values()) {
            List<RuleTrace> here =
                    rules.stream().filter(t -> t.rule().stratum() == stratum).toList();
            if (!here.isEmpty()) {
                sheet.blank();
                sheet.line(
                        0,
                        terminal.paint(
                                Colour.STRONG,
                                stratum.name().charAt(0)
                                        + stratum.name().substring(1).toLowerCase(Locale.ROOT)));
                here.forEach(rule -> rule(sheet, rule));
            }
        }
        return sheet.toString();
    }

    private void rule(Sheet sheet, RuleTrace trace) {
        String name = OneLine.of(trace.rule().title() + " (" + trace.rule().id() + ")");
        for (Attempt attempt : trace.firings()) {
            sheet.line(2, terminal.paint(Colour.GOOD, "fires ") + " " + name + OneLine.of(forWhom(attempt)));
            attempt.conditions().forEach(tried -> condition(sheet, tried));
            trace.rule().then().forEach(then -> sheet.line(11, "so " + OneLine.of(then.text())));
        }
        if (!trace.fired()) {
            sheet.line(2, terminal.paint(Colour.FAINT, "silent") + " " + name);
            if (trace.attempts().isEmpty()) {
                sheet.line(9, "not tried: " + (trace.rule().bindsTopic() ? "no topic was measured" : "see above"));
            }
            for (Attempt attempt : trace.attempts()) {
                String whom = forWhom(attempt);
                attempt.firstFailed()
                        .ifPresent(failed -> sheet.line(
                                9,
                                OneLine.of((whom.isEmpty() ? "" : whom.strip() + ": ") + quoted(failed) + ", but "
                                        + failed.seenText())));
            }
        }
    }

    private static void condition(Sheet sheet, Tried tried) {
        sheet.line(9, OneLine.of(quoted(tried) + ": " + tried.seenText()));
    }

    private static String quoted(Tried tried) {
        return "\"" + tried.clause().text() + "\"";
    }

    private static String forWhom(Attempt attempt) {
        return (attempt.partner().isEmpty() ? "" : " for " + attempt.partner())
                + (attempt.topic().isEmpty() ? "" : " on " + attempt.topic());
    }
}
