package dev.attune.rules.rulebook;

import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.measure.MeasureSettings.BehaviourWeights;
import dev.attune.rules.measure.Signal;

/**
 * Something a log may hold.
 *
 * @param code its code
 * @param label what it is called in a sentence, such as {@code asks for space}
 * @param signal what it is first of all a sign of
 * @param weights whether others can see it, and how much it counts for each signal
 * @param definition what an observer would see
 * @param example an example
 * @param counterExample something like it that it is not
 * @param coding its nearest equivalents in published coding systems, or {@code -}
 * @param place where its row is
 */
public record Behaviour(
        String code,
        String label,
        Signal signal,
        BehaviourWeights weights,
        String definition,
        String example,
        String counterExample,
        String coding,
        Place place) {
    /**
     * The same behaviour that counts otherwise.
     *
     * @param newWeights whether others can see it, and how much it counts for each signal
     * @return a new behaviour
     */
    public Behaviour withWeights(BehaviourWeights newWeights) {
        return new Behaviour(code, label, signal, newWeights, definition, example, counterExample, coding, place);
    }
}
