package dev.attune.rules.internal.check;

import dev.attune.assessment.Gate;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;
import dev.attune.rules.internal.check.Quantity.QuantityKind;
import dev.attune.rules.rulebook.Conclusion;
import dev.attune.rules.rulebook.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that some rules can conclude between them. Not safe to share between threads. */
final class ConclusionIndex {
    private static final double NO_INTENSITY = 0;

    private final Map<QuantityKind, Set<String>> words = new EnumMap<>(QuantityKind.class);
    private final Map<Boolean, Map<Role, Double>> leans = new HashMap<>();
    private final Set<Pattern> patterns = EnumSet.noneOf(Pattern.class);
    private final Set<String> hardConcerns = new HashSet<>();
    private final List<Double> intensity = new ArrayList<>();

    /** Adds a rule that can fire. */
    void add(Rule rule) {
        double raised = rule.then().stream()
                .mapToDouble(clause -> clause.meaning().accept(new IndexEntry(rule.bindsTopic())))
                .max()
                .orElse(NO_INTENSITY);
        if (raised > NO_INTENSITY) {
            intensity.add(raised);
        }
    }

    /** Adds a conclusion to the index, and answers how many points of intensity it raises. */
    private final class IndexEntry implements Conclusion.Visitor<Double> {
        private final boolean ofTopics;

        /**
         * For the conclusions of one rule.
         *
         * @param ofTopics whether the rule is tried for each topic
         */
        IndexEntry(boolean ofTopics) {
            this.ofTopics = ofTopics;
        }

        @Override
        public Double raiseConcern(Conclusion.RaiseConcern conclusion) {
            if (conclusion.gate() == Gate.HARD) {
                hardConcerns.add(conclusion.concern());
                return NO_INTENSITY;
            }
            return word(QuantityKind.CONCERN, conclusion.concern());
        }

        @Override
        public Double leanToRole(Conclusion.LeanToRole conclusion) {
            // A rule about topics speaks once for each topic, so that points for the whole log have no limit.
            double points = ofTopics && !conclusion.onTopic() ? Double.POSITIVE_INFINITY : conclusion.points();
            leans.computeIfAbsent(conclusion.onTopic(), t -> new EnumMap<>(Role.class))
                    .merge(conclusion.role(), points, Double::sum);
            return NO_INTENSITY;
        }

        @Override
        public Double limitRole(Conclusion.LimitRole conclusion) {
            return NO_INTENSITY;
        }

        @Override
        public Double leanInAttachment(Conclusion.LeanInAttachment conclusion) {
            return word(QuantityKind.ATTACHMENT, conclusion.dimension().code());
        }

        @Override
        public Double noAttachmentLean(Conclusion.NoAttachmentLean conclusion) {
            return NO_INTENSITY;
        }

        @Override
        public Double voteForPattern(Conclusion.VoteForPattern conclusion) {
            patterns.add(conclusion.pattern());
            return NO_INTENSITY;
        }

        @Override
        public Double showFeature(Conclusion.ShowFeature conclusion) {
            return word(QuantityKind.FEATURE, conclusion.feature());
        }

        @Override
        public Double showStage(Conclusion.ShowStage conclusion) {
            return word(QuantityKind.STAGE, conclusion.stage());
        }

        @Override
        public Double raiseIntensity(Conclusion.RaiseIntensity conclusion) {
            return conclusion.points();
        }

        @Override
        public Double showConsequence(Conclusion.ShowConsequence conclusion) {
            return word(QuantityKind.CONSEQUENCE, conclusion.consequence());
        }

        @Override
        public Double setFocus(Conclusion.SetFocus conclusion) {
            return word(QuantityKind.FOCUS, conclusion.focus());
        }

        @Override
        public Double recommend(Conclusion.Recommend conclusion) {
            return word(QuantityKind.TECHNIQUE, conclusion.technique());
        }

        @Override
        public Double withhold(Conclusion.Withhold conclusion) {
            return NO_INTENSITY;
        }

        @Override
        public Double caution(Conclusion.Caution conclusion) {
            return NO_INTENSITY;
        }

        @Override
        public Double noteMissing(Conclusion.NoteMissing conclusion) {
            return NO_INTENSITY;
        }

        @Override
        public Double giveNotice(Conclusion.GiveNotice conclusion) {
            return NO_INTENSITY;
        }

        private double word(QuantityKind kind, String word) {
            words.computeIfAbsent(kind, k -> new HashSet<>()).add(word);
            return NO_INTENSITY;
        }
    }

    boolean has(QuantityKind kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }

    /** Whether a concern is raised, and only ever as a hard one. */
    boolean isHardOnly(String concern) {
        return hardConcerns.contains(concern) && !has(QuantityKind.CONCERN, concern);
    }

    /** Whether any concern is raised as a hard one. */
    boolean raisesHardConcern() {
        return !hardConcerns.isEmpty();
    }

    /** Whether a rule leans toward a role, in a topic or over the whole log. */
    boolean leansToward(Role role) {
        return leans.values().stream().anyMatch(points -> points.containsKey(role));
    }

    /** The most points there can be toward a role. */
    double points(Role role, boolean onTopic) {
        return leans.getOrDefault(onTopic, Map.of()).getOrDefault(role, 0.0);
    }

    /** The patterns that some rule votes for. */
    Set<Pattern> patterns() {
        return patterns;
    }

    /** Points of intensity, rule by rule; a rule counts once for a couple. */
    List<Double> intensity() {
        return intensity;
    }
}
