package dev.attune.rules.fact;

import dev.attune.assessment.Confidence;
import dev.attune.assessment.Gate;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;
import dev.attune.rules.measure.Evidence;
import dev.attune.rules.rulebook.Dimension;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a rule of the rulebook concluded. */
public sealed interface Concluded extends Supported {
    /**
     * The firing it comes from.
     *
     * @return the firing
     */
    Firing firing();

    @Override
    default Evidence evidence() {
        return firing().evidence();
    }

    /** A conclusion that adds points. */
    sealed interface Adding extends Concluded {
        /**
         * How many points.
         *
         * @return more than 0
         */
        double points();
    }

    /** Something said of the cycle beside its pattern: it needs a cycle to be said of. */
    sealed interface CycleFinding extends Concluded {}

    /**
     * A safety concern.
     *
     * @param concern its code
     * @param gate hard or soft
     * @param partner whose observation raised it
     * @param firing where it comes from
     */
    record ConcernRaised(String concern, Gate gate, String partner, Firing firing) implements Concluded {
        /**
         * The same concern once it was looked into.
         *
         * @return a soft concern
         */
        public ConcernRaised cleared() {
            return new ConcernRaised(concern, Gate.SOFT, partner, firing);
        }
    }

    /**
     * Points toward a role.
     *
     * @param partner whose
     * @param topic in which topic, or an empty text for all of the log
     * @param role toward which
     * @param points how many
     * @param firing where it comes from
     */
    record Leaned(String partner, String topic, Role role, double points, Firing firing) implements Adding {}

    /**
     * A limit to how sure a role can be.
     *
     * @param partner whose
     * @param confidence the most
     * @param firing where it comes from
     */
    record RoleLimited(String partner, Confidence confidence, Firing firing) implements Concluded {}

    /**
     * An attachment lean.
     *
     * @param partner whose
     * @param dimension along which dimension
     * @param firing where it comes from
     */
    record AttachmentLeaned(String partner, Dimension dimension, Firing firing) implements Concluded {}

    /**
     * That nothing is said of somebody's attachment.
     *
     * @param partner whose
     * @param firing where it comes from
     */
    record AttachmentBarred(String partner, Firing firing) implements Concluded {}

    /**
     * Points toward a pattern.
     *
     * @param pattern toward which
     * @param points how many
     * @param firing where it comes from
     */
    record PatternVoted(Pattern pattern, double points, Firing firing) implements Adding {}

    /**
     * A feature of the cycle.
     *
     * @param feature its code
     * @param firing where it comes from
     */
    record FeatureShown(String feature, Firing firing) implements CycleFinding {}

    /**
     * A stage of the loop.
     *
     * @param stage its code
     * @param firing where it comes from
     */
    record StageShown(String stage, Firing firing) implements CycleFinding {}

    /**
     * Points of intensity.
     *
     * @param points how many
     * @param firing where it comes from
     */
    record IntensityRaised(double points, Firing firing) implements Adding {}

    /**
     * A sign to talk about.
     *
     * @param consequence its code
     * @param firing where it comes from
     */
    record ConsequenceShown(String consequence, Firing firing) implements CycleFinding {}

    /**
     * A focus of work.
     *
     * @param focus its code
     * @param firing where it comes from
     */
    record FocusSet(String focus, Firing firing) implements CycleFinding {}

    /**
     * A technique to offer.
     *
     * @param technique its id
     * @param recipient a partner, or {@code both}
     * @param priority the greater the surer it is chosen
     * @param firing where it comes from
     */
    record Recommended(String technique, String recipient, int priority, Firing firing) implements Concluded {}

    /**
     * A technique not to offer.
     *
     * @param technique its id
     * @param firing where it comes from
     */
    record Withheld(String technique, Firing firing) implements Concluded {}

    /**
     * A caution with a technique.
     *
     * @param technique its id
     * @param firing where it comes from
     */
    record Cautioned(String technique, Firing firing) implements Concluded {}

    /**
     * What to record next.
     *
     * @param firing where it comes from
     */
    record Missing(Firing firing) implements Concluded {}

    /**
     * What to know when reading the result.
     *
     * @param firing where it comes from
     */
    record Noticed(Firing firing) implements Concluded {}

    /**
     * Adds points up, those of one rule once: a rule that holds for both partners alike says one thing about the couple.
     *
     * @param additions what to add up, in any order
     * @return the sum; exact, because points are whole or half
     */
    static double sumOncePerRule(Collection<? extends Adding> additions) {
        Map<String, Double> byRule = new LinkedHashMap<>();
        for (Adding addition : additions) {
            byRule.merge(addition.firing().rule().id(), addition.points(), Math::max);
        }
        return byRule.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
