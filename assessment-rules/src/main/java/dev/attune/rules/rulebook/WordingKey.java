package dev.attune.rules.rulebook;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sentences that results are composed of; wording.md has each of them. */
@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; its type does not say so.
public enum WordingKey {
    /** The period and number of incidents: {weeks}, {count}. */
    SUMMARY_PERIOD("weeks", "count"),
    /** The same when nothing is dated: {count}. */
    SUMMARY_UNDATED("count"),
    /** The same when it is told as habits: {count}, {tellers}. */
    SUMMARY_TOLD("count", "tellers"),
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
    /** In place of the pattern, while each partner is to be seen alone first. */
    SUMMARY_PRIVATE_TALK,
    /** What the pattern is called meanwhile. */
    TITLE_PRIVATE_TALK,
    /** On a partner's page, while there is not enough to say. */
    PAGE_NOTHING_YET,
    /** On every partner's page: what to note next. */
    PAGE_TO_NOTE,
    /** On every partner's page, whatever the log holds: one sentence on silence and shutdown. */
    PAGE_STILLNESS,
    /** On every partner's page, the same for everybody: where to find help. */
    PAGE_HELP,
    /** On a partner's page: what happens between the two is not clear, though something can be said. */
    PAGE_BETWEEN_UNCLEAR,
    /** On a partner's page: this partner's own side is not clear. */
    PAGE_YOURS_UNCLEAR,
    /** A page is held, for the clinician: a hard concern is open: {partner}. */
    HOLD_HARD_CONCERN("partner"),
    /** A page is held: a concern asks for a talk with each alone: {concern}. */
    HOLD_PRIVATE_TALK("concern"),
    /** A page is held: a concern is open whose guidance comes first: {concern}. */
    HOLD_CONCERN("concern"),
    /** A page is held: the draft has nothing to say, and the page on show has. */
    HOLD_SAYS_LESS,
    /** A page is held: it offers what the clinician's plan does not: {techniques}. */
    HOLD_BEYOND_PLAN("techniques"),
    /** A page is held: a circumstance that is not shared would change it: {circumstances}. */
    HOLD_CIRCUMSTANCE("circumstances"),
    /** A page is held: the couple have no clinician, and something bears on safety. */
    HOLD_NO_CLINICIAN,
    /** What is on show offers what the clinician's plan does not, or no longer: {partner}, {techniques}. */
    SHOWN_BEYOND_PLAN("partner", "techniques"),
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
    /** What somebody else's account is called. */
    ACCOUNT_THIRD_PERSON,
    /** What an account is called of which nobody knows whose it is. */
    ACCOUNT_UNKNOWN,
    /** Neither the case nor some observations say whose account they are: {count}. */
    NOTICE_NO_ACCOUNT("count"),
    /** Some events are told by more than one person: {count}. */
    NOTICE_EVENTS("count"),
    /** Some observations are habits: {count}. */
    NOTICE_HABITS("count"),
    /** Some observations belong to the past: {count}. */
    NOTICE_OVER("count"),
    /** Of some observations no more than the day is known: {count}. */
    NOTICE_DAYS("count"),
    /** The same, and the case has no time zone. */
    NOTICE_NO_ZONE,
    /** Some observations of a day are the same as another one of it: {count}. */
    NOTICE_ALIKE("count"),
    /** Some observations were recorded later than they happened: {count}. */
    NOTICE_RECORDED_LATER("count"),
    /** Some observations carry notes: {count}. */
    NOTICE_NOTES("count"),
    /** A circumstance that sets nothing aside: {partner}, {context}. */
    NOTICE_CONTEXT("partner", "context"),
    /** The same when the other partner may know of it: {partner}, {other}, {context}. */
    NOTICE_CONTEXT_SHARED("partner", "other", "context"),
    /** The value of a fact: yes. */
    FACT_YES,
    /** The value of a fact: no. */
    FACT_NO,
    /** A concern was looked into: {concern}, {count}, {who}, {day}, {found}. */
    NOTICE_CLEARANCE("concern", "count", "who", "day", "found"),
    /** The same, with an end: {concern}, {count}, {who}, {day}, {until}, {found}. */
    NOTICE_CLEARANCE_UNTIL("concern", "count", "who", "day", "until", "found"),
    /** Why a clearance opens nothing: the rulebook lets nobody clear the concern. */
    CLEARANCE_NEVER,
    /** Not each partner was seen alone. */
    CLEARANCE_TOGETHER,
    /** It is not its time. */
    CLEARANCE_OVER,
    /** There is more than it covers. */
    CLEARANCE_MORE,
    /** Entries that it covers are no longer there: {count}. */
    CLEARANCE_GONE("count"),
    /** Where guidance names numbers to call: the rulebook's, or what to enter. */
    HELP_NUMBERS,
    /** How sure: tentative. */
    CONFIDENCE_TENTATIVE,
    /** How sure: likely. */
    CONFIDENCE_LIKELY,
    /** How sure: clear. */
    CONFIDENCE_CLEAR,
    /** Behind a condition that reads a measure: {value}, {n}. */
    MEASURED("value", "n"),
    /** Behind a condition that reads the result of a questionnaire: {value}. */
    SCORED("value"),
    /** One entry more would change something: {partner}, {shows}, {behaviour}, {becomes}. */
    CHANGE_ADDED_ONE("partner", "shows", "behaviour", "becomes"),
    /** Some entries more would change something: {count}, {partner}, {shows}, {behaviour}, {becomes}. */
    CHANGE_ADDED("count", "partner", "shows", "behaviour", "becomes"),
    /** Without the latest entry something would change: {partner}, {shows}, {becomes}. */
    CHANGE_LEFT_OUT_ONE("partner", "shows", "becomes"),
    /** Without the latest entries something would change: {count}, {partner}, {shows}, {becomes}. */
    CHANGE_LEFT_OUT("count", "partner", "shows", "becomes"),
    /** What a role would become, as the end of a sentence: {partner}, {found}, {becomes}. */
    CHANGE_ROLE("partner", "found", "becomes"),
    /** What the level would become, as the end of a sentence: {found}, {becomes}. */
    CHANGE_LEVEL("found", "becomes"),
    /** No change that was tried alters a role: {count}, {partner}. */
    CHANGE_NO_ROLE("count", "partner"),
    /** No change that was tried alters the level: {count}. */
    CHANGE_NO_LEVEL("count"),
    /** What an entry shows: a move toward. */
    SHOWS_PURSUIT,
    /** What an entry shows: a move away. */
    SHOWS_DISTANCE,
    /** What an entry shows: a hostile act. */
    SHOWS_HOSTILITY,
    /** What an entry shows: an issue left unraised. */
    SHOWS_AVOIDANCE,
    /** What an entry shows: a move that connects. */
    SHOWS_CONNECTION,
    /** Between two assessments, something became easier and nothing harder. */
    PROGRESS_EASED,
    /** Something became harder and nothing easier. */
    PROGRESS_HARDER,
    /** Something became easier and something harder. */
    PROGRESS_BOTH,
    /** Something looks easier and is not to be taken for progress. */
    PROGRESS_NONE,
    /** Nothing became easier or harder. */
    PROGRESS_STEADY,
    /** There is too little on one of two pages, for a partner. */
    PAGE_PROGRESS_THIN,
    /** There is too little in one of the two logs, for the clinician. */
    PROGRESS_THIN,
    /** A hard concern in one of the two logs, for the clinician. */
    PROGRESS_WITHHELD;

    private static final Set<String> PAGE_PROGRESS = Stream.of(
                    PROGRESS_EASED, PROGRESS_HARDER, PROGRESS_BOTH, PROGRESS_NONE, PROGRESS_STEADY)
            .map(WordingKey::text)
            .collect(Collectors.toUnmodifiableSet());

    private final List<String> places;
    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    WordingKey(String... places) {
        this.places = List.of(places);
    }

    /**
     * Whether a sentence is for partners' pages.
     *
     * @param key its key in wording.md
     * @return true for the keys that begin with {@code page-}, and for what a comparison of pages comes to
     */
    public static boolean isOnPages(String key) {
        return key.startsWith("page-") || PAGE_PROGRESS.contains(key);
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
        return text;
    }
}
