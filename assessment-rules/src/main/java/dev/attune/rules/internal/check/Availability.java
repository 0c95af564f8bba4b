package dev.attune.rules.internal.check;

import dev.attune.assessment.Coded;
import dev.attune.assessment.Level;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;
import dev.attune.rules.internal.check.Quantity.QuantityKind;
import dev.attune.rules.internal.check.ValueSet.Span;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Rulebook;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why a condition can never hold, whatever the other conditions of its rule say: because no rule concludes what it asks for. What is
 * concluded is looked up once, for the rules of one stratum.
 */
final class Availability implements Condition.Visitor<Optional<String>> {
    private final Rulebook rulebook;
    private final ConclusionIndex concluded;
    private final Set<Level> levels;
    private final Set<Pattern> patterns = EnumSet.of(Pattern.INSUFFICIENT_EVIDENCE);

    /**
     * What there can be to read.
     *
     * @param rulebook the rulebook
     * @param concluded what the rules of lower strata conclude
     */
    Availability(Rulebook rulebook, ConclusionIndex concluded) {
        this.rulebook = rulebook;
        this.concluded = concluded;
        this.levels = new ReachableScores(
                        concluded.intensity(),
                        rulebook.settings().greatestScore(),
                        rulebook.settings().bands())
                .levels();
        patterns.addAll(concluded.patterns());
        if (concluded.patterns().size() > 1) {
            patterns.add(Pattern.MIXED);
        }
    }

    @Override
    public Optional<String> measureIs(Condition.MeasureIs condition) {
        return unless(
                !condition.onTopic() || Ranges.isInTopics(condition.measure()),
                condition.measure().text() + " is measured for the whole log only, not topic by topic");
    }

    @Override
    public Optional<String> behaviourSeen(Condition.BehaviourSeen condition) {
        return possible();
    }

    @Override
    public Optional<String> hostHolds(Condition.HostHolds condition) {
        return possible();
    }

    @Override
    public Optional<String> inContext(Condition.InContext condition) {
        return possible();
    }

    @Override
    public Optional<String> scoreIs(Condition.ScoreIs condition) {
        return possible();
    }

    @Override
    public Optional<String> trendIs(Condition.TrendIs condition) {
        return possible();
    }

    @Override
    public Optional<String> concernRaised(Condition.ConcernRaised condition) {
        return concluded.isHardOnly(condition.concern())
                ? Optional.of("that concern is only ever raised as a hard one, which ends everything else")
                : unless(concluded.has(QuantityKind.CONCERN, condition.concern()), "no rule raises that concern");
    }

    @Override
    public Optional<String> roleIs(Condition.RoleIs condition) {
        Set<Role> roles = wanted(Role.class, condition.roles(), condition.negated());
        // That there is no other role is a contradiction of the condition itself.
        return unless(
                roles.isEmpty() || roles.stream().anyMatch(role -> role == Role.UNCLEAR || isFound(role, false, 0)),
                "no rules lean far enough toward " + words(roles));
    }

    @Override
    public Optional<String> topicRoleIs(Condition.TopicRoleIs condition) {
        return unless(
                isFound(condition.role(), true, 0),
                "no rules lean far enough toward " + condition.role().code() + " in a topic");
    }

    @Override
    public Optional<String> roleAtLeast(Condition.RoleAtLeast condition) {
        int rung = Ranges.rank(condition.confidence());
        return unless(
                EnumSet.allOf(Role.class).stream().anyMatch(role -> isFound(role, false, rung)),
                "no rules lean far enough toward any role");
    }

    @Override
    public Optional<String> attachmentLeans(Condition.AttachmentLeans condition) {
        return unless(
                concluded.has(QuantityKind.ATTACHMENT, condition.dimension().code()), "no rule leans toward it");
    }

    @Override
    public Optional<String> patternIs(Condition.PatternIs condition) {
        Set<Pattern> wanted = wanted(Pattern.class, condition.patterns(), condition.negated());
        if (wanted.equals(Set.of(Pattern.WITHHELD_FOR_SAFETY))) {
            return Optional.of("after a hard concern no rule is asked any more");
        }
        return unless(wanted.isEmpty() || wanted.stream().anyMatch(patterns::contains), "no rule votes for it");
    }

    @Override
    public Optional<String> featureShown(Condition.FeatureShown condition) {
        return unless(
                !condition.present() || concluded.has(QuantityKind.FEATURE, condition.feature()),
                "no rule that can fire shows it");
    }

    @Override
    public Optional<String> stageSeen(Condition.StageSeen condition) {
        return unless(concluded.has(QuantityKind.STAGE, condition.stage()), "no rule that can fire shows it");
    }

    @Override
    public Optional<String> levelIs(Condition.LevelIs condition) {
        Span span = Span.of(condition.comparison(), Ranges.rank(condition.level()));
        return unless(
                levels.stream().anyMatch(level -> span.contains(Ranges.rank(level))),
                "the points of all rules of intensity reach no such level");
    }

    @Override
    public Optional<String> consequenceShows(Condition.ConsequenceShows condition) {
        return unless(
                concluded.has(QuantityKind.CONSEQUENCE, condition.consequence()), "no rule that can fire shows it");
    }

    @Override
    public Optional<String> focusIncludes(Condition.FocusIncludes condition) {
        return unless(concluded.has(QuantityKind.FOCUS, condition.focus()), "no rule that can fire sets it");
    }

    @Override
    public Optional<String> techniqueOffered(Condition.TechniqueOffered condition) {
        return unless(
                !condition.present() || concluded.has(QuantityKind.TECHNIQUE, condition.technique()),
                "no rule that can fire recommends it");
    }

    private boolean isFound(Role role, boolean onTopic, int rung) {
        return concluded.points(role, onTopic)
                >= rulebook.settings().rungs().get(rung).points();
    }

    /** Whether such a thing is there depends on the log alone. */
    private static Optional<String> possible() {
        return Optional.empty();
    }

    private static Optional<String> unless(boolean found, String why) {
        return found ? Optional.empty() : Optional.of(why);
    }

    private static <E extends Enum<E>> Set<E> wanted(Class<E> type, Set<E> some, boolean negated) {
        EnumSet<E> wanted = EnumSet.noneOf(type);
        wanted.addAll(some);
        return negated ? EnumSet.complementOf(wanted) : wanted;
    }

    private static <E extends Enum<E> & Coded> String words(Set<E> some) {
        return some.stream().sorted().map(Coded::code).collect(Collectors.joining(" or "));
    }
}
