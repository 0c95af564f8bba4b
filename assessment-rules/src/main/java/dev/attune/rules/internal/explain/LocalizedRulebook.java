package dev.attune.rules.internal.explain;

import dev.attune.rules.internal.read.TranslatedRulebook;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Speech;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A rulebook in the language that a result is to be read in. The rules that fire know one language only, so that one knowledge base
 * serves all of them; what they say is looked up here. Immutable and safe to share between threads.
 */
public final class LocalizedRulebook {
    private final Rulebook rulebook;
    private final Map<String, Rule> translated = new HashMap<>();
    private final Map<String, LocalizedRule> localized = new ConcurrentHashMap<>();
    private final SafetyScores safety;

    private LocalizedRulebook(Rulebook rulebook, boolean translated) {
        this.rulebook = rulebook;
        this.safety = SafetyScores.of(rulebook);
        if (translated) {
            rulebook.rules().forEach(rule -> this.translated.put(rule.id(), rule));
        }
    }

    /** The rulebook's own language, or one of those it is translated into. */
    public static LocalizedRulebook of(Rulebook original, String language) {
        return new LocalizedRulebook(TranslatedRulebook.in(original, language), !language.equals(original.language()));
    }

    public Rulebook rulebook() {
        return rulebook;
    }

    Speech speech() {
        return rulebook.speech();
    }

    /** The questionnaires that only the clinician may see. */
    SafetyScores safetyScores() {
        return safety;
    }

    /** What a rule that fired says in this language; a rule of the host's own DRL says what the host wrote. */
    @SuppressWarnings("ReferenceEquality") // To compare what is in two rules takes longer than to prepare one.
    LocalizedRule localized(Rule fired) {
        LocalizedRule known = localized.get(fired.id());
        if (known == null || known.fired() != fired) {
            Rule inThisLanguage = translated.get(fired.id());
            known = inThisLanguage == null
                    ? LocalizedRule.asWritten(fired)
                    : LocalizedRule.translated(fired, inThisLanguage);
            // A rule of the host's own may be described anew, under any id, whenever it fires.
            if (fired.order() < rulebook.rules().size()) {
                localized.put(fired.id(), known);
            }
        }
        return known;
    }
}
