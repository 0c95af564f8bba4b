package dev.attune.rules.cases;

import dev.attune.assessment.Gate;
import dev.attune.assessment.Pattern;
import dev.attune.rules.rulebook.Conclusion;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Vocabularies;
import dev.attune.rules.rulebook.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/** What could stand in the place of a conclusion. */
final class ConclusionVariations {
    private final Words words;
    private final List<Conclusion> all;
    private final double leanUnit;
    private final double voteUnit;
    private final double intensityUnit;

    ConclusionVariations(Rulebook rulebook, Words words) {
        this.words = words;
        this.all = rulebook.rules().stream()
                .flatMap(rule -> rule.then().stream())
                .map(Clause::meaning)
                .toList();
        this.leanUnit = Steps.unit(all(Conclusion.LeanToRole.class).mapToDouble(Conclusion.LeanToRole::points));
        this.voteUnit = Steps.unit(all(Conclusion.VoteForPattern.class).mapToDouble(Conclusion.VoteForPattern::points));
        this.intensityUnit =
                Steps.unit(all(Conclusion.RaiseIntensity.class).mapToDouble(Conclusion.RaiseIntensity::points));
    }

    private <T extends Conclusion> Stream<T> all(Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The smallest number that all points of leans are multiples of. */
    double leanUnit() {
        return leanUnit;
    }

    /** The smallest number that all points of intensity are multiples of. */
    double intensityUnit() {
        return intensityUnit;
    }

    /** Whether a sentence of a case could ask for what is concluded. */
    static boolean canBeAskedFor(Conclusion conclusion) {
        return !(conclusion instanceof Conclusion.Caution
                || conclusion instanceof Conclusion.NoteMissing
                || conclusion instanceof Conclusion.GiveNotice
                || conclusion instanceof Conclusion.NoAttachmentLean);
    }

    /** All variations of one conclusion of a rule, in a fixed order. */
    List<Variation<Conclusion>> of(Rule rule, Clause<Conclusion> clause) {
        Conclusion conclusion = clause.meaning();
        String text = clause.text();
        List<Conclusion> beside = rule.then().stream().map(Clause::meaning).toList();
        List<Variation<Conclusion>> variations = new ArrayList<>();
        if (conclusion instanceof Conclusion.RaiseConcern raise) {
            Gate turned = raise.gate() == Gate.HARD ? Gate.SOFT : Gate.HARD;
            variations.add(new Variation<>(
                    Operator.GATE,
                    Variation.replace(text, raise.gate().code(), turned.code()),
                    new Conclusion.RaiseConcern(raise.concern(), turned)));
            variations.addAll(next(
                    text,
                    Vocabularies.CONCERNS,
                    raise.concern(),
                    to -> new Conclusion.RaiseConcern(to, raise.gate()),
                    beside));
        } else if (conclusion instanceof Conclusion.LeanToRole lean) {
            variations.addAll(points(
                    text,
                    lean.points(),
                    leanUnit,
                    points -> new Conclusion.LeanToRole(lean.who(), lean.role(), points, lean.onTopic())));
            var other = ConditionVariations.other(lean.role());
            variations.add(new Variation<>(
                    Operator.CONCLUSION,
                    Variation.replace(text, lean.role().code(), other.code()),
                    new Conclusion.LeanToRole(lean.who(), other, lean.points(), lean.onTopic())));
            variations.addAll(exchanged(
                    text,
                    lean.who(),
                    who -> new Conclusion.LeanToRole(who, lean.role(), lean.points(), lean.onTopic())));
        } else if (conclusion instanceof Conclusion.LimitRole limit) {
            Words.neighbours(limit.confidence())
                    .forEach(to -> variations.add(new Variation<>(
                            Operator.CONCLUSION,
                            Variation.replace(text, limit.confidence().code(), to.code()),
                            new Conclusion.LimitRole(limit.who(), to))));
            variations.addAll(exchanged(text, limit.who(), who -> new Conclusion.LimitRole(who, limit.confidence())));
        } else if (conclusion instanceof Conclusion.LeanInAttachment lean) {
            var other = ConditionVariations.other(lean.dimension());
            variations.add(new Variation<>(
                    Operator.CONCLUSION,
                    Variation.replace(text, lean.dimension().code(), other.code()),
                    new Conclusion.LeanInAttachment(lean.who(), other)));
            variations.addAll(
                    exchanged(text, lean.who(), who -> new Conclusion.LeanInAttachment(who, lean.dimension())));
        } else {
            variations.addAll(ofCouple(text, conclusion, beside));
        }
        return variations;
    }

    private List<Variation<Conclusion>> ofCouple(String text, Conclusion conclusion, List<Conclusion> beside) {
        List<Variation<Conclusion>> variations = new ArrayList<>();
        if (conclusion instanceof Conclusion.VoteForPattern vote) {
            variations.addAll(points(
                    text, vote.points(), voteUnit, points -> new Conclusion.VoteForPattern(vote.pattern(), points)));
            List<Pattern> voted = beside.stream()
                    .filter(Conclusion.VoteForPattern.class::isInstance)
                    .map(other -> ((Conclusion.VoteForPattern) other).pattern())
                    .toList();
            Words.nextPattern(vote.pattern(), voted)
                    .ifPresent(to -> variations.add(new Variation<>(
                            Operator.CONCLUSION,
                            Variation.replace(text, vote.pattern().code(), to.code()),
                            new Conclusion.VoteForPattern(to, vote.points()))));
        } else if (conclusion instanceof Conclusion.RaiseIntensity raise) {
            variations.addAll(points(text, raise.points(), intensityUnit, Conclusion.RaiseIntensity::new));
        } else if (conclusion instanceof Conclusion.ShowFeature show) {
            variations.addAll(next(text, Vocabularies.FEATURES, show.feature(), Conclusion.ShowFeature::new, beside));
        } else if (conclusion instanceof Conclusion.ShowStage show) {
            variations.addAll(next(text, Vocabularies.STAGES, show.stage(), Conclusion.ShowStage::new, beside));
        } else if (conclusion instanceof Conclusion.ShowConsequence show) {
            variations.addAll(
                    next(text, Vocabularies.CONSEQUENCES, show.consequence(), Conclusion.ShowConsequence::new, beside));
        } else if (conclusion instanceof Conclusion.SetFocus set) {
            variations.addAll(next(text, Vocabularies.FOCUS_AREAS, set.focus(), Conclusion.SetFocus::new, beside));
        } else if (conclusion instanceof Conclusion.Recommend recommend) {
            variations.addAll(recommendation(text, recommend, beside));
        } else if (conclusion instanceof Conclusion.Withhold withhold) {
            variations.addAll(technique(text, withhold.technique(), Conclusion.Withhold::new, beside));
        }
        return variations;
    }

    private List<Variation<Conclusion>> recommendation(
            String text, Conclusion.Recommend recommend, List<Conclusion> beside) {
        List<Variation<Conclusion>> variations = new ArrayList<>();
        priorities(recommend)
                .forEach(priority -> variations.add(new Variation<>(
                        Operator.PRIORITY,
                        Variation.replace(text, "priority " + recommend.priority(), "priority " + priority),
                        new Conclusion.Recommend(recommend.technique(), recommend.who(), priority))));
        variations.addAll(technique(
                text,
                recommend.technique(),
                to -> new Conclusion.Recommend(to, recommend.who(), recommend.priority()),
                beside));
        variations.addAll(exchanged(
                text,
                recommend.who(),
                who -> new Conclusion.Recommend(recommend.technique(), who, recommend.priority())));
        return variations;
    }

    /** Above the nearest higher priority of another technique, and below the nearest lower one; anything between changes nothing. */
    private List<Integer> priorities(Conclusion.Recommend recommend) {
        List<Integer> others = all(Conclusion.Recommend.class)
                .filter(other -> !other.technique().equals(recommend.technique()))
                .map(Conclusion.Recommend::priority)
                .toList();
        OptionalInt above = others.stream()
                .mapToInt(Integer::intValue)
                .filter(other -> other >= recommend.priority())
                .min();
        OptionalInt below = others.stream()
                .mapToInt(Integer::intValue)
                .filter(other -> other <= recommend.priority())
                .max();
        List<Integer> priorities = new ArrayList<>();
        above.ifPresent(priority -> priorities.add(priority + 1));
        below.ifPresent(priority -> priorities.add(priority - 1));
        return priorities.stream().filter(priority -> priority >= 1).toList();
    }

    private List<Variation<Conclusion>> technique(
            String text, String technique, Function<String, Conclusion> meaning, List<Conclusion> beside) {
        return replaced(text, technique, except -> words.nextTechnique(technique, except), meaning, beside);
    }

    private List<Variation<Conclusion>> next(
            String text,
            Vocabularies table,
            String word,
            Function<String, Conclusion> meaning,
            List<Conclusion> beside) {
        return replaced(text, word, except -> words.next(table, word, except), meaning, beside);
    }

    /** Replaced by the next word with which the rule does not conclude the same already. */
    private static List<Variation<Conclusion>> replaced(
            String text,
            String word,
            Function<List<String>, Optional<String>> next,
            Function<String, Conclusion> meaning,
            List<Conclusion> beside) {
        List<String> taken = new ArrayList<>();
        Optional<String> to = next.apply(taken);
        while (to.isPresent() && beside.contains(meaning.apply(to.get()))) {
            taken.add(to.get());
            to = next.apply(taken);
        }
        return to.stream()
                .map(found -> new Variation<>(
                        Operator.CONCLUSION, Variation.replace(text, word, found), meaning.apply(found)))
                .toList();
    }

    private static List<Variation<Conclusion>> points(
            String text, double points, double unit, Function<Double, Conclusion> meaning) {
        return Steps.around(points, unit)
                .filter(changed -> changed > 0)
                .map(changed -> new Variation<>(
                        Operator.POINTS,
                        Variation.replace(text, Steps.number(points), Steps.number(changed)),
                        meaning.apply(changed)))
                .toList();
    }

    private static List<Variation<Conclusion>> exchanged(String text, Who who, Function<Who, Conclusion> meaning) {
        if (who != Who.THAT_PARTNER && who != Who.THE_OTHER_PARTNER) {
            return List.of();
        }
        Who other = who == Who.THAT_PARTNER ? Who.THE_OTHER_PARTNER : Who.THAT_PARTNER;
        return List.of(new Variation<>(
                Operator.PARTNER, Variation.replace(text, who.text(), other.text()), meaning.apply(other)));
    }
}
