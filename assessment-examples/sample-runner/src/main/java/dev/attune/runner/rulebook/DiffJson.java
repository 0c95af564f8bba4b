package dev.attune.runner.rulebook;

import dev.attune.assessment.RulebookIdentity;
import dev.attune.rules.diff.CaseDiff;
import dev.attune.rules.diff.CaseDiff.FindingChange;
import dev.attune.rules.diff.CaseDiff.FiringChange;
import dev.attune.rules.diff.Change;
import dev.attune.rules.diff.RulebookDiff;
import java.util.List;

/**
 * The difference between two rulebooks, for a program.
 *
 * @param older the older rulebook
 * @param newer the newer one
 * @param changes what differs in the texts
 * @param cases the cases that differ
 */
record DiffJson(RulebookIdentity older, RulebookIdentity newer, List<Change> changes, List<Case> cases) {
    /**
     * A case that differs.
     *
     * @param name its title or file
     * @param findings what differs in the result
     * @param firings which rules fire now or no longer
     * @param notAssessed why one of the rulebooks cannot assess it
     */
    record Case(String name, List<Finding> findings, List<Firing> firings, List<String> notAssessed) {}

    /**
     * A finding that differs.
     *
     * @param what what is found
     * @param partner of whom, or an empty text
     * @param code which, such as a technique, or an empty text
     * @param before what the older rulebook finds, or an empty text
     * @param after what the newer one finds, or an empty text
     * @param cause how the changes bring it about
     * @param by those changes
     */
    record Finding(
            FindingChange.What what,
            String partner,
            String code,
            String before,
            String after,
            String cause,
            List<String> by) {}

    /**
     * A rule that fires now or no longer.
     *
     * @param rule its id
     * @param partner for whom, or an empty text
     * @param topic in which topic, or an empty text
     * @param fires whether it does now
     * @param why the same in words
     */
    record Firing(String rule, String partner, String topic, boolean fires, String why) {}

    static DiffJson of(RulebookDiff rulebooks, List<CaseDiff> cases) {
        return new DiffJson(
                rulebooks.older(),
                rulebooks.newer(),
                rulebooks.changes(),
                cases.stream()
                        .map(DiffJson::of)
                        .filter(found -> !found.findings().isEmpty()
                                || !found.firings().isEmpty()
                                || !found.notAssessed().isEmpty())
                        .toList());
    }

    private static Case of(CaseDiff found) {
        if (found instanceof CaseDiff.Compared compared) {
            return new Case(
                    found.name(),
                    compared.findings().stream().map(DiffJson::of).toList(),
                    compared.firings().stream().map(DiffJson::of).toList(),
                    List.of());
        }
        return new Case(found.name(), List.of(), List.of(), found.lines());
    }

    private static Finding of(FindingChange finding) {
        return new Finding(
                finding.what(),
                finding.partner(),
                finding.code(),
                finding.before(),
                finding.after(),
                finding.cause().phrase(),
                finding.cause().changes().stream().map(Change::name).toList());
    }

    private static Firing of(FiringChange firing) {
        return new Firing(firing.rule().id(), firing.partner(), firing.topic(), firing.fires(), firing.line());
    }
}
