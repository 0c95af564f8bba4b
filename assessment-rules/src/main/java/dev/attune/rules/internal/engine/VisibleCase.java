package dev.attune.rules.internal.engine;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.rules.internal.explain.SafetyScores;
import dev.attune.rules.measure.Kind;
import dev.attune.rules.measure.Signal;
import dev.attune.rules.rulebook.Behaviour;
import dev.attune.rules.rulebook.Rulebook;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a case that one partner's view may rest on: no safety concern, no clearance, no screen for violence, and nothing the
 * other reported about themselves.
 *
 * <p>The view is inferred from this part alone. What is not there cannot show, not even in a sum. Circumstances of the other are
 * a deliberate exception: they are told to no rule and named in no sentence, but they still lower the weight of what they excuse.
 * Without that, the other would be shown as moving away for words that were lost.
 */
final class VisibleCase {
    private VisibleCase() {}

    static CoupleCase of(CoupleCase couple, String partner, Rulebook rulebook) {
        SafetyScores safety = SafetyScores.of(rulebook);
        String other = couple.other(partner);
        CoupleCase visible = couple.excerpt(o -> !isSafety(rulebook.behaviours(), o.behaviour())
                && (!o.by().equals(other) || maySee(o, rulebook.behaviours().get(o.behaviour()))));
        return visible.toBuilder()
                .scores(couple.scores().stream()
                        .filter(s -> s.partner().equals(partner) && !safety.includes(s))
                        .toList())
                .clearances(List.of())
                .build();
    }

    /**
     * Whether a partner may read what was told of the other: not what the other said of themselves, nor a state of the other that nobody
     * else can well have told.
     */
    private static boolean maySee(Observation ofOther, @Nullable Behaviour behaviour) {
        Reporter reporter = ofOther.reporter() == null ? Reporter.UNKNOWN : ofOther.reporter();
        boolean internal = behaviour != null && behaviour.weights().kind() == Kind.INTERNAL;
        return switch (reporter) {
            case SELF -> false;
            case PARTNER, CLINICIAN -> true;
            case THIRD_PERSON, UNKNOWN -> !internal;
        };
    }

    private static boolean isSafety(Map<String, Behaviour> behaviours, String code) {
        Behaviour behaviour = behaviours.get(code);
        return behaviour != null && behaviour.signal() == Signal.SAFETY;
    }
}
