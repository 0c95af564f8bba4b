package dev.attune.rules.cases;

import dev.attune.assessment.Gate;
import dev.attune.assessment.Pattern;
import dev.attune.rules.cases.MutationReport.Operator;
import dev.attune.rules.internal.phrase.WordKind;
import dev.attune.rules.rulebook.Conclusion;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Sentence;
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
        Sentence sentence = clause.sentence();
        List<Conclusion> beside = rule.then().stream().map(Clause::meaning).toList();
        List<Variation<Conclusion>> variations = new ArrayList<>();
        if (conclusion instanceof Conclusion.RaiseConcern raise) {
            Gate turned = raise.gate() == Gate.HARD ? Gate.SOFT : Gate.HARD;
            variations.add(new Variation<>(
                    Operator.GATE,
                    ChangedSentences.with(sentence, WordKind.GATE, turned.code()),
                    new Conclusion.RaiseConcern(raise.concern(), turned)));
            variations.addAll(next(
                    sentence,
                    WordKind.CONCERN,
                    Vocabularies.CONCERNS,
                    raise.concern(),
                    to -> new Conclusion.RaiseConcern(to, raise.gate()),
                    beside));
        } else if (conclusion instanceof Conclusion.LeanToRole lean) {
            variations.addAll(points(
                    sentence,
                    lean.points(),
                    leanUnit,
                    points -> new Conclusion.LeanToRole(lean.who(), lean.role(), points, lean.onTopic())));
            var other = ConditionVariations.other(lean.role());
            variations.add(new Variation<>(
                    Operator.CONCLUSION,
                    ChangedSentences.with(sentence, WordKind.ROLE, other.code()),
                    new Conclusion.LeanToRole(lean.who(), other, lean.points(), lean.onTopic())));
            variations.addAll(exchanged(
                    sentence,
                    lean.who(),
                    who -> new Conclusion.LeanToRole(who, lean.role(), lean.points(), lean.onTopic())));
        } else if (conclusion instanceof Conclusion.LimitRole limit) {
            Words.neighbours(limit.confidence())
                    .forEach(to -> variations.add(new Variation<>(
                            Operator.CONCLUSION,
                            ChangedSentences.with(sentence, WordKind.CONFIDENCE, to.code()),
                            new Conclusion.LimitRole(limit.who(), to))));
            variations.addAll(
                    exchanged(sentence, limit.who(), who -> new Conclusion.LimitRole(who, limit.confidence())));
        } else if (conclusion instanceof Conclusion.LeanInAttachment lean) {
            var other = ConditionVariations.other(lean.dimension());
            variations.add(new Variation<>(
                    Operator.CONCLUSION,
                    ChangedSentences.with(sentence, WordKind.DIMENSION, other.code()),
                    new Conclusion.LeanInAttachment(lean.who(), other)));
            variations.addAll(
                    exchanged(sentence, lean.who(), who -> new Conclusion.LeanInAttachment(who, lean.dimension())));
        } else {
            variations.addAll(ofCouple(sentence, conclusion, beside));
        }
        return variations;
    }

    private List<Variation<Conclusion>> ofCouple(Sentence sentence, Conclusion conclusion, List<Conclusion> beside) {
        List<Variation<Conclusion>> variations = new ArrayList<>();
        if (conclusion instanceof Conclusion.VoteForPattern vote) {
            variations.addAll(points(
                    sentence,
                    vote.points(),
                    voteUnit,
                    points -> new Conclusion.VoteForPattern(vote.pattern(), points)));
            List<Pattern> voted = beside.stream()
                    .filter(Conclusion.VoteForPattern.class::isInstance)
                    .map(other -> ((Conclusion.VoteForPattern) other).pattern())
                    .toList();
            Words.nextPattern(vote.pattern(), voted)
                    .ifPresent(to -> variations.add(new Variation<>(
                            Operator.CONCLUSION,
                            ChangedSentences.with(sentence, WordKind.PATTERN, to.code()),
                            new Conclusion.VoteForPattern(to, vote.points()))));
        } else if (conclusion instanceof Conclusion.RaiseIntensity raise) {
            variations.addAll(points(sentence, raise.points(), intensityUnit, Conclusion.RaiseIntensity::new));
        } else if (conclusion instanceof Conclusion.ShowFeature show) {
            variations.addAll(next(
                    sentence,
                    WordKind.FEATURE,
                    Vocabularies.FEATURES,
                    show.feature(),
                    Conclusion.ShowFeature::new,
                    beside));
        } else if (conclusion instanceof Conclusion.ShowStage show) {
            variations.addAll(next(
                    sentence, WordKind.STAGE, Vocabularies.STAGES, show.stage(), Conclusion.ShowStage::new, beside));
        } else if (conclusion instanceof Conclusion.ShowConsequence show) {
            variations.addAll(next(
                    sentence,
                    WordKind.CONSEQUENCE,
                    Vocabularies.CONSEQUENCES,
                    show.consequence(),
                    Conclusion.ShowConsequence::new,
                    beside));
        } else if (conclusion instanceof Conclusion.SetFocus set) {
            variations.addAll(next(
                    sentence, WordKind.FOCUS, Vocabularies.FOCUS_AREAS, set.focus(), Conclusion.SetFocus::new, beside));
        } else if (conclusion instanceof Conclusion.Recommend recommend) {
            variations.addAll(recommendation(sentence, recommend, beside));
        } else if (conclusion instanceof Conclusion.Withhold withhold) {
            variations.addAll(technique(sentence, withhold.technique(), Conclusion.Withhold::new, beside));
        }
        return variations;
    }

    private List<Variation<Conclusion>> recommendation(
            Sentence sentence, Conclusion.Recommend recommend, List<Conclusion> beside) {
        List<Variation<Conclusion>> variations = new ArrayList<>();
        priorities(recommend)
                .forEach(priority -> variations.add(new Variation<>(
                        Operator.PRIORITY,
                        ChangedSentences.with(sentence, WordKind.PRIORITY, Integer.toString(priority)),
                        new Conclusion.Recommend(recommend.technique(), recommend.who(), priority))));
        variations.addAll(technique(
                sentence,
                recommend.technique(),
                to -> new Conclusion.Recommend(to, recommend.who(), recommend.priority()),
                beside));
        variations.addAll(exchanged(
                sentence,
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
            Sentence sentence, String technique, Function<String, Conclusion> meaning, List<Conclusion> beside) {
        return replaced(
                sentence, WordKind.TECHNIQUE, except -> words.nextTechnique(technique, except), meaning, beside);
    }

    private List<Variation<Conclusion>> next(
            Sentence sentence,
            WordKind kind,
            Vocabularies table,
            String word,
            Function<String, Conclusion> meaning,
            List<Conclusion> beside) {
        return replaced(sentence, kind, except -> words.next(table, word, except), meaning, beside);
    }

    /** Replaced by the next word with which the rule does not conclude the same already. */
    private static List<Variation<Conclusion>> replaced(
            Sentence sentence,
            WordKind kind,
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
                        Operator.CONCLUSION, ChangedSentences.with(sentence, kind, found), meaning.apply(found)))
                .toList();
    }

    private static List<Variation<Conclusion>> points(
            Sentence sentence, double points, double unit, Function<Double, Conclusion> meaning) {
        return Steps.around(points, unit)
                .filter(changed -> changed > 0)
                .map(changed -> new Variation<>(
                        Operator.POINTS,
                        ChangedSentences.with(sentence, WordKind.POINTS, Steps.number(changed)),
                        meaning.apply(changed)))
                .toList();
    }

    private static List<Variation<Conclusion>> exchanged(
            Sentence sentence, Who who, Function<Who, Conclusion> meaning) {
        if (who != Who.THAT_PARTNER && who != Who.THE_OTHER_PARTNER) {
            return List.of();
        }
        Who other = who == Who.THAT_PARTNER ? Who.THE_OTHER_PARTNER : Who.THAT_PARTNER;
        return List.of(
                new Variation<>(Operator.PARTNER, ChangedSentences.about(sentence, other), meaning.apply(other)));
    }
}
