package dev.attune.assessment;

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
     * The rulebook this engine assesses by.
     *
     * @return its identity, the same as on every result, unless the engine exchanges its rulebook in between
     */
    RulebookIdentity rulebook();
}
