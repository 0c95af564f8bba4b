package dev.attune.runner.rulebook;

import dev.attune.assessment.RulebookIdentity;
import dev.attune.rules.cases.CaseReport;
import dev.attune.rules.cases.CaseReport.RuleCoverage;
import dev.attune.rules.cases.CaseResult;
import dev.attune.rules.cases.CaseResult.Checked;
import dev.attune.rules.cases.MutationReport;
import dev.attune.rules.cases.MutationReport.MutantResult;
import dev.attune.rules.cases.MutationReport.Operator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a rulebook's cases, for a program.
 *
 * @param rulebook the rulebook
 * @param passed whether all cases came out
 * @param cases the cases
 * @param coverage for each rule the cases that show it
 * @param mutation the changes that were tried; null when none were
 */
record TestJson(
        RulebookIdentity rulebook,
        boolean passed,
        List<Case> cases,
        List<Covered> coverage,
        @Nullable Changes mutation) {
    /**
     * A case.
     *
     * @param title its heading
     * @param file where it is
     * @param line the line of its heading
     * @param passed whether it came out
     * @param stopped why it could not be assessed, or null
     * @param sentences what it says
     */
    record Case(
            String title,
            String file,
            int line,
            boolean passed,
            @Nullable String stopped,
            List<Sentence> sentences) {}

    /**
     * A sentence of a case.
     *
     * @param sentence the sentence
     * @param line where it is
     * @param wanted whether it must be found, or must not
     * @param cameOut whether it came out
     * @param found what was found
     */
    record Sentence(String sentence, int line, boolean wanted, boolean cameOut, String found) {}

    /**
     * A rule.
     *
     * @param rule its id
     * @param firesIn the cases it fires in
     * @param staysSilentIn a case it does not, or null
     */
    record Covered(
            String rule, List<String> firesIn, @Nullable String staysSilentIn) {}

    /**
     * The changes that were tried.
     *
     * @param score the part that was noticed, 0 to 1
     * @param noticed how many were
     * @param all how many there were
     * @param mutants every one
     */
    record Changes(double score, int noticed, int all, List<Changed> mutants) {}

    /**
     * A change.
     *
     * @param operator its kind
     * @param rule the rule's id, or null
     * @param file where it is
     * @param line where it is
     * @param from what the rulebook says
     * @param to what it said instead, or an empty text for nothing
     * @param noticedBy a case that noticed, or null
     */
    record Changed(
            Operator operator,
            @Nullable String rule,
            String file,
            int line,
            String from,
            String to,
            @Nullable String noticedBy) {}

    static TestJson of(CaseReport cases, @Nullable MutationReport mutation) {
        return new TestJson(
                cases.rulebook(),
                cases.passed(),
                cases.cases().stream().map(TestJson::of).toList(),
                cases.coverage().stream().map(TestJson::of).toList(),
                mutation == null ? null : of(mutation));
    }

    private static Case of(CaseResult result) {
        return new Case(
                result.title(),
                result.place().file(),
                result.place().line(),
                result.passed(),
                result.stopped().orElse(null),
                result.sentences().stream().map(TestJson::of).toList());
    }

    private static Sentence of(Checked checked) {
        return new Sentence(
                checked.sentence(), checked.place().line(), checked.wanted(), checked.cameOut(), checked.found());
    }

    private static Covered of(RuleCoverage rule) {
        return new Covered(rule.rule(), rule.firesIn(), rule.staysSilentIn().orElse(null));
    }

    private static Changes of(MutationReport mutation) {
        return new Changes(
                mutation.score(),
                mutation.tally().noticed(),
                mutation.tally().all(),
                mutation.mutants().stream().map(TestJson::of).toList());
    }

    private static Changed of(MutantResult result) {
        return new Changed(
                result.mutant().operator(),
                result.mutant().rule().orElse(null),
                result.mutant().place().file(),
                result.mutant().place().line(),
                result.mutant().from(),
                result.mutant().to(),
                result.noticedBy().orElse(null));
    }
}
