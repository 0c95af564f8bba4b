package dev.attune.rules.internal.check;

import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;
import dev.attune.rules.internal.check.Allowed.Choice;
import dev.attune.rules.internal.check.Allowed.Span;
import dev.attune.rules.internal.check.Quantity.Kind;
import dev.attune.rules.internal.check.Quantity.Side;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.rulebook.Comparison;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Stratum;
import dev.attune.rules.rulebook.Who;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must hold for a rule to fire: for each quantity its conditions are about, the values they allow, and what follows from
 * them for other quantities.
 */
final class Requirements {
    /**
     * Between a share and the ends of its interval lies what is assumed before anything is seen (half an act of each kind): the
     * ends are never quite 0 or 1. Nearer to 0 or 1 than this, nothing is made of an end for the share itself, nor the other way.
     */
    private static final double EDGE = 0.01;

    private static final List<MeasureName> COUNTS = List.of(
            MeasureName.PURSUIT_COUNT,
            MeasureName.DISTANCE_COUNT,
            MeasureName.CONNECTION_COUNT,
            MeasureName.HOSTILITY_COUNT,
            MeasureName.AVOIDANCE_COUNT);

    private final Rule rule;
    private final World world;
    private final Map<Quantity, Allowed> stated = new LinkedHashMap<>();
    private final Map<Quantity, Allowed> all = new LinkedHashMap<>();
    private final Map<Quantity, List<Constraint>> constraints = new LinkedHashMap<>();

    /**
     * What one condition allows of one quantity.
     *
     * @param clause the condition
     * @param allowed what it allows
     * @param because why it says anything of it, where that is not plain; else empty
     */
    record Constraint(Clause<Condition> clause, Allowed allowed, String because) {}

    /**
     * What of a rulebook decides about what follows from a condition.
     *
     * @param signals for each behaviour, the counts that each entry of it adds to
     * @param unclearIsUnsure whether a partner whose role is unclear never has a confidence
     */
    record World(Map<String, Set<MeasureName>> signals, boolean unclearIsUnsure) {}

    Requirements(Rule rule, World world) {
        this.rule = rule;
        this.world = world;
        rule.when().forEach(this::read);
    }

    Rule rule() {
        return rule;
    }

    /** What the rule's own sentences say. */
    Map<Quantity, Allowed> stated() {
        return stated;
    }

    /** The same and what follows from it. */
    Map<Quantity, Allowed> all() {
        return all;
    }

    /** The same, condition by condition. */
    Map<Quantity, List<Constraint>> constraints() {
        return constraints;
    }

    /** Whether another rule fires wherever this one does. */
    boolean imply(Requirements other, boolean exchanged) {
        for (Map.Entry<Quantity, Allowed> theirs : other.stated.entrySet()) {
            Quantity quantity = exchanged ? theirs.getKey().exchanged() : theirs.getKey();
            Allowed ours = all.get(quantity);
            if (ours == null || !ours.within(theirs.getValue())) {
                return false;
            }
        }
        return true;
    }

    boolean imply(Requirements other) {
        return imply(other, false) || imply(other, true);
    }

    /** Whether nothing that is known of the two rules keeps them from firing for the same couple. */
    boolean canHoldWith(Requirements other) {
        return canHoldWith(other, false) || canHoldWith(other, true);
    }

