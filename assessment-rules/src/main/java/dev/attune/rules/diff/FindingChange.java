package dev.attune.rules.diff;

import dev.attune.assessment.Coded;
import java.util.ArrayList;
import java.util.List;

/**
 * One finding that a case has under one rulebook and does not have, or has otherwise, under the other.
 *
 * @param what what kind of finding it is
 * @param partner whom it is about; an empty text when it is about the couple
 * @param code which of its kind: a feature, a technique, a topic; an empty text where there is only one
 * @param before what the older rulebook finds, in codes; an empty text when it does not find it
 * @param after what the newer rulebook finds; an empty text when it does not find it
 * @param cause by which change of the rulebook
 */
public record FindingChange(What what, String partner, String code, String before, String after, Cause cause) {
    /** What an assessment finds, in the order of a clinician's view. */
    public enum What implements Coded {
        /** Whether safety comes first. */
        GATE,
        /** A safety concern. */
        CONCERN,
        /** A partner's role, and how sure it is. */
        ROLE,
        /** A partner's role in one topic, and how sure it is. */
        TOPIC_ROLE,
        /** The couple's pattern. */
        PATTERN,
        /** A feature of the cycle. */
        FEATURE,
        /** The level of intensity. */
        LEVEL,
        /** The score of intensity. */
        SCORE,
        /** Where the weekly strain is going. */
        TREND,
        /** A stage of the loop. */
        STAGE,
        /** A lean along an attachment dimension. */
        ATTACHMENT,
        /** A sign to talk about. */
        SIGN,
        /** A focus of work. */
        FOCUS,
        /** A technique; the finding is for whom. */
        TECHNIQUE,
        /** The order of the techniques that are offered under both. */
        ORDER,
        /** Rules that caution about a technique that is offered. */
        CAUTION,
        /** A rule's note on what to record next. */
        MISSING,
        /** Something to know when reading the result. */
        NOTICE
    }

    /**
     * What is different, without what it was and is.
     *
     * @return such as {@code Ana's role} or {@code technique time-out-with-return}
     */
    public String name() {
        List<String> words = new ArrayList<>();
        if (!partner.isEmpty()) {
            words.add(partner + "'s");
        }
        if (what == What.TOPIC_ROLE) {
            words.add("role in " + code);
        } else {
            words.add(what.code());
            if (!code.isEmpty()) {
                words.add(code);
            }
        }
        return String.join(" ", words);
    }

    /**
     * The change in one line, without its cause.
     *
     * @return what is different, what it was and what it is
     */
    public String line() {
        return name() + ": " + shown(before) + " → " + shown(after);
    }

    private static String shown(String finding) {
        return finding.isEmpty() ? "-" : finding;
    }
}
