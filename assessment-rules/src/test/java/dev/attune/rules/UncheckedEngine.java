package dev.attune.rules;

import dev.attune.rules.internal.drools.KnowledgeBase;
import dev.attune.rules.internal.drools.TrustedDrl;
import dev.attune.rules.internal.engine.InferenceCore;
import dev.attune.rules.rulebook.Rulebook;
import java.util.List;

/** Engines of rulebooks that were read and not checked: tests try rules that no host could load. */
public final class UncheckedEngine {
    private UncheckedEngine() {}

    public static RulesEngine of(Rulebook rulebook) {
        return of(rulebook, RulebookLoader.MOST_OBSERVATIONS, RulebookLoader.MOST_FIRINGS);
    }

    public static RulesEngine of(Rulebook rulebook, int mostObservations, int mostFirings) {
        return RulesEngine.of(new CheckedRulebook(
                new InferenceCore(
                        rulebook,
                        KnowledgeBase.of(rulebook.rules(), TrustedDrl.NONE),
                        new InferenceCore.Limits(mostObservations, mostFirings)),
                List.of()));
    }
}
