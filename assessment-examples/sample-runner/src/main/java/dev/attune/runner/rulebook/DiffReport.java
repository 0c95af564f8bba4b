package dev.attune.runner.rulebook;

import dev.attune.assessment.RulebookIdentity;
import dev.attune.rules.diff.CaseDiff;
import dev.attune.rules.diff.CaseDiff.FindingChange;
import dev.attune.rules.diff.CaseDiff.FiringChange;
import dev.attune.rules.diff.Change;
import dev.attune.rules.diff.RulebookDiff;
import dev.attune.runner.Terminal;
import dev.attune.runner.Terminal.Colour;
import dev.attune.runner.read.OneLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The difference between two rulebooks, for somebody who has to agree to it.
 *
 * @param terminal for colours
 */
record DiffReport(Terminal terminal) {
    private static final int MOST_CASES = 10;

    String write(RulebookDiff rulebooks, List<CaseDiff> cases) {
        Sheet sheet = new Sheet();
        sheet.line(0, strong(name(rulebooks.older()) + " → " + name(rulebooks.newer())));
        if (rulebooks.isEmpty()) {
            sheet.blank();
            sheet.line(
                    0, rulebooks.isOnlyLayout() ? "Nothing differs but layout, order or remarks." : "Nothing differs.");
        }
        for (Change.Subject subject : Change.Subject.values()) {
            List<Change> changes = rulebooks.changes(subject);
            if (!changes.isEmpty()) {
                sheet.blank();
                sheet.line(0, strong(heading(subject)));
                if (subject == Change.Subject.EXAMPLE) {
                    examples(sheet, changes);
                } else {
                    changes.forEach(change -> change(sheet, change));
                }
            }
        }
        sheet.blank();
        sheet.line(0, strong(summary(cases)));
        cases.stream()
                .filter(found -> found.isChanged() || !firings(found).isEmpty())
                .forEach(found -> found(sheet, found));
        return sheet.toString();
    }

    private static String name(RulebookIdentity identity) {
        return identity.id() + " " + identity.version();
    }

    private static String heading(Change.Subject subject) {
        return switch (subject) {
            case RULEBOOK -> "The rulebook itself";
            case SETTING -> "Settings";
            case HABIT -> "Habits";
            case GROUP -> "Groups";
            case ACCOUNT -> "Accounts";
            case CONTEXT -> "Contexts";
            case CONFIDENCE -> "Confidence";
            case LEVEL -> "Levels";
            case BEHAVIOUR -> "Behaviours";
            case RULE -> "Rules";
            case TECHNIQUE -> "Techniques";
            case TERM -> "Words";
            case WORDING -> "Wording";
            case PROGRESS -> "Progress";
            case TRANSLATION -> "Translations";
            case NEVER_SAID -> "Never said";
            case CHECK -> "Checks";
            case EXAMPLE -> "Cases";
        };
    }

    /** Cases are many, and what is in them can be read where they stand. */
    private void examples(Sheet sheet, List<Change> changes) {
        for (Change.Sort sort : Change.Sort.values()) {
            List<Change> some =
                    changes.stream().filter(change -> change.sort() == sort).toList();
            if (some.size() > MOST_CASES) {
                sheet.line(2, sort(sort) + ": " + Counted.of(some.size(), "case"));
            } else {
                some.forEach(change -> sheet.line(2, sort(sort) + ": " + OneLine.of(change.id())));
            }
        }
    }

    private String sort(Change.Sort sort) {
        Colour colour = switch (sort) {
            case ADDED -> Colour.GOOD;
            case REMOVED -> Colour.BAD;
            case CHANGED -> Colour.DOUBTFUL;
        };
        return terminal.paint(colour, sort.code());
    }

    private void change(Sheet sheet, Change change) {
        sheet.line(2, sort(change.sort()) + ": " + OneLine.of(change.name()));
        change.lines().stream().skip(1).forEach(line -> sheet.line(4, OneLine.of(line)));
    }

    private static String summary(List<CaseDiff> cases) {
        long changed = cases.stream().filter(CaseDiff::isChanged).count();
        long fired = cases.stream()
                .filter(found -> !found.isChanged() && !firings(found).isEmpty())
                .count();
        long same = cases.size() - changed - fired;
        return "Results: of " + cases.size() + (cases.size() == 1 ? " case, " : " cases, ")
                + changed + (changed == 1 ? " differs, " : " differ, ")
                + (fired == 0 ? "" : "in " + fired + " other rules fire to the same result, ")
                + same + (same == 1 ? " is the same" : " are the same");
    }

    private void found(Sheet sheet, CaseDiff found) {
        sheet.line(2, strong(OneLine.of(found.name())));
        if (found instanceof CaseDiff.Compared compared) {
            Map<String, List<FindingChange>> byCause = new LinkedHashMap<>();
            compared.findings()
                    .forEach(finding -> byCause.computeIfAbsent(finding.cause().phrase(), by -> new ArrayList<>())
                            .add(finding));
            byCause.forEach((cause, findings) -> {
                sheet.line(4, OneLine.of(cause) + ":");
                findings.forEach(finding -> sheet.line(6, OneLine.of(finding.line())));
            });
            for (FiringChange firing : compared.firings()) {
                sheet.line(4, terminal.paint(Colour.FAINT, OneLine.of(firing.line())));
            }
        } else {
            found.lines().forEach(line -> sheet.line(4, OneLine.of(line)));
        }
    }

    private static List<FiringChange> firings(CaseDiff found) {
        return found instanceof CaseDiff.Compared compared ? compared.firings() : List.of();
    }

    private String strong(String text) {
        return terminal.paint(Colour.STRONG, text);
    }
}
