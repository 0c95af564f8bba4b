package dev.attune.rules.rulebook;

import java.util.Locale;

/** The sentences that results are composed of; wording.md has each of them. */
public enum WordingKey {
    /** The period and number of incidents: {weeks}, {count}. */
    SUMMARY_PERIOD,
    /** The same when nothing is dated: {count}. */
    SUMMARY_UNDATED,
    /** One partner's role: {partner}, {role}, {confidence}. */
    SUMMARY_ROLE,
    /** A partner whose part is unclear: {partner}. */
    SUMMARY_UNCLEAR,
    /** The title of the level: {level}, {score}, {most}. */
    SUMMARY_LEVEL,
    /** Nothing can be said: {count}. */
    SUMMARY_THIN,
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
    NOTICE_UNDATED,
    /** Whose accounts the log is made of: {accounts}. */
    NOTICE_ACCOUNTS,
    /** One account: {account}, {count}. */
    ACCOUNT,
    /** What a clinician's account is called. */
    ACCOUNT_CLINICIAN,
    /** How sure: tentative. */
    CONFIDENCE_TENTATIVE,
    /** How sure: likely. */
    CONFIDENCE_LIKELY,
    /** How sure: clear. */
    CONFIDENCE_CLEAR,
    /** Behind a condition that reads a measure: {value}, {n}. */
    MEASURED;

    /**
     * The key in wording.md.
     *
     * @return lower case, with hyphens
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
