package dev.attune.rules.cases;

import dev.attune.assessment.Coded;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;
import dev.attune.rules.cases.MutationReport.Operator;
import dev.attune.rules.internal.phrase.WordKind;
import dev.attune.rules.rulebook.Comparison;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Dimension;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Sentence;
import dev.attune.rules.rulebook.Vocabularies;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What could stand in the place of one condition: all its variations, in a fixed order. */
final class ConditionVariations implements Condition.Visitor<List<Variation<Condition>>> {
    private final WordNeighbours words;
    private final Sentence sentence;

    private ConditionVariations(WordNeighbours words, Sentence sentence) {
        this.words = words;
        this.sentence = sentence;
    }

    /** All variations of one condition. */
    static List<Variation<Condition>> of(Clause<Condition> clause, WordNeighbours words) {
        return clause.meaning().accept(new ConditionVariations(words, clause.sentence()));
    }

    @Override
    public List<Variation<Condition>> measureIs(Condition.MeasureIs is) {
        List<Variation<Condition>> variations = new ArrayList<>();
        for (double threshold : Steps.around(is.measure(), is.threshold())) {
            variations.add(new Variation<>(
                    Operator.THRESHOLD,
                    ChangedSentences.with(sentence, WordKind.AMOUNT, Steps.amount(is.measure(), threshold)),
                    new Condition.MeasureIs(is.who(), is.measure(), is.comparison(), threshold, is.onTopic())));
        }
        Comparison turned = Opposites.of(is.comparison());
        variations.add(compared(
                turned, new Condition.MeasureIs(is.who(), is.measure(), turned, is.threshold(), is.onTopic())));
        return variations;
    }

    @Override
    public List<Variation<Condition>> behaviourSeen(Condition.BehaviourSeen seen) {
        List<Variation<Condition>> variations = new ArrayList<>();
        boolean never = seen.comparison() == Comparison.AT_MOST && seen.times() == 0;
        boolean once = seen.comparison() == Comparison.AT_LEAST && seen.times() == 1;
        for (int times : List.of(seen.times() + 1, seen.times() - 1)) {
            if (times >= 0) {
                variations.add(new Variation<>(
                        Operator.THRESHOLD,
                        ChangedSentences.counted(sentence, seen.comparison(), Steps.times(times)),
                        new Condition.BehaviourSeen(seen.who(), seen.behaviour(), seen.comparison(), times)));
            }
        }
        if (never) {
            variations.add(new Variation<>(
                    Operator.NEGATION,
                    ChangedSentences.counted(sentence, Comparison.AT_LEAST, Steps.times(1)),
                    new Condition.BehaviourSeen(seen.who(), seen.behaviour(), Comparison.AT_LEAST, 1)));
        } else if (once) {
            variations.add(new Variation<>(
                    Operator.NEGATION,
                    ChangedSentences.never(sentence),
                    new Condition.BehaviourSeen(seen.who(), seen.behaviour(), Comparison.AT_MOST, 0)));
        } else {
            Comparison turned = Opposites.of(seen.comparison());
            variations.add(
                    compared(turned, new Condition.BehaviourSeen(seen.who(), seen.behaviour(), turned, seen.times())));
        }
        return variations;
    }

    @Override
    public List<Variation<Condition>> scoreIs(Condition.ScoreIs is) {
        List<Variation<Condition>> variations = new ArrayList<>();
        Steps.around(is.threshold(), Steps.fifth(is.threshold()))
                .filter(threshold -> threshold >= 0)
                .forEach(threshold -> variations.add(new Variation<>(
                        Operator.THRESHOLD,
                        ChangedSentences.with(sentence, WordKind.POINTS, Steps.number(threshold)),
                        new Condition.ScoreIs(is.who(), is.instrument(), is.scale(), is.comparison(), threshold))));
        Comparison turned = Opposites.of(is.comparison());
        variations.add(
                compared(turned, new Condition.ScoreIs(is.who(), is.instrument(), is.scale(), turned, is.threshold())));
        return variations;
    }

    @Override
    public List<Variation<Condition>> levelIs(Condition.LevelIs is) {
        List<Variation<Condition>> variations = new ArrayList<>();
        WordNeighbours.neighbours(is.level())
                .forEach(to -> variations.add(word(WordKind.LEVEL, to, new Condition.LevelIs(is.comparison(), to))));
        Comparison turned = Opposites.of(is.comparison());
        variations.add(compared(turned, new Condition.LevelIs(turned, is.level())));
        return variations;
    }

    @Override
    public List<Variation<Condition>> roleIs(Condition.RoleIs is) {
        List<Variation<Condition>> variations = new ArrayList<>(inSet(
                is.roles(),
                role -> Optional.of(Opposites.of(role)).filter(to -> !is.roles().contains(to)),
                roles -> new Condition.RoleIs(is.who(), roles, is.negated())));
        variations.add(negated(new Condition.RoleIs(is.who(), is.roles(), !is.negated())));
        return variations;
    }

