package dev.attune.assessment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something one partner was seen to do, or said of an inner state: one incident, or a habit.
 *
 * <p>Write it as it was seen: {@code Observation.of("sam", "presses-for-change").at(when).topic("money").strength(4)}, or as it
 * was told: {@code Observation.of("alex", "goes-silent").frequency(Frequency.OFTEN).reporter(Reporter.PARTNER)}. The canonical
 * constructor is no way in: it grows with every new component.
 *
 * @param id the host's own id, or null to have one given in order of time
 * @param by the partner who did it
 * @param behaviour a code of the rulebook's behaviour catalogue
 * @param at when it happened; null when that is not known, or only the day is. Of a habit: since when
 * @param day the day it happened when the time of day is not known, else null. A day is one of the case's time zone
 * @param reporter whose account this is. Null takes the account of the case; in a case it is never null
 * @param topic what it was about, in the host's own words, or null
 * @param episode the occasion it belongs to; observations of one episode answer one another. Null groups by time
 * @param event the event it tells of, the same text in every account of one event, or null. One event counts once
 * @param strength how strong it was, from 1 (barely) to 5 (as strong as it gets); 3 is usual
 * @param frequency how often it happens, if it is told as a habit; null for one incident
 * @param until when it ended, if it belongs to the past; else null
 * @param recordedAt when the host got to know it, or null to take the time it happened
 * @param answers the id of the observation it responds to, or null to take the one before
 * @param note free text, carried along, never read and never logged
 */
