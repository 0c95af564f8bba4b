package dev.attune.rules.internal.check;

import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;
import dev.attune.rules.internal.check.Quantity.Owner;
import dev.attune.rules.internal.check.Quantity.QuantityKind;
import dev.attune.rules.internal.check.ValueSet.Choice;
import dev.attune.rules.internal.check.ValueSet.Span;
import dev.attune.rules.rulebook.Comparison;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Stratum;
import java.util.List;
import java.util.Set;

/** The values that a condition allows of the quantity it is about, and what follows from it for other quantities. */
final class ConditionImplications implements Condition.Visitor<List<Implication>> {
    private final Owner owner;
    private final Stratum stratum;
    private final ImplicationContext context;

    /**
     * What a condition says of one owner.
     *
     * @param owner one of those that the condition is about
     * @param stratum that of the rule
     * @param context what decides about what follows
     */
    ConditionImplications(Owner owner, Stratum stratum, ImplicationContext context) {
        this.owner = owner;
        this.stratum = stratum;
        this.context = context;
    }

    @Override
    public List<Implication> measureIs(Condition.MeasureIs condition) {
        return MeasureImplications.of(condition, owner);
    }

    @Override
    public List<Implication> behaviourSeen(Condition.BehaviourSeen condition) {
        return MeasureImplications.of(
                condition, owner, context.signals().getOrDefault(condition.behaviour(), Set.of()));
    }

    @Override
    public List<Implication> hostHolds(Condition.HostHolds condition) {
        return List.of(stated(QuantityKind.HOST_PHRASE, condition.toString(), Choice.YES));
    }

    @Override
    public List<Implication> inContext(Condition.InContext condition) {
        return List.of(stated(QuantityKind.CONTEXT, condition.flag(), Choice.presence(condition.present())));
    }

    @Override
    public List<Implication> scoreIs(Condition.ScoreIs condition) {
        // A questionnaire may have been filled in twice, so that the ends of a span may be met by two results.
        boolean lower = condition.comparison() == Comparison.AT_LEAST || condition.comparison() == Comparison.MORE_THAN;
        return List.of(stated(
                lower ? QuantityKind.SCORE_AT_LEAST : QuantityKind.SCORE_AT_MOST,
                condition.instrument() + " " + condition.scale(),
                Span.of(condition.comparison(), condition.threshold())));
    }

    @Override
    public List<Implication> trendIs(Condition.TrendIs condition) {
        return List.of(stated(QuantityKind.TREND, "", new Choice(condition.trends())));
    }

    @Override
    public List<Implication> concernRaised(Condition.ConcernRaised condition) {
        return List.of(stated(QuantityKind.CONCERN, condition.concern(), Choice.YES));
    }

    @Override
    public List<Implication> roleIs(Condition.RoleIs condition) {
        return List.of(stated(QuantityKind.ROLE, "", chosen(Role.class, condition.roles(), condition.negated())));
    }

    @Override
    public List<Implication> topicRoleIs(Condition.TopicRoleIs condition) {
        return List.of(Implication.stated(
                new Quantity(QuantityKind.ROLE, owner, "", true), new Choice(Set.of(condition.role()))));
    }

    @Override
    public List<Implication> roleAtLeast(Condition.RoleAtLeast condition) {
        Implication confidence = stated(QuantityKind.CONFIDENCE, "", Span.from(Ranges.rank(condition.confidence())));
        return context.unclearIsUnsure()
                ? List.of(
                        confidence,
                        new Implication(
                                new Quantity(QuantityKind.ROLE, owner, "", false),
                                Choice.allBut(Role.class, Set.of(Role.UNCLEAR)),
                                "a role that is unclear is not sure at all"))
                : List.of(confidence);
    }

    @Override
    public List<Implication> attachmentLeans(Condition.AttachmentLeans condition) {
        return List.of(stated(QuantityKind.ATTACHMENT, condition.dimension().code(), Choice.YES));
    }

    @Override
    public List<Implication> patternIs(Condition.PatternIs condition) {
        return List.of(
                stated(QuantityKind.PATTERN, "", chosen(Pattern.class, condition.patterns(), condition.negated())));
    }

    @Override
    public List<Implication> featureShown(Condition.FeatureShown condition) {
        Implication feature = stated(QuantityKind.FEATURE, condition.feature(), Choice.presence(condition.present()));
        return condition.present() ? List.of(feature, cycle("a feature is only shown")) : List.of(feature);
    }

    @Override
    public List<Implication> stageSeen(Condition.StageSeen condition) {
        return List.of(stated(QuantityKind.STAGE, condition.stage(), Choice.YES), cycle("a stage is only shown"));
    }

    @Override
    public List<Implication> levelIs(Condition.LevelIs condition) {
        Span levels =
                Span.of(condition.comparison(), Ranges.rank(condition.level())).whole();
        return List.of(stated(QuantityKind.LEVEL, "", levels), cycle("there is a level only"));
    }

    @Override
    public List<Implication> consequenceShows(Condition.ConsequenceShows condition) {
        Implication sign = stated(QuantityKind.CONSEQUENCE, condition.consequence(), Choice.YES);
        return stratum.compareTo(Stratum.FOCUS) > 0 ? List.of(sign, cycle("a sign only shows")) : List.of(sign);
    }

    @Override
    public List<Implication> focusIncludes(Condition.FocusIncludes condition) {
        return List.of(stated(QuantityKind.FOCUS, condition.focus(), Choice.YES), cycle("there is a focus only"));
    }

    @Override
    public List<Implication> techniqueOffered(Condition.TechniqueOffered condition) {
        return List.of(stated(QuantityKind.TECHNIQUE, condition.technique(), Choice.presence(condition.present())));
    }

    private Implication stated(QuantityKind kind, String name, ValueSet values) {
        return Implication.stated(new Quantity(kind, owner, name, false), values);
    }

    private static <E extends Enum<E>> Choice chosen(Class<E> type, Set<E> constants, boolean negated) {
        return negated ? Choice.allBut(type, constants) : new Choice(constants);
    }

    private static Implication cycle(String what) {
        return new Implication(
                Quantity.ofCouple(QuantityKind.PATTERN, ""),
                Choice.allBut(Pattern.class, Set.of(Pattern.INSUFFICIENT_EVIDENCE)),
                what + " when there is enough to say");
    }
}
