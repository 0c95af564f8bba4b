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

/** What could stand in the place of a condition. */
final class ConditionVariations {
    private final Words words;

    ConditionVariations(Words words) {
        this.words = words;
    }

    /** All variations of one condition, in a fixed order. */
    List<Variation<Condition>> of(Clause<Condition> clause) {
        Condition condition = clause.meaning();
        Sentence sentence = clause.sentence();
        if (condition instanceof Condition.MeasureIs is) {
            return measure(sentence, is);
        } else if (condition instanceof Condition.BehaviourSeen seen) {
            return behaviour(sentence, seen);
        } else if (condition instanceof Condition.ScoreIs is) {
            return score(sentence, is);
        } else if (condition instanceof Condition.LevelIs is) {
            return level(sentence, is);
        } else if (condition instanceof Condition.RoleIs is) {
            return role(sentence, is);
        } else if (condition instanceof Condition.PatternIs is) {
            return pattern(sentence, is);
        } else if (condition instanceof Condition.TrendIs is) {
            return inSet(sentence, is.trends(), trend -> Words.next(trend, is.trends()), Condition.TrendIs::new);
        } else if (condition instanceof Condition.RoleAtLeast least) {
            return Words.neighbours(least.confidence()).stream()
                    .map(to -> word(sentence, WordKind.CONFIDENCE, to, new Condition.RoleAtLeast(least.who(), to)))
                    .toList();
        } else if (condition instanceof Condition.TopicRoleIs is) {
            return List.of(word(
                    sentence, WordKind.ROLE, other(is.role()), new Condition.TopicRoleIs(is.who(), other(is.role()))));
        } else if (condition instanceof Condition.AttachmentLeans leans) {
            Dimension to = other(leans.dimension());
            return List.of(word(sentence, WordKind.DIMENSION, to, new Condition.AttachmentLeans(leans.who(), to)));
        } else if (condition instanceof Condition.InContext in) {
            return context(sentence, in);
        } else if (condition instanceof Condition.FeatureShown shown) {
            return List.of(negated(sentence, new Condition.FeatureShown(shown.feature(), !shown.present())));
        } else if (condition instanceof Condition.TechniqueOffered offered) {
            return List.of(negated(sentence, new Condition.TechniqueOffered(offered.technique(), !offered.present())));
        } else if (condition instanceof Condition.ConcernRaised raised) {
            return next(
                    sentence, WordKind.CONCERN, Vocabularies.CONCERNS, raised.concern(), Condition.ConcernRaised::new);
        } else if (condition instanceof Condition.StageSeen seen) {
            return next(sentence, WordKind.STAGE, Vocabularies.STAGES, seen.stage(), Condition.StageSeen::new);
        } else if (condition instanceof Condition.ConsequenceShows shows) {
            return next(
                    sentence,
                    WordKind.CONSEQUENCE,
                    Vocabularies.CONSEQUENCES,
                    shows.consequence(),
                    Condition.ConsequenceShows::new);
        } else if (condition instanceof Condition.FocusIncludes includes) {
            return next(
                    sentence, WordKind.FOCUS, Vocabularies.FOCUS_AREAS, includes.focus(), Condition.FocusIncludes::new);
        }
        return List.of();
    }

    private static List<Variation<Condition>> measure(Sentence sentence, Condition.MeasureIs is) {
        List<Variation<Condition>> variations = new ArrayList<>();
        for (double threshold : Steps.around(is.measure(), is.threshold())) {
            variations.add(new Variation<>(
                    Operator.THRESHOLD,
                    ChangedSentences.with(sentence, WordKind.AMOUNT, Steps.amount(is.measure(), threshold)),
                    new Condition.MeasureIs(is.who(), is.measure(), is.comparison(), threshold, is.onTopic())));
        }
        Comparison turned = turned(is.comparison());
        variations.add(compared(
                sentence,
                turned,
                new Condition.MeasureIs(is.who(), is.measure(), turned, is.threshold(), is.onTopic())));
        return variations;
    }