    @Override
    public List<Variation<Condition>> patternIs(Condition.PatternIs is) {
        List<Variation<Condition>> variations = new ArrayList<>(inSet(
                is.patterns(),
                (Pattern pattern) -> WordNeighbours.nextPattern(pattern, is.patterns()),
                patterns -> new Condition.PatternIs(patterns, is.negated())));
        variations.add(negated(new Condition.PatternIs(is.patterns(), !is.negated())));
        return variations;
    }

    @Override
    public List<Variation<Condition>> inContext(Condition.InContext in) {
        List<Variation<Condition>> variations = new ArrayList<>();
        words.next(Vocabularies.CONTEXTS, in.flag(), List.of())
                .ifPresent(to -> variations.add(new Variation<>(
                        Operator.WORD,
                        ChangedSentences.with(sentence, WordKind.CONTEXT, to),
                        new Condition.InContext(in.who(), to, in.present()))));
        variations.add(negated(new Condition.InContext(in.who(), in.flag(), !in.present())));
        return variations;
    }

    /** What the host's condition asks for is not known, so nothing can stand in its place. */
    @Override
    public List<Variation<Condition>> hostHolds(Condition.HostHolds holds) {
        return List.of();
    }

    @Override
    public List<Variation<Condition>> trendIs(Condition.TrendIs is) {
        return inSet(is.trends(), trend -> WordNeighbours.next(trend, is.trends()), Condition.TrendIs::new);
    }

    @Override
    public List<Variation<Condition>> roleAtLeast(Condition.RoleAtLeast least) {
        return WordNeighbours.neighbours(least.confidence()).stream()
                .map(to -> word(WordKind.CONFIDENCE, to, new Condition.RoleAtLeast(least.who(), to)))
                .toList();
    }

    @Override
    public List<Variation<Condition>> topicRoleIs(Condition.TopicRoleIs is) {
        Role to = Opposites.of(is.role());
        return List.of(word(WordKind.ROLE, to, new Condition.TopicRoleIs(is.who(), to)));
    }

    @Override
    public List<Variation<Condition>> attachmentLeans(Condition.AttachmentLeans leans) {
        Dimension to = Opposites.of(leans.dimension());
        return List.of(word(WordKind.DIMENSION, to, new Condition.AttachmentLeans(leans.who(), to)));
    }

    @Override
    public List<Variation<Condition>> featureShown(Condition.FeatureShown shown) {
        return List.of(negated(new Condition.FeatureShown(shown.feature(), !shown.present())));
    }

    @Override
    public List<Variation<Condition>> techniqueOffered(Condition.TechniqueOffered offered) {
        return List.of(negated(new Condition.TechniqueOffered(offered.technique(), !offered.present())));
    }

    @Override
    public List<Variation<Condition>> concernRaised(Condition.ConcernRaised raised) {
        return next(WordKind.CONCERN, Vocabularies.CONCERNS, raised.concern(), Condition.ConcernRaised::new);
    }

    @Override
    public List<Variation<Condition>> stageSeen(Condition.StageSeen seen) {
        return next(WordKind.STAGE, Vocabularies.STAGES, seen.stage(), Condition.StageSeen::new);
    }

    @Override
    public List<Variation<Condition>> consequenceShows(Condition.ConsequenceShows shows) {
        return next(
                WordKind.CONSEQUENCE, Vocabularies.CONSEQUENCES, shows.consequence(), Condition.ConsequenceShows::new);
    }

    @Override
    public List<Variation<Condition>> focusIncludes(Condition.FocusIncludes includes) {
        return next(WordKind.FOCUS, Vocabularies.FOCUS_AREAS, includes.focus(), Condition.FocusIncludes::new);
    }

    private <E extends Enum<E> & Coded> List<Variation<Condition>> inSet(
            Set<E> set, Function<E, Optional<E>> next, Function<Set<E>, Condition> meaning) {
        List<Variation<Condition>> variations = new ArrayList<>();
        for (E word : EnumSet.copyOf(set)) {
            next.apply(word).ifPresent(to -> {
                Set<E> changed = EnumSet.copyOf(set);
                changed.remove(word);
                changed.add(to);
                variations.add(new Variation<>(
                        Operator.WORD,
                        ChangedSentences.withListed(sentence, word.code(), to.code()),
                        meaning.apply(changed)));
            });
        }
        return variations;
    }

    private List<Variation<Condition>> next(
            WordKind kind, Vocabularies table, String word, Function<String, Condition> meaning) {
        return words.next(table, word, List.of()).stream()
                .map(to -> new Variation<>(Operator.WORD, ChangedSentences.with(sentence, kind, to), meaning.apply(to)))
                .toList();
    }

    private Variation<Condition> word(WordKind kind, Coded to, Condition meaning) {
        return new Variation<>(Operator.WORD, ChangedSentences.with(sentence, kind, to.code()), meaning);
    }

    private Variation<Condition> compared(Comparison turned, Condition meaning) {
        return new Variation<>(
                Operator.COMPARISON, ChangedSentences.with(sentence, WordKind.COMPARISON, turned.text()), meaning);
    }

    private Variation<Condition> negated(Condition meaning) {
        return new Variation<>(Operator.NEGATION, ChangedSentences.opposite(sentence), meaning);
    }
}
