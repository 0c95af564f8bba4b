package dev.attune.rules.cases;

import dev.attune.assessment.Coded;
import dev.attune.assessment.Gate;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;
import dev.attune.rules.cases.MutationReport.Operator;
import dev.attune.rules.internal.phrase.WordKind;
import dev.attune.rules.rulebook.Conclusion;
import dev.attune.rules.rulebook.Dimension;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Sentence;
import dev.attune.rules.rulebook.Vocabularies;
import dev.attune.rules.rulebook.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What could stand in the place of one conclusion of a rule: all its variations, in a fixed order. */
final class ConclusionVariations implements Conclusion.Visitor<List<Variation<Conclusion>>> {
    private final ConclusionNumbers numbers;
    private final WordNeighbours words;
    private final Sentence sentence;

    /** All that the rule concludes. */
    private final List<Conclusion> beside;

    private ConclusionVariations(
            ConclusionNumbers numbers, WordNeighbours words, Sentence sentence, List<Conclusion> beside) {
        this.numbers = numbers;
        this.words = words;
        this.sentence = sentence;
        this.beside = beside;
    }

    /** All variations of one conclusion of a rule. */
    static List<Variation<Conclusion>> of(
            Rule rule, Clause<Conclusion> clause, ConclusionNumbers numbers, WordNeighbours words) {
        List<Conclusion> beside = rule.then().stream().map(Clause::meaning).toList();
        return clause.meaning().accept(new ConclusionVariations(numbers, words, clause.sentence(), beside));
    }

    @Override
    public List<Variation<Conclusion>> raiseConcern(Conclusion.RaiseConcern raise) {
        Gate turned = raise.gate() == Gate.HARD ? Gate.SOFT : Gate.HARD;
        List<Variation<Conclusion>> variations = new ArrayList<>();
        variations.add(new Variation<>(
                Operator.GATE,
                ChangedSentences.with(sentence, WordKind.GATE, turned.code()),
                new Conclusion.RaiseConcern(raise.concern(), turned)));
        variations.addAll(next(
                WordKind.CONCERN,
                Vocabularies.CONCERNS,
                raise.concern(),
                to -> new Conclusion.RaiseConcern(to, raise.gate())));
        return variations;
    }

    @Override
    public List<Variation<Conclusion>> leanToRole(Conclusion.LeanToRole lean) {
        List<Variation<Conclusion>> variations = new ArrayList<>(points(
                lean.points(),
                numbers.leanUnit(),
                points -> new Conclusion.LeanToRole(lean.who(), lean.role(), points, lean.onTopic())));
        Role other = Opposites.of(lean.role());
        variations.add(word(
                WordKind.ROLE, other, new Conclusion.LeanToRole(lean.who(), other, lean.points(), lean.onTopic())));
        variations.addAll(exchanged(
                lean.who(), who -> new Conclusion.LeanToRole(who, lean.role(), lean.points(), lean.onTopic())));
        return variations;
    }

    @Override
    public List<Variation<Conclusion>> limitRole(Conclusion.LimitRole limit) {
        List<Variation<Conclusion>> variations = new ArrayList<>();
        WordNeighbours.neighbours(limit.confidence())
                .forEach(
                        to -> variations.add(word(WordKind.CONFIDENCE, to, new Conclusion.LimitRole(limit.who(), to))));
        variations.addAll(exchanged(limit.who(), who -> new Conclusion.LimitRole(who, limit.confidence())));
        return variations;
    }

    @Override
    public List<Variation<Conclusion>> leanInAttachment(Conclusion.LeanInAttachment lean) {
        Dimension other = Opposites.of(lean.dimension());
        List<Variation<Conclusion>> variations = new ArrayList<>();
        variations.add(word(WordKind.DIMENSION, other, new Conclusion.LeanInAttachment(lean.who(), other)));
        variations.addAll(exchanged(lean.who(), who -> new Conclusion.LeanInAttachment(who, lean.dimension())));
        return variations;
    }

    @Override
    public List<Variation<Conclusion>> noAttachmentLean(Conclusion.NoAttachmentLean no) {
        return List.of();
    }

    @Override
    public List<Variation<Conclusion>> voteForPattern(Conclusion.VoteForPattern vote) {
        List<Variation<Conclusion>> variations = new ArrayList<>(points(
                vote.points(), numbers.voteUnit(), points -> new Conclusion.VoteForPattern(vote.pattern(), points)));
        List<Pattern> voted = beside.stream()
                .filter(Conclusion.VoteForPattern.class::isInstance)
                .map(other -> ((Conclusion.VoteForPattern) other).pattern())
                .toList();
        WordNeighbours.nextPattern(vote.pattern(), voted)
                .ifPresent(to ->
                        variations.add(word(WordKind.PATTERN, to, new Conclusion.VoteForPattern(to, vote.points()))));
        return variations;
    }

