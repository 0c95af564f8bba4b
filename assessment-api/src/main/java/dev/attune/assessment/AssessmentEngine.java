package dev.attune.assessment;

import java.util.List;
import java.util.Locale;

/**
 * Assesses couples by a rulebook. Every assessment comes from one rulebook, which it names.
 *
 * <p>Implementations are safe to share between threads. When the work is more than an implementation allows, or code that a host added
 * fails, it throws an unchecked exception of its own and never gives a partial result. A view may be made only when it is asked for, so
 * this can also happen while an {@link Assessment} is read.
 */
public interface AssessmentEngine {
    /**
     * Assesses a case. By the same rulebook, the same case always gives the same assessment: the only clock is the case's own
     * {@code asOf}.
     *
     * @param couple two partners and what was seen of them
     * @return what can be said, to be read through the view of the person it is shown to
     * @throws InvalidCaseException when the case has a behaviour the rulebook does not list, a score that a questionnaire known
     *     to the engine cannot have, or more observations than the engine takes
     */
    Assessment assess(CoupleCase couple);

    /**
     * Assesses a case, to be read in another language. What is found is the same in every language, to the last number; only the texts
     * differ.
     *
     * @param couple two partners and what was seen of them
     * @param language the language to be read; one with a country, such as {@code es-MX}, gets the language without it where the
     *     rulebook has nothing nearer
     * @return what can be said, to be read through the view of the person it is shown to
     * @throws UnknownLanguageException when the rulebook is not offered in that language
     * @throws InvalidCaseException as without a language
     */
    Assessment assess(CoupleCase couple, Locale language);

    /**
     * Compares two assessments of a couple: what eased, what became harder, and what looks like progress and is not.
     *
     * <p>Both are made by the same rulebook, because two rulebooks could differ where the couple does not. The later log may continue the
     * earlier one or start anew.
     *
     * @param before the earlier case
     * @param after the later case, of the same two partners
     * @return what differs, for the clinician; it compares nothing when a hard safety concern was reported in either log, or when there is
     *     too little to say of either
     * @throws InvalidCaseException when a case cannot be assessed, when the two cases are not of the same two partners, or when the
     *     earlier case is read at a later moment than the later one
     */
    ProgressView progress(CoupleCase before, CoupleCase after);

    /**
     * Compares two assessments of a couple, to be read in another language. The differences are the same in every language; only the
     * texts differ.
     *
     * @param before the earlier case
     * @param after the later case, of the same two partners
     * @param language the language to be read, chosen as in {@link #assess(CoupleCase, Locale)}
     * @return what differs, for the clinician
     * @throws UnknownLanguageException when the rulebook is not offered in that language
     * @throws InvalidCaseException as without a language
     */
    ProgressView progress(CoupleCase before, CoupleCase after, Locale language);

    /**
     * Compares two released pages of one partner.
     *
     * @param before the earlier page
     * @param after the later page, of the same partner of the same couple
     * @return what differs, for this partner, in the language of the later page; it compares nothing when one of the pages says that there
     *     is not enough to say, or when they were written by different rulebooks
     * @throws IllegalArgumentException when the pages are of two couples or of two partners, or the later one was issued first
     * @throws UnknownLanguageException when the rulebook is not offered in the language of the later page
     */
    ProgressPage progress(ReleasedPage before, ReleasedPage after);

    /**
     * Says how firmly each role and the level of intensity stand: which smallest change in the log would alter them.
     *
     * <p>The answer is found by assessing the case again and again with a few entries more or less, so it costs far more than one
     * assessment. Ask for it when a clinician wants to know.
     *
     * @param couple two partners and what was seen of them
     * @return one answer for each role, in order of the partners, then one for the level unless there is too little to say; empty when
     *     a hard safety concern withholds the findings. It rests on the whole log, like the clinician's view, and is not for the couple
     * @throws InvalidCaseException when the case cannot be assessed
     */
    List<WhatWouldChange> whatWouldChange(CoupleCase couple);

    /**
     * Says how firmly each role and the level of intensity stand, to be read in another language. The answers are the same in every
     * language; only their sentences differ.
     *
     * @param couple two partners and what was seen of them
     * @param language the language to be read, chosen as in {@link #assess(CoupleCase, Locale)}
     * @return the same answers as without a language
     * @throws UnknownLanguageException when the rulebook is not offered in that language
     * @throws InvalidCaseException when the case cannot be assessed
     */
    List<WhatWouldChange> whatWouldChange(CoupleCase couple, Locale language);

    /**
     * The languages the rulebook is offered in.
     *
     * @return the rulebook's own first, then the others in order of their tags
     */
    List<Locale> languages();

    /**
     * The rulebook this engine assesses by.
     *
     * @return its identity, as it stands on every result; an engine that can exchange its rulebook gives that of the moment
     */
    RulebookIdentity rulebook();
}
