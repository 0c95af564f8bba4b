package dev.attune.rules.cases;

import dev.attune.assessment.Coded;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;
import dev.attune.rules.rulebook.Comparison;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Dimension;
import dev.attune.rules.rulebook.Rule.Clause;
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
        String text = clause.text();
        if (condition instanceof Condition.MeasureIs is) {
            return measure(text, is);
        } else if (condition instanceof Condition.BehaviourSeen seen) {
            return behaviour(text, seen);
        } else if (condition instanceof Condition.ScoreIs is) {
            return score(text, is);
        } else if (condition instanceof Condition.LevelIs is) {
            return level(text, is);
        } else if (condition instanceof Condition.RoleIs is) {
            return role(text, is);
        } else if (condition instanceof Condition.PatternIs is) {
            return pattern(text, is);
        } else if (condition instanceof Condition.TrendIs is) {
            return inSet(text, is.trends(), trend -> Words.next(trend, is.trends()), Condition.TrendIs::new);
        } else if (condition instanceof Condition.RoleAtLeast least) {
            return Words.neighbours(least.confidence()).stream()
                    .map(to -> word(text, least.confidence(), to, new Condition.RoleAtLeast(least.who(), to)))
                    .toList();
        } else if (condition instanceof Condition.TopicRoleIs is) {
            return List.of(
                    word(text, is.role(), other(is.role()), new Condition.TopicRoleIs(is.who(), other(is.role()))));
        } else if (condition instanceof Condition.AttachmentLeans leans) {
            Dimension to = other(leans.dimension());
            return List.of(word(text, leans.dimension(), to, new Condition.AttachmentLeans(leans.who(), to)));
        } else if (condition instanceof Condition.InContext in) {
            return context(text, in);
        } else if (condition instanceof Condition.FeatureShown shown) {
            return List.of(negated(
                    text,
                    shown.present(),
                    "shows",
                    "does not show",
                    new Condition.FeatureShown(shown.feature(), !shown.present())));
        } else if (condition instanceof Condition.TechniqueOffered offered) {
            return List.of(negated(
                    text,
                    offered.present(),
                    "is offered",
                    "is not offered",
                    new Condition.TechniqueOffered(offered.technique(), !offered.present())));
        } else if (condition instanceof Condition.ConcernRaised raised) {
            return next(text, Vocabularies.CONCERNS, raised.concern(), Condition.ConcernRaised::new);
        } else if (condition instanceof Condition.StageSeen seen) {
            return next(text, Vocabularies.STAGES, seen.stage(), Condition.StageSeen::new);
        } else if (condition instanceof Condition.ConsequenceShows shows) {
            return next(text, Vocabularies.CONSEQUENCES, shows.consequence(), Condition.ConsequenceShows::new);
        } else if (condition instanceof Condition.FocusIncludes includes) {
            return next(text, Vocabularies.FOCUS_AREAS, includes.focus(), Condition.FocusIncludes::new);
        }
        return List.of();
    }

    private static List<Variation<Condition>> measure(String text, Condition.MeasureIs is) {
        List<Variation<Condition>> variations = new ArrayList<>();
        String from = is.comparison().text() + " " + amount(text, is);
        for (double threshold : Steps.around(is.measure(), is.threshold())) {
            variations.add(new Variation<>(
                    Operator.THRESHOLD,
                    Variation.replace(text, from, is.comparison().text() + " " + Steps.amount(is.measure(), threshold)),
                    new Condition.MeasureIs(is.who(), is.measure(), is.comparison(), threshold, is.onTopic())));
        }
        Comparison turned = turned(is.comparison());
        variations.add(new Variation<>(
                Operator.COMPARISON,
                Variation.replace(text, is.comparison().text(), turned.text()),
                new Condition.MeasureIs(is.who(), is.measure(), turned, is.threshold(), is.onTopic())));
        return variations;
    }

    /** The amount as it was written, such as {@code 2} or {@code 2 per week}. */
    private static String amount(String text, Condition.MeasureIs is) {
        int at = text.lastIndexOf(is.comparison().text() + " ");
        return at < 0
                ? Steps.amount(is.measure(), is.threshold())
                : text.substring(at + is.comparison().text().length() + 1);
    }

    private static List<Variation<Condition>> behaviour(String text, Condition.BehaviourSeen seen) {
        List<Variation<Condition>> variations = new ArrayList<>();
        boolean never = seen.comparison() == Comparison.AT_MOST && seen.times() == 0;
        boolean once = seen.comparison() == Comparison.AT_LEAST && seen.times() == 1;
        for (int times : List.of(seen.times() + 1, seen.times() - 1)) {
            if (times >= 0) {
                variations.add(new Variation<>(
                        Operator.THRESHOLD,
                        counted(text, seen, seen.comparison().text() + " " + Steps.times(times)),
                        new Condition.BehaviourSeen(seen.who(), seen.behaviour(), seen.comparison(), times)));
            }
        }
        if (never) {
            variations.add(new Variation<>(
                    Operator.NEGATION,
                    counted(text, seen, "at least once"),
                    new Condition.BehaviourSeen(seen.who(), seen.behaviour(), Comparison.AT_LEAST, 1)));
        } else if (once) {
            variations.add(new Variation<>(
                    Operator.NEGATION,
                    never(text, seen),
                    new Condition.BehaviourSeen(seen.who(), seen.behaviour(), Comparison.AT_MOST, 0)));
        } else {
            Comparison turned = turned(seen.comparison());
            variations.add(new Variation<>(
                    Operator.COMPARISON,
                    Variation.replace(text, seen.comparison().text(), turned.text()),
                    new Condition.BehaviourSeen(seen.who(), seen.behaviour(), turned, seen.times())));
        }
        return variations;
    }

    /** The sentence with another count; "never" stands before what it counts, all others behind. */
    private static String counted(String text, Condition.BehaviourSeen seen, String count) {
        String never = seen.who().text() + " never ";
        if (text.startsWith(never)) {
            return seen.who().text() + " " + text.substring(never.length()) + " " + count;
        }
        int at = text.lastIndexOf(seen.comparison().text() + " ");
        return at < 0
                ? Variation.replace(text, seen.comparison().text() + " " + Steps.times(seen.times()), count)
                : text.substring(0, at) + count;
    }

    private static String never(String text, Condition.BehaviourSeen seen) {
        String who = seen.who().text() + " ";
        int at = text.lastIndexOf(" " + seen.comparison().text() + " ");
        return text.startsWith(who) && at > who.length()
                ? who + "never " + text.substring(who.length(), at)
                : counted(text, seen, "at most 0 times");
    }

    private static List<Variation<Condition>> score(String text, Condition.ScoreIs is) {
        List<Variation<Condition>> variations = new ArrayList<>();
        String from = Steps.number(is.threshold());
        Steps.around(is.threshold(), Steps.fifth(is.threshold()))
                .filter(threshold -> threshold >= 0)
                .forEach(threshold -> variations.add(new Variation<>(
                        Operator.THRESHOLD,
                        Variation.replace(text, from, Steps.number(threshold)),
                        new Condition.ScoreIs(is.who(), is.instrument(), is.scale(), is.comparison(), threshold))));
        Comparison turned = turned(is.comparison());
        variations.add(new Variation<>(
                Operator.COMPARISON,
                Variation.replace(text, is.comparison().text(), turned.text()),
                new Condition.ScoreIs(is.who(), is.instrument(), is.scale(), turned, is.threshold())));
        return variations;
    }

    private static List<Variation<Condition>> level(String text, Condition.LevelIs is) {
        List<Variation<Condition>> variations = new ArrayList<>();
        Words.neighbours(is.level())
                .forEach(to -> variations.add(word(text, is.level(), to, new Condition.LevelIs(is.comparison(), to))));
        Comparison turned = turned(is.comparison());
        variations.add(new Variation<>(
                Operator.COMPARISON,
                Variation.replace(text, is.comparison().text(), turned.text()),
                new Condition.LevelIs(turned, is.level())));
        return variations;
    }

    private static List<Variation<Condition>> role(String text, Condition.RoleIs is) {
        List<Variation<Condition>> variations = new ArrayList<>(inSet(
                text,
                is.roles(),
                role -> Optional.of(other(role)).filter(to -> !is.roles().contains(to)),
                roles -> new Condition.RoleIs(is.who(), roles, is.negated())));
        variations.add(negated(
                text,
                !is.negated(),
                "role is",
                "role is not",
                new Condition.RoleIs(is.who(), is.roles(), !is.negated())));
        return variations;
    }

    private static List<Variation<Condition>> pattern(String text, Condition.PatternIs is) {
        List<Variation<Condition>> variations = new ArrayList<>(inSet(
                text,
                is.patterns(),
                (Pattern pattern) -> Words.nextPattern(pattern, is.patterns()),
                patterns -> new Condition.PatternIs(patterns, is.negated())));
        variations.add(negated(
                text,
                !is.negated(),
                "pattern is",
                "pattern is not",
                new Condition.PatternIs(is.patterns(), !is.negated())));
        return variations;
    }

    private static List<Variation<Condition>> context(String text, Condition.InContext in) {
        List<Variation<Condition>> variations = new ArrayList<>();
        Words.next(in.flag(), List.of())
                .ifPresent(to ->
                        variations.add(word(text, in.flag(), to, new Condition.InContext(in.who(), to, in.present()))));
        variations.add(negated(
                text,
                in.present(),
                "has",
                "does not have",
                new Condition.InContext(in.who(), in.flag(), !in.present())));
        return variations;
    }

    private static <E extends Enum<E> & Coded> List<Variation<Condition>> inSet(
            String text, Set<E> set, Function<E, Optional<E>> next, Function<Set<E>, Condition> meaning) {
        List<Variation<Condition>> variations = new ArrayList<>();
        for (E word : EnumSet.copyOf(set)) {
            next.apply(word).ifPresent(to -> {
                Set<E> changed = EnumSet.copyOf(set);
                changed.remove(word);
                changed.add(to);
                variations.add(word(text, word, to, meaning.apply(changed)));
            });
        }
        return variations;
    }

    private List<Variation<Condition>> next(
            String text, Vocabularies table, String word, Function<String, Condition> meaning) {
        return words.next(table, word, List.of()).stream()
                .map(to -> new Variation<>(Operator.WORD, Variation.replace(text, word, to), meaning.apply(to)))
                .toList();
    }

    private static Variation<Condition> word(String text, Coded from, Coded to, Condition meaning) {
        return new Variation<>(Operator.WORD, Variation.replace(text, from.code(), to.code()), meaning);
    }

    private static Variation<Condition> negated(
            String text, boolean affirmed, String affirmation, String negation, Condition meaning) {
        return new Variation<>(
                Operator.NEGATION,
                affirmed
                        ? Variation.replace(text, affirmation, negation)
                        : Variation.replace(text, negation, affirmation),
                meaning);
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
