package dev.attune.simulator;

import dev.attune.rules.rulebook.Behaviour;
import dev.attune.rules.rulebook.Rulebook;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Which behaviours of a rulebook simulated people show. */
final class Repertoire {
    /**
     * What the catalogue did not have when simulated couples were first studied. A draw from a longer list is another draw: with these
     * in it, every seed would make another couple, and what was measured on couples of before could not be measured on them again. So
     * people of plain logs do not show them.
     */
    private static final Set<String> LATER = Set.of(
            "asks-jealous-questions",
            "blows-up-when-pressed",
            "breaks-promised-return",
            "brings-up-old-injury",
            "cancels-agreed-talk",
            "declines-sex",
            "draws-in-child",
            "draws-in-friend",
            "gives-in",
            "is-on-guard",
            "keeps-secrets",
            "leaves-first-step-to-other",
            "offers-solutions",
            "proposes-help",
            "refuses-help",
            "renews-bid-kindly");

    private Repertoire() {}

    /**
     * The behaviours, in an order of their own: that of a map differs from one run of the machine to the next, and a seed would mean other
     * couples.
     *
     * @param rulebook the rulebook
     * @param narration what logs tell
     */
    static List<Behaviour> of(Rulebook rulebook, Narration narration) {
        return rulebook.behaviours().values().stream()
                .filter(behaviour -> !narration.isPlain() || !LATER.contains(behaviour.code()))
                .sorted(Comparator.comparing(Behaviour::code))
                .toList();
    }
}
