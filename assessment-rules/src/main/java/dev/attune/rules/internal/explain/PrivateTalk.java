package dev.attune.rules.internal.explain;

import dev.attune.rules.fact.Concluded.ConcernRaised;
import dev.attune.rules.internal.inference.Inference;
import dev.attune.rules.rulebook.Rulebook;
import java.util.Set;

/** Whether each partner is to be seen alone before anything is said of the two. */
public final class PrivateTalk {
    private PrivateTalk() {}

    public static boolean comesFirst(Rulebook rulebook, Inference inference) {
        Set<String> asking = rulebook.catalogue().privateTalks();
        return inference.all(ConcernRaised.class).stream().anyMatch(raised -> asking.contains(raised.concern()));
    }
}
