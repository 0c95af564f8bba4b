package dev.attune.rules.trace;

import dev.attune.assessment.Coded;
import dev.attune.assessment.Recommendation;
import dev.attune.rules.fact.Found.Chosen;
import dev.attune.rules.fact.Found.LevelFound;
import dev.attune.rules.fact.Found.PatternFound;
import dev.attune.rules.fact.Found.RoleFound;
import dev.attune.rules.fact.Given.ScoreGiven;
import dev.attune.rules.fact.Given.TrendMeasured;
import dev.attune.rules.internal.text.Amounts;
import dev.attune.rules.measure.BehaviourCount;
import dev.attune.rules.measure.Measured;
import dev.attune.rules.measure.Unit;
import dev.attune.rules.rulebook.Comparison;
import dev.attune.rules.rulebook.Condition;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Says what a condition met, once or of one partner: what there was and, where it is a number that did not suffice, how far off it was.
 *
 * <p>Such as {@code Ana's share of pursuit is 58 %, 7 points short of at least 65 %}. It names partners as the host does and is
 * for whoever edits a rulebook, not for the couple.
 */
final class SeenText implements Condition.Visitor<String> {
    private static final double PERCENT = 100;
    private static final int MOST_DECIMALS = 6;

    private final String partner;
    private final boolean held;
    private final @Nullable Object fact;

    /**
     * @param partner the partner, or an empty text where the condition is not about one
     * @param held whether the condition held
     * @param fact what there was; null when there was nothing of the kind
     */
    SeenText(String partner, boolean held, @Nullable Object fact) {
        this.partner = partner;
        this.held = held;
        this.fact = fact;
    }

    @Override
    public String measureIs(Condition.MeasureIs is) {
        return whose()
                + is.measure().text()
                + (fact instanceof Measured measured ? value(is, measured) : " was not measured");
    }

    @Override
    public String behaviourSeen(Condition.BehaviourSeen behaviour) {
        double times = fact instanceof BehaviourCount count ? count.times() : 0;
        return partner + ": " + behaviour.behaviour() + " was seen "
                + amount(times, Unit.COUNT, behaviour.times()) + (times == 1 ? " time" : " times")
                + distance(behaviour.comparison(), times, behaviour.times(), Unit.COUNT);
    }

    @Override
    public String hostHolds(Condition.HostHolds holds) {
        return (held ? "it is so" : "it is not so") + (partner.isEmpty() ? "" : " of " + partner);
    }

    @Override
    public String inContext(Condition.InContext in) {
        return partner + (fact == null ? " does not have" : " has") + " the context " + in.flag();
    }

    @Override
    public String scoreIs(Condition.ScoreIs is) {
        String score = partner + "'s " + is.scale() + " score on " + is.instrument();
        return fact instanceof ScoreGiven given
                ? score + " is " + amount(given.score().value(), Unit.NUMBER, is.threshold())
                        + distance(is.comparison(), given.score().value(), is.threshold(), Unit.NUMBER)
                : score + " was not given";
    }

    @Override
    public String trendIs(Condition.TrendIs is) {
        return "the trend is "
                + (fact instanceof TrendMeasured measured ? measured.trend().code() : "unknown");
    }

    @Override
    public String concernRaised(Condition.ConcernRaised raised) {
        return "the concern " + raised.concern() + (fact == null ? " is not raised" : " is raised");
    }

    @Override
    public String roleIs(Condition.RoleIs is) {
        return whose() + "role is " + role();
    }

    @Override
    public String topicRoleIs(Condition.TopicRoleIs is) {
        return fact instanceof RoleFound found
                ? "on " + found.topic() + ", " + whose() + "role is " + role()
                : partner + " has no role on that topic";
    }

    @Override
    public String roleAtLeast(Condition.RoleAtLeast least) {
        return whose() + "role is " + role();
    }

    @Override
    public String attachmentLeans(Condition.AttachmentLeans leans) {
        return partner + (fact == null ? " does not lean" : " leans") + " toward "
                + leans.dimension().code();
    }

    @Override
    public String patternIs(Condition.PatternIs is) {
        return "the pattern is "
                + (fact instanceof PatternFound found ? found.pattern().code() : "not known");
    }

    @Override
    public String featureShown(Condition.FeatureShown shown) {
        return "the cycle " + (fact == null ? "does not show " : "shows ") + shown.feature();
    }

    @Override
    public String stageSeen(Condition.StageSeen stage) {
        return "the loop " + (fact == null ? "does not show " : "shows ") + stage.stage();
    }

    @Override
    public String levelIs(Condition.LevelIs is) {
        return fact instanceof LevelFound found
                ? "the level is " + found.level().code() + ", the score "
                        + amount(found.score(), Unit.NUMBER, found.score())
                : "there is no level";
    }

    @Override
    public String consequenceShows(Condition.ConsequenceShows shows) {
        return "the sign " + shows.consequence() + (fact == null ? " does not show" : " shows");
    }

    @Override
    public String focusIncludes(Condition.FocusIncludes focus) {
        return "the focus " + (fact == null ? "does not include " : "includes ") + focus.focus();
    }

    @Override
    public String techniqueOffered(Condition.TechniqueOffered offered) {
        return offered.technique()
                + (fact instanceof Chosen chosen
                        ? " is offered to " + recipient(chosen.recipient())
                        : " is not offered");
    }

    private String whose() {
        return partner.isEmpty() ? "the couple's " : partner + "'s ";
    }

    private static String recipient(String recipient) {
        return recipient.equals(Recommendation.BOTH) ? "both partners" : recipient;
    }

    private String role() {
        if (!(fact instanceof RoleFound found)) {
            return "not known";
        }
        Coded confidence = found.confidence();
        return found.role().code() + (confidence == null ? "" : " (" + confidence.code() + ")");
    }

    private static String value(Condition.MeasureIs is, Measured measured) {
        if (!measured.hasValue()) {
            return " is not known: " + Measured.TOO_SMALL;
        }
        Unit unit = is.measure().unit();
        return (measured.topic().isEmpty() ? "" : " on " + measured.topic()) + " is "
                + amount(measured.value(), unit, is.threshold())
                + distance(is.comparison(), measured.value(), is.threshold(), unit);
    }

    /** How far a number is from satisfying a comparison; nothing when it does. */
    private static String distance(Comparison comparison, double value, double threshold, Unit unit) {
        if (comparison.holds(value, threshold)) {
            return "";
        }
        boolean upward = comparison == Comparison.AT_LEAST || comparison == Comparison.MORE_THAN;
        String asked = comparison.text() + " " + amount(threshold, unit, value);
        if (value == threshold) {
            return ", not " + asked;
        }
        double scale = unit.isPercentage() ? PERCENT : 1;
        int decimals = decimals(value * scale, threshold * scale);
        BigDecimal difference = Amounts.rounded(value * scale, decimals)
                .subtract(Amounts.rounded(threshold * scale, decimals))
                .abs();
        return ", " + Amounts.plain(difference) + (unit.isPercentage() ? " points" : "")
                + (upward ? " short of " : " above ") + asked;
    }

    /** A number with its unit, and as many decimals as it takes to tell it from another. */
    private static String amount(double value, Unit unit, double other) {
        double scale = unit.isPercentage() ? PERCENT : 1;
        String number = Amounts.plain(Amounts.rounded(value * scale, decimals(value * scale, other * scale)));
        return Amounts.withSuffix(number, unit);
    }

    private static int decimals(double value, double other) {
        int decimals = Math.abs(value) < 1 && value != Math.rint(value) ? 2 : Math.abs(value) < 10 ? 1 : 0;
        while (decimals < MOST_DECIMALS
                && value != other
                && Amounts.rounded(value, decimals).compareTo(Amounts.rounded(other, decimals)) == 0) {
            decimals++;
        }
        return decimals;
    }
}
