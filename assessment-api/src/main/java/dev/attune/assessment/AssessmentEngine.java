package dev.attune.assessment;

import java.util.List;
import java.util.Locale;

/**
 * Assesses couples by a rulebook. Implementations are safe to share between threads. Every assessment comes from one rulebook,
 * which it names.
 */
public interface AssessmentEngine {
    /**
     * Assesses a case. By the same rulebook, the same case gives the same assessment, always: there is no clock but the case's own
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
     * @throws InvalidCaseException when the case cannot be assessed, as without a language
     */
    Assessment assess(CoupleCase couple, Locale language);

    /**
     * The languages the rulebook is offered in.
     *
     * @return the rulebook's own first, then the others in order of their tags
     */
    List<Locale> languages();

    /**
     * The rulebook this engine assesses by.
     *
     * @return its identity, the same as on every result, unless the engine exchanges its rulebook in between
     */
    RulebookIdentity rulebook();
}
