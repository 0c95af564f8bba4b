package dev.attune.rules.rulebook;

import dev.attune.assessment.RulebookIdentity;
import dev.attune.rules.measure.MeasureSettings;
import dev.attune.rules.rule.Band;
import dev.attune.rules.rule.Rule;
import dev.attune.rules.rule.Rung;
import java.util.List;
import java.util.Map;

/**
 * A rulebook, read and checked.
 *
 * @param identity its id, version and hash
 * @param parents the rulebooks it extends, the nearest first; empty when it stands alone
 * @param title its title
 * @param language the language its texts are in, as a BCP 47 tag
 * @param behaviours what a log may hold, by code
 * @param settings the judgement that measuring needs
 * @param rungs what roles need to be sure, from the lowest
 * @param bands the bands of intensity, from the lowest
 * @param greatestScore the greatest score of intensity
 * @param mostRecommendations how many techniques are offered at the most
 * @param techniques the techniques, by id
 * @param terms the vocabulary: for each table of vocabulary.md its words, by code
 * @param wording sentences to compose results of, by key
 * @param rules the rules, in order
 * @param examples the worked examples, in order
 * @param checks how much which check weighs here
 * @param neverSaid what nobody should read about themselves: the library's words, then the rulebook's own
 * @param passages every text that a couple can read
 */
public record Rulebook(
        RulebookIdentity identity,
        List<RulebookIdentity> parents,
        String title,
        String language,
        Map<String, Behaviour> behaviours,
        MeasureSettings settings,
        List<Rung> rungs,
        List<Band> bands,
        double greatestScore,
        int mostRecommendations,
        Map<String, Technique> techniques,
        Map<String, Map<String, Term>> terms,
        Wording wording,
        List<Rule> rules,
        List<WorkedExample> examples,
        List<CheckSetting> checks,
        List<NeverSaid> neverSaid,
        List<Passage> passages) {
    /**
     * A word of the vocabulary.
     *
     * @param table its table in vocabulary.md
     * @param code the word
     * @return what the table says of it; every word that a checked rulebook uses is there
     */
    public Term term(Vocabularies table, String code) {
        Term term = terms.getOrDefault(table.heading(), Map.of()).get(code);
        if (term == null) {
            throw new IllegalArgumentException("\"" + code + "\" is no word of the table " + table.heading());
        }
        return term;
    }
}