    boolean canHoldWith(Requirements other, boolean exchanged) {
        for (Map.Entry<Quantity, Allowed> theirs : other.all.entrySet()) {
            Quantity quantity = exchanged ? theirs.getKey().exchanged() : theirs.getKey();
            Allowed ours = all.get(quantity);
            // Two rules about topics may be about two topics.
            if (ours != null
                    && !quantity.onTopic()
                    && ours.and(theirs.getValue()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void read(Clause<Condition> clause) {
        Condition condition = clause.meaning();
        if (condition instanceof Condition.OfPartner of) {
            for (Side side : sides(of.who())) {
                readOf(of, side, clause);
            }
        } else if (condition instanceof Condition.TrendIs is) {
            say(Quantity.ofCouple(Kind.TREND, ""), Choice.of(is.trends()), clause);
        } else if (condition instanceof Condition.ConcernRaised raised) {
            say(Quantity.ofCouple(Kind.CONCERN, raised.concern()), Choice.YES, clause);
        } else if (condition instanceof Condition.PatternIs is) {
            Choice patterns = Choice.of(is.patterns());
            say(Quantity.ofCouple(Kind.PATTERN, ""), is.negated() ? Choice.allBut(patterns) : patterns, clause);
        } else if (condition instanceof Condition.FeatureShown shown) {
            say(Quantity.ofCouple(Kind.FEATURE, shown.feature()), shown.present() ? Choice.YES : Choice.NO, clause);
            if (shown.present()) {
                needACycle(clause, "a feature is only shown");
            }
        } else if (condition instanceof Condition.StageSeen seen) {
            say(Quantity.ofCouple(Kind.STAGE, seen.stage()), Choice.YES, clause);
            needACycle(clause, "a stage is only shown");
        } else if (condition instanceof Condition.LevelIs is) {
            say(
                    Quantity.ofCouple(Kind.LEVEL, ""),
                    span(is.comparison(), ordinal(is.level())).whole(),
                    clause);
            needACycle(clause, "there is a level only");
        } else if (condition instanceof Condition.ConsequenceShows shows) {
            say(Quantity.ofCouple(Kind.CONSEQUENCE, shows.consequence()), Choice.YES, clause);
            if (rule.stratum().compareTo(Stratum.FOCUS) > 0) {
                needACycle(clause, "a sign only shows");
            }
        } else if (condition instanceof Condition.FocusIncludes includes) {
            say(Quantity.ofCouple(Kind.FOCUS, includes.focus()), Choice.YES, clause);
            needACycle(clause, "there is a focus only");
        } else if (condition instanceof Condition.TechniqueOffered offered) {
            say(
                    Quantity.ofCouple(Kind.TECHNIQUE, offered.technique()),
                    offered.present() ? Choice.YES : Choice.NO,
                    clause);
        } else {
            other(condition, Side.COUPLE, clause);
        }
    }

    private void readOf(Condition.OfPartner condition, Side side, Clause<Condition> clause) {
        if (condition instanceof Condition.MeasureIs is) {
            Span span = span(is.comparison(), is.threshold());
            boolean whole = Ranges.isWhole(is.measure());
            measure(is.measure(), side, is.onTopic(), whole ? span.whole() : span, clause);
        } else if (condition instanceof Condition.BehaviourSeen seen) {
            behaviour(seen, side, clause);
        } else if (condition instanceof Condition.InContext in) {
            say(
                    new Quantity(Kind.CONTEXT, side, in.flag().code(), false),
                    in.present() ? Choice.YES : Choice.NO,
                    clause);
        } else if (condition instanceof Condition.ScoreIs is) {
            // A questionnaire may have been filled in twice, so that the ends of a span may be met by two results.
            boolean lower = is.comparison() == Comparison.AT_LEAST || is.comparison() == Comparison.MORE_THAN;
            say(
                    new Quantity(
                            lower ? Kind.SCORE_AT_LEAST : Kind.SCORE_AT_MOST,
                            side,
                            is.instrument() + " " + is.scale(),
                            false),
                    span(is.comparison(), is.threshold()),
                    clause);
        } else if (condition instanceof Condition.RoleIs is) {
            Choice roles = Choice.of(is.roles());
            say(new Quantity(Kind.ROLE, side, "", false), is.negated() ? Choice.allBut(roles) : roles, clause);
        } else if (condition instanceof Condition.TopicRoleIs is) {
            say(new Quantity(Kind.ROLE, side, "", true), Choice.of(Set.of(is.role())), clause);
        } else if (condition instanceof Condition.RoleAtLeast least) {
            say(new Quantity(Kind.CONFIDENCE, side, "", false), Span.from(ordinal(least.confidence())), clause);
            if (world.unclearIsUnsure()) {
                follows(
                        new Quantity(Kind.ROLE, side, "", false),
                        Choice.allBut(Choice.of(Set.of(Role.UNCLEAR))),
                        clause,
                        "a role that is unclear is not sure at all");
            }
        } else if (condition instanceof Condition.AttachmentLeans leans) {
            say(new Quantity(Kind.ATTACHMENT, side, leans.dimension().code(), false), Choice.YES, clause);
        } else {
            other(condition, side, clause);
        }
    }

    /** A condition this check knows nothing of: it is itself and nothing follows from it. */
    private void other(Condition condition, Side side, Clause<Condition> clause) {
        say(new Quantity(Kind.CONCERN, side, "? " + condition, false), Choice.YES, clause);
    }

    private void measure(MeasureName measure, Side side, boolean onTopic, Span span, Clause<Condition> clause) {
        say(quantity(measure, side, onTopic), span, clause);
        switch (measure) {
            case POLARISATION ->
                follows(
                        quantity(measure, side.exchanged(), onTopic),
                        span.mirrored(),
                        clause,
                        "what one partner's polarisation is above zero, the other's is below");
            case LOW_END_OF_SHARE_OF_PURSUIT, SHARE_OF_PURSUIT, HIGH_END_OF_SHARE_OF_PURSUIT ->
                shares(
                        List.of(
                                MeasureName.LOW_END_OF_SHARE_OF_PURSUIT,
                                MeasureName.SHARE_OF_PURSUIT,
                                MeasureName.HIGH_END_OF_SHARE_OF_PURSUIT),
                        measure,
                        side,
                        onTopic,
                        span,
                        clause);
            case LOW_END_OF_SHARE_OF_MOVES_ONE_WAY, SHARE_OF_MOVES_ONE_WAY -> {
                shares(
                        List.of(MeasureName.LOW_END_OF_SHARE_OF_MOVES_ONE_WAY, MeasureName.SHARE_OF_MOVES_ONE_WAY),
                        measure,
                        side,
                        onTopic,
                        span,
                        clause);
                if (measure == MeasureName.SHARE_OF_MOVES_ONE_WAY) {
                    follows(
                            quantity(measure, side.exchanged(), onTopic),
                            span.rest(),
                            clause,
                            "what does not go one partner's way goes the other's");
                }
            }
            default -> {
                if (COUNTS.contains(measure)) {
                    counted(side, onTopic, span, clause);
                } else if (measure == MeasureName.OBSERVATIONS) {
                    described(span, clause);
                }
            }
        }
    }

    /** The low end is never above the share, nor the share above the high end. */
    private void shares(
            List<MeasureName> upward,
            MeasureName measure,
            Side side,
            boolean onTopic,
            Span span,
            Clause<Condition> clause) {
        String because = "the low end is never above the share, nor the share above the high end";
        int place = upward.indexOf(measure);
        if (span.low() >= EDGE && span.low() <= 1 - EDGE) {
            Span atLeast = new Span(span.low(), span.withLow(), Double.POSITIVE_INFINITY, false);
            upward.subList(place + 1, upward.size())
                    .forEach(above -> follows(quantity(above, side, onTopic), atLeast, clause, because));
        }
        if (span.high() >= EDGE && span.high() <= 1 - EDGE) {
            Span atMost = new Span(Double.NEGATIVE_INFINITY, false, span.high(), span.withHigh());
            upward.subList(0, place).forEach(below -> follows(quantity(below, side, onTopic), atMost, clause, because));
        }
    }

    /** Entries of one kind are entries. */
    private void counted(Side side, boolean onTopic, Span span, Clause<Condition> clause) {
        Span atLeast = Span.from(span.low());
        if (span.low() > 0) {
            follows(
                    quantity(MeasureName.OBSERVATIONS, side, onTopic),
                    atLeast,
                    clause,
                    "every entry that is counted is an observation");
            described(atLeast, clause);
        }
    }

    private void described(Span span, Clause<Condition> clause) {
        if (span.low() > 0) {
            follows(
                    quantity(MeasureName.ALL_OBSERVATIONS, Side.COUPLE, false),
                    Span.from(span.low()),
                    clause,
                    "what describes one partner describes either");
        }
    }

    private void behaviour(Condition.BehaviourSeen seen, Side side, Clause<Condition> clause) {
        Span span = span(seen.comparison(), seen.times());
        say(new Quantity(Kind.BEHAVIOUR, side, seen.behaviour(), false), span, clause);
        if (span.low() >= 0) {
            // An entry counts one at the most, so that there are at least as many entries as times.
            Span atLeast = new Span(span.low(), span.withLow(), Double.POSITIVE_INFINITY, false).whole();
            for (MeasureName count : world.signals().getOrDefault(seen.behaviour(), Set.of())) {
                follows(
                        quantity(count, side, false),
                        atLeast,
                        clause,
                        "every entry of it counts toward the " + count.text());
                counted(side, false, atLeast, clause);
            }
        }
    }

    private void needACycle(Clause<Condition> clause, String what) {
        follows(
                Quantity.ofCouple(Kind.PATTERN, ""),
                Choice.allBut(Choice.of(Set.of(Pattern.INSUFFICIENT_EVIDENCE))),
                clause,
                what + " when there is enough to say");
    }

    private void say(Quantity quantity, Allowed allowed, Clause<Condition> clause) {
        stated.merge(quantity, allowed, Allowed::and);
        follows(quantity, allowed, clause, "");
    }

    private void follows(Quantity quantity, Allowed allowed, Clause<Condition> clause, String because) {
        all.merge(quantity, allowed, Allowed::and);
        constraints.computeIfAbsent(quantity, q -> new ArrayList<>()).add(new Constraint(clause, allowed, because));
    }

    static Quantity quantity(MeasureName measure, Side side, boolean onTopic) {
        return new Quantity(Kind.MEASURE, side, measure.text(), onTopic);
    }

    static List<Side> sides(Who who) {
        return switch (who) {
            case A_PARTNER, THAT_PARTNER -> List.of(Side.SELF);
            case THE_OTHER_PARTNER -> List.of(Side.OTHER);
            case BOTH_PARTNERS -> List.of(Side.SELF, Side.OTHER);
            case THE_COUPLE -> List.of(Side.COUPLE);
        };
    }

    static Span span(Comparison comparison, double threshold) {
        return switch (comparison) {
            case AT_LEAST -> Span.from(threshold);
            case MORE_THAN -> new Span(threshold, false, Double.POSITIVE_INFINITY, false);
            case AT_MOST -> new Span(Double.NEGATIVE_INFINITY, false, threshold, true);
            case LESS_THAN -> new Span(Double.NEGATIVE_INFINITY, false, threshold, false);
        };
    }

    /** Levels and confidences are in order. */
    @SuppressWarnings("EnumOrdinal")
    static int ordinal(Enum<?> constant) {
        return constant.ordinal();
    }
}
