package dev.attune.rules.fact;

import dev.attune.assessment.Clearance;
import dev.attune.assessment.Score;
import dev.attune.assessment.Trend;
import dev.attune.rules.fact.Concluded.ConcernRaised;
import dev.attune.rules.measure.Evidence;
import dev.attune.rules.measure.PartnerLog;
import dev.attune.rules.rulebook.Technique;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What is there before any rule fires, beside the measures: from the case, or from the rulebook's tables. */
public sealed interface Given {
    /**
     * The two partners, seen from one of them. There are two of these.
     *
     * @param self the one a rule is being tried for
     * @param other the other one
     * @param first whether {@code self} is the one the host named first
     */
    record Dyad(String self, String other, boolean first) implements Given {}

    /**
     * A topic that somebody was measured in.
     *
     * @param name the topic
     */
    record Topic(String name) implements Given {}

    /**
     * A circumstance.
     *
     * @param partner of whom
     * @param flag which, a code of the rulebook
     */
    record ContextGiven(String partner, String flag) implements Given {
        /**
         * What tells a circumstance from a behaviour that may have the same code.
         *
         * @param flag the code of a circumstance
         * @return a text that is no code of a behaviour
         */
        public static String key(String flag) {
            return "context " + flag;
        }
    }

    /**
     * The result of a questionnaire.
     *
     * @param score the result
     */
    record ScoreGiven(Score score) implements Given {}

    /**
     * Where the weekly strain is going.
     *
     * @param trend where
     * @param evidence the observations it was computed from
     */
    record TrendMeasured(Trend trend, Evidence evidence) implements Given, Supported {}

    /**
     * The case, seen from one partner, for conditions of the host's own. There are two of these.
     *
     * @param log the case
     */
    record LogGiven(PartnerLog log) implements Given {
        /**
         * From whom it is seen.
         *
         * @return the partner's id
         */
        public String partner() {
            return log.partner();
        }
    }

    /**
     * How many techniques may still be chosen.
     *
     * @param left how many
     */
    record Places(int left) implements Given {}

    /**
     * The greatest score of intensity there is.
     *
     * @param score the score
     */
    record Ceiling(double score) implements Given {}

    /**
     * Where each technique belongs in the order of work.
     *
     * @param byTechnique its place, from 0, by the technique's id
     */
    record Stages(Map<String, Integer> byTechnique) implements Given {
        /**
         * Whether there is such a technique.
         *
         * @param technique its id
         * @return false when the rulebook does not list it
         */
        public boolean lists(String technique) {
            return byTechnique.containsKey(technique);
        }

        /**
         * Whether a technique belongs where work begins, with safety and with understanding.
         *
         * @param technique its id
         * @return false when it belongs later, and when the rulebook does not list it
         */
        public boolean isFirst(String technique) {
            return lists(technique) && of(technique) <= Technique.Stage.PSYCHOEDUCATION.ordinal();
        }

        /**
         * The place of one.
         *
         * @param technique its id; it is listed
         * @return its place, from 0
         */
        public int of(String technique) {
            return Objects.requireNonNull(byTechnique.get(technique), technique);
        }
    }

    /**
     * What clinicians have cleared.
     *
     * @param clearances the clearances that are in force
     * @param privateTalks the concerns that ask for a talk with each partner alone
     */
    record Cleared(List<Clearance> clearances, Set<String> privateTalks) implements Given {
        /** Copies the collections. */
        public Cleared {
            clearances = List.copyOf(clearances);
            privateTalks = Set.copyOf(privateTalks);
        }

        /**
         * Whether a concern asked for a talk with each partner alone, and there was one about everything that raised it.
         *
         * @param concern the concern
         * @return false as soon as it rests on anything else, too
         */
        public boolean settles(ConcernRaised concern) {
            return privateTalks.contains(concern.concern()) && coversAllOf(concern);
        }

        /**
         * Whether everything that raised a concern was looked into.
         *
         * @param concern the concern
         * @return false when it rests on an observation or the result of a questionnaire that is not covered, or on nothing
         */
        public boolean coversAllOf(ConcernRaised concern) {
            List<Clearance> ofIt = clearances.stream()
                    .filter(clearance -> clearance.concern().equals(concern.concern()))
                    .toList();
            List<String> ids = concern.evidence().ids();
            List<Score> scores = concern.firing().scores();
            return !(ids.isEmpty() && scores.isEmpty())
                    && ids.stream()
                            .allMatch(id -> ofIt.stream()
                                    .anyMatch(clearance -> clearance.covers().contains(id)))
                    && scores.stream().allMatch(score -> ofIt.stream().anyMatch(clearance -> clearance.covers(score)));
        }
    }
}
