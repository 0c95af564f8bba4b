package dev.attune.rules.rulebook;

import java.util.List;
import java.util.Locale;

/** The sentences that results are composed of; wording.md has each of them. */
@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; its type does not say so.
public enum WordingKey {
    /** The period and number of incidents: {weeks}, {count}. */
    SUMMARY_PERIOD("weeks", "count"),
    /** The same when nothing is dated: {count}. */
    SUMMARY_UNDATED("count"),
    /** One partner's role: {partner}, {role}, {confidence}. */
    SUMMARY_ROLE("partner", "role", "confidence"),
    /** A partner whose part is unclear: {partner}. */
    SUMMARY_UNCLEAR("partner"),
    /** The title of the level: {level}, {score}, {most}. */
    SUMMARY_LEVEL("level", "score", "most"),
    /** Nothing can be said: {count}. */
    SUMMARY_THIN("count"),
    /** A hard concern, for the clinician. */
    SUMMARY_WITHHELD,
    /** What a partner reads while there is not enough to say. */
    PARTNER_THIN,
    /** What a partner may record meanwhile. */
    PARTNER_RECORD,
    /** That both sides should be recorded. */
    PARTNER_RECORD_BOTH,
    /** That times should be recorded. */
    PARTNER_RECORD_TIMES,
    /** No concern was reported. */
    SAFETY_NONE,
    /** A soft concern was. */
    SAFETY_SOFT,
    /** A hard concern was. */
    SAFETY_HARD,
    /** Some observations have no date: {count}. */
    NOTICE_UNDATED("count"),
    /** Whose accounts the log is made of: {accounts}. */
    NOTICE_ACCOUNTS("accounts"),
    /** One account: {account}, {count}. */
    ACCOUNT("account", "count"),
    /** What a clinician's account is called. */
    ACCOUNT_CLINICIAN,
    /** How sure: tentative. */
    CONFIDENCE_TENTATIVE,
    /** How sure: likely. */
    CONFIDENCE_LIKELY,
    /** How sure: clear. */
    CONFIDENCE_CLEAR,
    /** Behind a condition that reads a measure: {value}, {n}. */
    MEASURED("value", "n"),
    /** Behind a condition that reads the result of a questionnaire: {value}. */
    SCORED("value");

    private final List<String> places;

    WordingKey(String... places) {
        this.places = List.of(places);
    }

    /**
     * What can be filled in.
     *
     * @return the names that may stand in braces
     */
    public List<String> places() {
        return places;
    }

    /**
     * The key in wording.md.
     *
     * @return lower case, with hyphens
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
