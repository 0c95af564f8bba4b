package dev.attune.runner.report;

import dev.attune.assessment.AttachmentLean;
import dev.attune.assessment.Confidence;
import dev.attune.assessment.Level;
import dev.attune.assessment.Recommendation;
import dev.attune.assessment.Role;
import dev.attune.assessment.Score;
import dev.attune.assessment.Trend;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Every word of the reports that is the runner's own and not the rulebook's; to translate the reports, translate this. */
final class Labels {
    static final String SAFETY_FIRST = "Safety first";
    static final String SAFETY = "Safety";
    static final String WHAT_TO_DO = "What to do";
    static final String WITHHELD =
            "Roles, pattern, intensity and techniques are withheld until this has been looked at.";
    static final String SUMMARY = "In short";
    static final String ROLES = "Who moves how";
    static final String BY_TOPIC = "By topic: ";
    static final String CYCLE = "The cycle";
    static final String PATTERN = "Pattern";
    static final String INTENSITY = "Intensity";
    static final String TREND = "Trend";
    static final String STAGES = "The loop, as far as it was seen";
    static final String FEATURES = "What marks this cycle";
    static final String WEEK_BY_WEEK = "Week by week";
    static final String WEEK_FROM = "week from";
    static final String TOWARD = "toward";
    static final String AWAY = "away";
    static final String ATTACHMENT = "Attachment: leans to ask about, never a style";
    static final String REASONS = "Why this was found";
    static final String WHAT_WOULD_CHANGE = "What would change this";
    static final String PROGRESS = "Compared with before";
    static final String EASED = "What has become easier";
    static final String HARDER = "What has become harder";
    static final String NO_PROGRESS = "Less, and not to be called progress yet";
    static final String CHANGED = "What else reads differently";
    static final String CONSEQUENCES = "Signs to talk about";
    static final String FOCUS = "What to work on";
    static final String RECOMMENDATIONS = "What to try";
    static final String AIM = "Aim";
    static final String WHY = "Why";
    static final String STEPS = "Steps";
    static final String MIND = "Mind";
    static final String SOURCE = "Source";
    static final String MISSING = "What to record next";
    static final String NOTICES = "When reading this";

    static final String PARTNER_SUMMARY = "What was seen";
    static final String PARTNER_ROLES = "How each of you moved";
    static final String PARTNER_CYCLE = "What happens between you";
    static final String PARTNER_CONSEQUENCES = "Signs you may want to talk about";
    static final String PARTNER_RECOMMENDATIONS = "What you could try";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Labels() {}

    static String day(Instant moment) {
        return DAY.format(moment);
    }

    static String readAt(Instant moment) {
        return "log read as of " + MOMENT.format(moment);
    }

    static String compared(Instant before, Instant after) {
        return "logs read as of " + MOMENT.format(before) + " and as of " + MOMENT.format(after);
    }

    static String forPartner(String partner) {
        return "for " + partner;
    }

    static String recipient(String recipient) {
        return recipient.equals(Recommendation.BOTH) ? "for both" : "for " + recipient;
    }

    static String recipient(String recipient, String reader) {
        return recipient.equals(Recommendation.BOTH)
                ? "for the two of you"
                : recipient.equals(reader) ? "for you" : "for " + recipient;
    }

    static String role(Role role) {
        return switch (role) {
            case PURSUER -> "pursuer";
            case DISTANCER -> "distancer";
            case BOTH -> "both pursues and distances";
            case NEITHER -> "neither pursues nor distances";
            case UNCLEAR -> "unclear";
        };
    }

    static String partnerRole(Role role) {
        return switch (role) {
            case PURSUER -> "more often moved toward";
            case DISTANCER -> "more often moved away";
            case BOTH -> "moved toward at times, and away at times";
            case NEITHER -> "seldom moved toward or away";
            case UNCLEAR -> "not clear yet";
        };
    }

    static String confidence(Confidence confidence) {
        return switch (confidence) {
            case TENTATIVE -> "tentative";
            case LIKELY -> "likely";
            case CLEAR -> "clear";
        };
    }

    static String level(Level level) {
        return switch (level) {
            case NONE -> "none";
            case MILD -> "mild";
            case MODERATE -> "moderate";
            case HIGH -> "high";
            case SEVERE -> "severe";
        };
    }

    static String score(double score, Level level) {
        return number(score) + " of 100, " + level(level);
    }

    static String trend(Trend trend) {
        return switch (trend) {
            case ESCALATING -> "growing";
            case STEADY -> "steady";
            case EASING -> "easing";
            case UNKNOWN -> "too few weeks to say";
        };
    }

    static String anxiety(AttachmentLean lean) {
        return lean == AttachmentLean.SLIGHT_LEAN
                ? "a slight lean toward worry about the bond"
                : "no lean toward worry";
    }

    static String avoidance(AttachmentLean lean) {
        return lean == AttachmentLean.SLIGHT_LEAN
                ? "a slight lean toward keeping closeness at a distance"
                : "no lean toward keeping closeness at a distance";
    }

    static String score(Score score) {
        Instant at = score.at();
        return score.instrument() + ", " + score.scale() + ": " + number(score.value())
                + (at == null ? "" : " (" + day(at) + ")");
    }

    static String observations(int count) {
        return count == 1 ? "1 observation" : count + " observations";
    }

    static String points(double points) {
        return (points > 0 ? "+" : "") + number(points);
    }

    static String legend(double longest) {
        return "A bar is what was logged in that week, weighted: 1 is one ordinary act of full weight. The longest is "
                + number(longest) + ".";
    }

    static String earlierWeeks(int count) {
        return count == 1 ? "One earlier week is not shown." : count + " earlier weeks are not shown.";
    }

    static String number(double value) {
        String oneDecimal = String.format(Locale.ROOT, "%.1f", value);
        return oneDecimal.endsWith(".0") ? oneDecimal.substring(0, oneDecimal.length() - 2) : oneDecimal;
    }
}
