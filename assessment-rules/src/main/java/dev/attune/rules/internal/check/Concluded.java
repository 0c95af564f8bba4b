package dev.attune.rules.internal.check;

import dev.attune.assessment.Gate;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;
import dev.attune.rules.internal.check.Quantity.Kind;
import dev.attune.rules.rulebook.Conclusion;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rule.Clause;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What some rules conclude between them, at the most. Not safe to share between threads. */
final class Concluded {
    private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
    private final Map<Boolean, Map<Role, Double>> leans = new HashMap<>();
    private final Set<Pattern> patterns = EnumSet.noneOf(Pattern.class);
    private final Set<String> hardOnly = new HashSet<>();
    private final List<Double> intensity = new ArrayList<>();

    /** Adds a rule that can fire. */
    void add(Rule rule) {
        double raised = 0;
        for (Clause<Conclusion> clause : rule.then()) {
            Conclusion conclusion = clause.meaning();
            if (conclusion instanceof Conclusion.RaiseConcern raise) {
                if (raise.gate() == Gate.SOFT) {
                    word(Kind.CONCERN, raise.concern());
                } else {
                    hardOnly.add(raise.concern());
                }
            } else if (conclusion instanceof Conclusion.LeanToRole lean) {
                // A rule about topics speaks once for each topic, so that points for the whole log have no limit.
                double points = rule.bindsTopic() && !lean.onTopic() ? Double.POSITIVE_INFINITY : lean.points();
                leans.computeIfAbsent(lean.onTopic(), t -> new EnumMap<>(Role.class))
                        .merge(lean.role(), points, Double::sum);
            } else if (conclusion instanceof Conclusion.LeanInAttachment lean) {
                word(Kind.ATTACHMENT, lean.dimension().code());
            } else if (conclusion instanceof Conclusion.VoteForPattern vote) {
                patterns.add(vote.pattern());
            } else if (conclusion instanceof Conclusion.ShowFeature show) {
                word(Kind.FEATURE, show.feature());
            } else if (conclusion instanceof Conclusion.ShowStage show) {
                word(Kind.STAGE, show.stage());
            } else if (conclusion instanceof Conclusion.RaiseIntensity raise) {
                raised = Math.max(raised, raise.points());
            } else if (conclusion instanceof Conclusion.ShowConsequence show) {
                word(Kind.CONSEQUENCE, show.consequence());
            } else if (conclusion instanceof Conclusion.SetFocus set) {
                word(Kind.FOCUS, set.focus());
            } else if (conclusion instanceof Conclusion.Recommend recommend) {
                word(Kind.TECHNIQUE, recommend.technique());
            }
        }
        if (raised > 0) {
            intensity.add(raised);
        }
    }

    private void word(Kind kind, String word) {
        words.computeIfAbsent(kind, k -> new HashSet<>()).add(word);
    }

    boolean has(Kind kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }

    /** Whether a concern is raised, and only ever as a hard one. */
    boolean isHardOnly(String concern) {
        return hardOnly.contains(concern) && !has(Kind.CONCERN, concern);
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