public record Observation(
        @Nullable String id,
        String by,
        String behaviour,
        @Nullable Instant at,
        @Nullable LocalDate day,
        @Nullable Reporter reporter,
        @Nullable String topic,
        @Nullable String episode,
        @Nullable String event,
        int strength,
        @Nullable Frequency frequency,
        @Nullable Until until,
        @Nullable Instant recordedAt,
        @Nullable String answers,
        @Nullable String note) {
    /** The least strength there is. */
    public static final int LEAST_STRENGTH = 1;

    /** The strength of an ordinary act, taken when none is given. */
    public static final int USUAL_STRENGTH = 3;

    /** The greatest strength there is. */
    public static final int GREATEST_STRENGTH = 5;

    /**
     * Checks the values that can be judged without the rest of the case.
     *
     * @throws InvalidCaseException when the strength is out of range, an id, partner, behaviour, topic, episode or event is blank,
     *     both a moment and a day are given, or it was recorded before it happened or ended before it began
     */
    public Observation {
        Texts.requireText(by, "by", "the id of one of the two partners");
        Texts.requireText(behaviour, "behaviour", "a behaviour code such as asks-for-space");
        Texts.requireTextIfGiven(id, "id");
        Texts.requireTextIfGiven(topic, "topic");
        Texts.requireTextIfGiven(episode, "episode");
        Texts.requireTextIfGiven(event, "event");
        Texts.requireTextIfGiven(answers, "answers");
        if (strength < LEAST_STRENGTH || strength > GREATEST_STRENGTH) {
            throw invalid(
                    "strength",
                    "strength is " + strength + "; expected a whole number from " + LEAST_STRENGTH + " to "
                            + GREATEST_STRENGTH);
        }
        if (at != null && day != null) {
            throw invalid("day", "day is " + day + " beside the moment " + at + "; expected one of the two");
        }
        if (recordedAt != null) {
            checkRecorded(recordedAt, at, day);
        }
        if (until != null && until.day() != null) {
            checkEnd(until.day(), at, day);
        }
    }

    private static void checkRecorded(Instant recordedAt, @Nullable Instant at, @Nullable LocalDate day) {
        if (at != null && recordedAt.isBefore(at) || day != null && recordedAt.isBefore(Days.earliestStart(day))) {
            throw invalid(
                    "recordedAt",
                    "recordedAt is " + recordedAt + "; expected no earlier than " + (at == null ? day : at)
                            + ", when it happened");
        }
    }

    private static void checkEnd(LocalDate end, @Nullable Instant at, @Nullable LocalDate day) {
        if (day != null && end.isBefore(day)
                || at != null && Days.latestEnd(end).isBefore(at)) {
            throw invalid("until", "until is " + end + "; expected no earlier than " + (at == null ? day : at));
        }
    }

    private static InvalidCaseException invalid(String path, String message) {
        return new InvalidCaseException(CaseProblem.Code.INVALID_VALUE, path, message);
    }

    /**
     * An undated incident of usual strength; whose account it is, the case says.
     *
     * @param by the partner who did it
     * @param behaviour a code of the rulebook's behaviour catalogue
     * @return the observation, to be completed with the methods below
     */
    public static Observation of(String by, String behaviour) {
        return new Observation(
                null, by, behaviour, null, null, null, null, null, null, USUAL_STRENGTH, null, null, null, null, null);
    }

    /**
     * Whether anything is known of when it happened.
     *
     * @return true when it has a moment or a day
     */
    public boolean isDated() {
        return at != null || day != null;
    }

    /**
     * Gives it an id.
     *
     * @param newId the id, or null to have one given
     * @return a copy with that id
     * @throws InvalidCaseException when it is blank
     */
    public Observation id(@Nullable String newId) {
        Parts parts = new Parts(this);
        parts.id = newId;
        return parts.observation();
    }

    /**
     * Says when it happened.
     *
     * @param newAt the moment, or null when that is not known
     * @return a copy at that moment, and on no other day
     */
    public Observation at(@Nullable Instant newAt) {
        Parts parts = new Parts(this);
        parts.at = newAt;
        parts.day = newAt == null ? day : null;
        return parts.observation();
    }

    /**
     * Says on which day it happened, when the time of day is not known.
     *
     * @param newDay the day, or null when that is not known
     * @return a copy on that day, at no known time
     */
    public Observation on(@Nullable LocalDate newDay) {
        Parts parts = new Parts(this);
        parts.day = newDay;
        parts.at = newDay == null ? at : null;
        return parts.observation();
    }

    /**
     * Says whose account it is.
     *
     * @param newReporter the reporter, or null to take the account of the case
     * @return a copy with that reporter
     */
    public Observation reporter(@Nullable Reporter newReporter) {
        Parts parts = new Parts(this);
        parts.reporter = newReporter;
        return parts.observation();
    }

    /**
     * Says what it was about.
     *
     * @param newTopic the topic, or null for none
     * @return a copy with that topic
     * @throws InvalidCaseException when it is blank
     */
    public Observation topic(@Nullable String newTopic) {
        Parts parts = new Parts(this);
        parts.topic = newTopic;
        return parts.observation();
    }

    /**
     * Says which occasion it belongs to.
     *
     * @param newEpisode the episode, or null to group by time
     * @return a copy in that episode
     * @throws InvalidCaseException when it is blank
     */
    public Observation episode(@Nullable String newEpisode) {
        Parts parts = new Parts(this);
        parts.episode = newEpisode;
        return parts.observation();
    }

    /**
     * Says which event it tells of, when more than one person tells of it.
     *
     * @param newEvent the event, the same in every account of it, or null
     * @return a copy of that event
     * @throws InvalidCaseException when it is blank
     */
    public Observation event(@Nullable String newEvent) {
        Parts parts = new Parts(this);
        parts.event = newEvent;
        return parts.observation();
    }

    /**
     * Says how strong it was.
     *
     * @param newStrength from 1 to 5
     * @return a copy of that strength
     * @throws InvalidCaseException when the strength is out of range
     */
    public Observation strength(int newStrength) {
        Parts parts = new Parts(this);
        parts.strength = newStrength;
        return parts.observation();
    }

    /**
     * Says that it is a habit.
     *
     * @param newFrequency how often it happens, or null for one incident
     * @return a copy told as that habit
     */
    public Observation frequency(@Nullable Frequency newFrequency) {
        Parts parts = new Parts(this);
        parts.frequency = newFrequency;
        return parts.observation();
    }

    /**
     * Says that it is over.
     *
     * @param newUntil when it ended, or null when it goes on or was one incident
     * @return a copy that ended then
     * @throws InvalidCaseException when it ended before it began
     */
    public Observation until(@Nullable Until newUntil) {
        Parts parts = new Parts(this);
        parts.until = newUntil;
        return parts.observation();
    }

    /**
     * Says when the host got to know it.
     *
     * @param newRecordedAt the moment, or null when that is not known
     * @return a copy that was recorded then
     * @throws InvalidCaseException when it was recorded before it happened
     */
    public Observation recordedAt(@Nullable Instant newRecordedAt) {
        Parts parts = new Parts(this);
        parts.recordedAt = newRecordedAt;
        return parts.observation();
    }

    /**
     * Says what it responds to.
     *
     * @param observationId the id of an observation of the same case, or null
     * @return a copy that answers it
     * @throws InvalidCaseException when it is blank
     */
    public Observation answers(@Nullable String observationId) {
        Parts parts = new Parts(this);
        parts.answers = observationId;
        return parts.observation();
    }

    /**
     * Adds a note.
     *
     * @param newNote free text, or null for none
     * @return a copy with that note
     */
    public Observation note(@Nullable String newNote) {
        Parts parts = new Parts(this);
        parts.note = newNote;
        return parts.observation();
    }

    /** A copy in the making. */
    private static final class Parts {
        private final Observation of;
        private @Nullable String id;
        private @Nullable Instant at;
        private @Nullable LocalDate day;
        private @Nullable Reporter reporter;
        private @Nullable String topic;
        private @Nullable String episode;
        private @Nullable String event;
        private int strength;
        private @Nullable Frequency frequency;
        private @Nullable Until until;
        private @Nullable Instant recordedAt;
        private @Nullable String answers;
        private @Nullable String note;

        private Parts(Observation of) {
            this.of = of;
            id = of.id;
            at = of.at;
            day = of.day;
            reporter = of.reporter;
            topic = of.topic;
            episode = of.episode;
            event = of.event;
            strength = of.strength;
            frequency = of.frequency;
            until = of.until;
            recordedAt = of.recordedAt;
            answers = of.answers;
            note = of.note;
        }

        private Observation observation() {
            return new Observation(
                    id,
                    of.by,
                    of.behaviour,
                    at,
                    day,
                    reporter,
                    topic,
                    episode,
                    event,
                    strength,
                    frequency,
                    until,
                    recordedAt,
                    answers,
                    note);
        }
    }
}
