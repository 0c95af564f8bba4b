package dev.attune.rules;

import dev.attune.rules.rule.Rule;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Speech;
import java.util.HashMap;
import java.util.Map;

/**
 * A rulebook in the language that a result is to be read in. The rules that fire know one language only, so that one knowledge base
 * serves all of them; what they say is looked up here. Immutable and safe to share between threads.
 */
final class Voice {
    private final Rulebook rulebook;
    private final boolean translated;
    private final Map<String, Rule> rules = new HashMap<>();

    private Voice(Rulebook rulebook, boolean translated) {
        this.rulebook = rulebook;
        this.translated = translated;
        if (translated) {
            rulebook.rules().forEach(rule -> rules.put(rule.id(), rule));
        }
    }

    /** The rulebook's own language, or one of those it is translated into. */
    static Voice of(Rulebook original, String language) {
        return new Voice(original.in(language), !language.equals(original.language()));
    }

    Rulebook rulebook() {
        return rulebook;
    }

    Speech speech() {
        return rulebook.speech();
    }

    boolean isTranslated() {
        return translated;
    }

    /** A rule that fired, with its texts in this language; a rule of the host's own DRL says what the host wrote. */
    Rule said(Rule fired) {
        return rules.getOrDefault(fired.id(), fired);
    }
}
