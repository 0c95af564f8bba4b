package dev.attune.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something one partner was seen to do, or said of an inner state.
 *
 * <p>Write it as it was seen: {@code Observation.of("sam", "presses-for-change").at(when).topic("money").strength(4)}.
 *
 * @param id the host's own id, or null to have one given in order of time
 * @param by the partner who did it
 * @param behaviour a code of the rulebook's behaviour catalogue
 * @param at when it happened, or null when that is not known; an undated observation counts as current
 * @param reporter whose account this is
 * @param topic what it was about, in the host's own words, or null
 * @param episode the occasion it belongs to; observations of one episode answer one another. Null groups by time
 * @param strength how strong it was, from 1 (barely) to 5 (as strong as it gets); 3 is usual
 * @param answers the id of the observation it responds to, or null to take the one before
 * @param note free text, carried along, never read and never logged
 */
public record Observation(
        @Nullable String id,
        String by,
        String behaviour,
        @Nullable Instant at,
        Reporter reporter,
        @Nullable String topic,
        @Nullable String episode,
        int strength,
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
     * @throws InvalidCaseException when the strength is out of range, or an id, partner, behaviour, topic or episode is blank
     */
    public Observation {
        Texts.requireText(by, "by", "the id of one of the two partners");
        Texts.requireText(behaviour, "behaviour", "a behaviour code such as asks-for-space");
        Texts.requireTextIfGiven(id, "id");
        Texts.requireTextIfGiven(topic, "topic");
        Texts.requireTextIfGiven(episode, "episode");
        Texts.requireTextIfGiven(answers, "answers");
        if (strength < LEAST_STRENGTH || strength > GREATEST_STRENGTH) {
            throw new InvalidCaseException(
                    CaseProblem.Code.INVALID_VALUE,
                    "strength",
                    "strength is " + strength + "; expected a whole number from " + LEAST_STRENGTH + " to "
                            + GREATEST_STRENGTH);
        }
    }

    /**
     * An undated observation of usual strength, seen by a clinician.
     *
     * @param by the partner who did it
     * @param behaviour a code of the rulebook's behaviour catalogue
     * @return the observation, to be completed with the methods below
     */
    public static Observation of(String by, String behaviour) {
        return new Observation(null, by, behaviour, null, Reporter.CLINICIAN, null, null, USUAL_STRENGTH, null, null);
    }

    /**
     * Gives it an id.
     *
     * @param newId the id
     * @return a copy with that id
     */
    public Observation id(String newId) {
        return new Observation(newId, by, behaviour, at, reporter, topic, episode, strength, answers, note);
    }

    /**
     * Says when it happened.
     *
     * @param newAt the moment
     * @return a copy at that moment
     */
    public Observation at(Instant newAt) {
        return new Observation(id, by, behaviour, newAt, reporter, topic, episode, strength, answers, note);
    }

    /**
     * Says whose account it is.
     *
     * @param newReporter the reporter
     * @return a copy with that reporter
     */
    public Observation reporter(Reporter newReporter) {
        return new Observation(id, by, behaviour, at, newReporter, topic, episode, strength, answers, note);
    }

    /**
     * Says what it was about.
     *
     * @param newTopic the topic
     * @return a copy with that topic
     */
    public Observation topic(String newTopic) {
        return new Observation(id, by, behaviour, at, reporter, newTopic, episode, strength, answers, note);
    }

    /**
     * Says which occasion it belongs to.
     *
     * @param newEpisode the episode
     * @return a copy in that episode
     */
    public Observation episode(String newEpisode) {
        return new Observation(id, by, behaviour, at, reporter, topic, newEpisode, strength, answers, note);
    }

    /**
     * Says how strong it was.
     *
     * @param newStrength from 1 to 5
     * @return a copy of that strength
     * @throws InvalidCaseException when the strength is out of range
     */
    public Observation strength(int newStrength) {
        return new Observation(id, by, behaviour, at, reporter, topic, episode, newStrength, answers, note);
    }

    /**
     * Says what it responds to.
     *
     * @param observationId the id of an observation of the same case
     * @return a copy that answers it
     */
    public Observation answers(String observationId) {
        return new Observation(id, by, behaviour, at, reporter, topic, episode, strength, observationId, note);
    }

    /**
     * Adds a note.
     *
     * @param newNote free text
     * @return a copy with that note
     */
    public Observation note(String newNote) {
        return new Observation(id, by, behaviour, at, reporter, topic, episode, strength, answers, newNote);
    }
}