    @Override
    public List<Variation<Conclusion>> showFeature(Conclusion.ShowFeature show) {
        return next(WordKind.FEATURE, Vocabularies.FEATURES, show.feature(), Conclusion.ShowFeature::new);
    }

    @Override
    public List<Variation<Conclusion>> showStage(Conclusion.ShowStage show) {
        return next(WordKind.STAGE, Vocabularies.STAGES, show.stage(), Conclusion.ShowStage::new);
    }

    @Override
    public List<Variation<Conclusion>> raiseIntensity(Conclusion.RaiseIntensity raise) {
        return points(raise.points(), numbers.intensityUnit(), Conclusion.RaiseIntensity::new);
    }

    @Override
    public List<Variation<Conclusion>> showConsequence(Conclusion.ShowConsequence show) {
        return next(
                WordKind.CONSEQUENCE, Vocabularies.CONSEQUENCES, show.consequence(), Conclusion.ShowConsequence::new);
    }

    @Override
    public List<Variation<Conclusion>> setFocus(Conclusion.SetFocus set) {
        return next(WordKind.FOCUS, Vocabularies.FOCUS_AREAS, set.focus(), Conclusion.SetFocus::new);
    }

    @Override
    public List<Variation<Conclusion>> recommend(Conclusion.Recommend recommend) {
        List<Variation<Conclusion>> variations = new ArrayList<>();
        numbers.priorities(recommend)
                .forEach(priority -> variations.add(new Variation<>(
                        Operator.PRIORITY,
                        ChangedSentences.with(sentence, WordKind.PRIORITY, Integer.toString(priority)),
                        new Conclusion.Recommend(recommend.technique(), recommend.who(), priority))));
        variations.addAll(technique(
                recommend.technique(), to -> new Conclusion.Recommend(to, recommend.who(), recommend.priority())));
        variations.addAll(exchanged(
                recommend.who(), who -> new Conclusion.Recommend(recommend.technique(), who, recommend.priority())));
        return variations;
    }

    @Override
    public List<Variation<Conclusion>> withhold(Conclusion.Withhold withhold) {
        return technique(withhold.technique(), Conclusion.Withhold::new);
    }

    @Override
    public List<Variation<Conclusion>> caution(Conclusion.Caution caution) {
        return technique(caution.technique(), Conclusion.Caution::new);
    }

    @Override
    public List<Variation<Conclusion>> noteMissing(Conclusion.NoteMissing note) {
        return List.of();
    }

    @Override
    public List<Variation<Conclusion>> giveNotice(Conclusion.GiveNotice notice) {
        return List.of();
    }

    private Variation<Conclusion> word(WordKind kind, Coded to, Conclusion meaning) {
        return new Variation<>(Operator.CONCLUSION, ChangedSentences.with(sentence, kind, to.code()), meaning);
    }

    private List<Variation<Conclusion>> technique(String technique, Function<String, Conclusion> meaning) {
        return replaced(WordKind.TECHNIQUE, except -> words.nextTechnique(technique, except), meaning);
    }

    private List<Variation<Conclusion>> next(
            WordKind kind, Vocabularies table, String word, Function<String, Conclusion> meaning) {
        return replaced(kind, except -> words.next(table, word, except), meaning);
    }

    /** Replaced by the next word with which the rule does not conclude the same already. */
    private List<Variation<Conclusion>> replaced(
            WordKind kind, Function<List<String>, Optional<String>> next, Function<String, Conclusion> meaning) {
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

    private List<Variation<Conclusion>> points(double points, double unit, Function<Double, Conclusion> meaning) {
        return Steps.around(points, unit)
                .filter(changed -> changed > 0)
                .map(changed -> new Variation<>(
                        Operator.POINTS,
                        ChangedSentences.with(sentence, WordKind.POINTS, Steps.number(changed)),
                        meaning.apply(changed)))
                .toList();
    }

    private List<Variation<Conclusion>> exchanged(Who who, Function<Who, Conclusion> meaning) {
        if (who != Who.THAT_PARTNER && who != Who.THE_OTHER_PARTNER) {
            return List.of();
        }
        Who other = who == Who.THAT_PARTNER ? Who.THE_OTHER_PARTNER : Who.THAT_PARTNER;
        return List.of(
                new Variation<>(Operator.PARTNER, ChangedSentences.about(sentence, other), meaning.apply(other)));
    }
}