    private static List<Variation<Condition>> behaviour(Sentence sentence, Condition.BehaviourSeen seen) {
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
            Comparison turned = turned(seen.comparison());
            variations.add(compared(
                    sentence, turned, new Condition.BehaviourSeen(seen.who(), seen.behaviour(), turned, seen.times())));
        }
        return variations;
    }

    private static List<Variation<Condition>> score(Sentence sentence, Condition.ScoreIs is) {
        List<Variation<Condition>> variations = new ArrayList<>();
        Steps.around(is.threshold(), Steps.fifth(is.threshold()))
                .filter(threshold -> threshold >= 0)
                .forEach(threshold -> variations.add(new Variation<>(
                        Operator.THRESHOLD,
                        ChangedSentences.with(sentence, WordKind.POINTS, Steps.number(threshold)),
                        new Condition.ScoreIs(is.who(), is.instrument(), is.scale(), is.comparison(), threshold))));
        Comparison turned = turned(is.comparison());
        variations.add(compared(
                sentence,
                turned,
                new Condition.ScoreIs(is.who(), is.instrument(), is.scale(), turned, is.threshold())));
        return variations;
    }

    private static List<Variation<Condition>> level(Sentence sentence, Condition.LevelIs is) {
        List<Variation<Condition>> variations = new ArrayList<>();
        Words.neighbours(is.level())
                .forEach(to ->
                        variations.add(word(sentence, WordKind.LEVEL, to, new Condition.LevelIs(is.comparison(), to))));
        Comparison turned = turned(is.comparison());
        variations.add(compared(sentence, turned, new Condition.LevelIs(turned, is.level())));
        return variations;
    }

    private static List<Variation<Condition>> role(Sentence sentence, Condition.RoleIs is) {
        List<Variation<Condition>> variations = new ArrayList<>(inSet(
                sentence,
                is.roles(),
                role -> Optional.of(other(role)).filter(to -> !is.roles().contains(to)),
                roles -> new Condition.RoleIs(is.who(), roles, is.negated())));
        variations.add(negated(sentence, new Condition.RoleIs(is.who(), is.roles(), !is.negated())));
        return variations;
    }

    private static List<Variation<Condition>> pattern(Sentence sentence, Condition.PatternIs is) {
        List<Variation<Condition>> variations = new ArrayList<>(inSet(
                sentence,
                is.patterns(),
                (Pattern pattern) -> Words.nextPattern(pattern, is.patterns()),
                patterns -> new Condition.PatternIs(patterns, is.negated())));
        variations.add(negated(sentence, new Condition.PatternIs(is.patterns(), !is.negated())));
        return variations;
    }

    private static List<Variation<Condition>> context(Sentence sentence, Condition.InContext in) {
        List<Variation<Condition>> variations = new ArrayList<>();
        Words.next(in.flag(), List.of())
                .ifPresent(to -> variations.add(
                        word(sentence, WordKind.CONTEXT, to, new Condition.InContext(in.who(), to, in.present()))));
        variations.add(negated(sentence, new Condition.InContext(in.who(), in.flag(), !in.present())));
        return variations;
    }

    private static <E extends Enum<E> & Coded> List<Variation<Condition>> inSet(
            Sentence sentence, Set<E> set, Function<E, Optional<E>> next, Function<Set<E>, Condition> meaning) {
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
            Sentence sentence, WordKind kind, Vocabularies table, String word, Function<String, Condition> meaning) {
        return words.next(table, word, List.of()).stream()
                .map(to -> new Variation<>(Operator.WORD, ChangedSentences.with(sentence, kind, to), meaning.apply(to)))
                .toList();
    }

    private static Variation<Condition> word(Sentence sentence, WordKind kind, Coded to, Condition meaning) {
        return new Variation<>(Operator.WORD, ChangedSentences.with(sentence, kind, to.code()), meaning);
    }

    private static Variation<Condition> compared(Sentence sentence, Comparison turned, Condition meaning) {
        return new Variation<>(
                Operator.COMPARISON, ChangedSentences.with(sentence, WordKind.COMPARISON, turned.text()), meaning);
    }

    private static Variation<Condition> negated(Sentence sentence, Condition meaning) {
        return new Variation<>(Operator.NEGATION, ChangedSentences.opposite(sentence), meaning);
    }

    static Comparison turned(Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> Comparison.LESS_THAN;
            case LESS_THAN -> Comparison.AT_LEAST;
            case AT_MOST -> Comparison.MORE_THAN;
            case MORE_THAN -> Comparison.AT_MOST;
        };
    }

    /** The opposite role; of one that the log does not say, none to speak of. */
    static Role other(Role role) {
        return switch (role) {
            case PURSUER -> Role.DISTANCER;
            case DISTANCER -> Role.PURSUER;
            case BOTH, UNCLEAR -> Role.NEITHER;
            case NEITHER -> Role.BOTH;
        };
    }

    static Dimension other(Dimension dimension) {
        return dimension == Dimension.ANXIETY ? Dimension.AVOIDANCE : Dimension.ANXIETY;
    }
}
