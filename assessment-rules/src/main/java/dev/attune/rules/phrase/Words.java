package dev.attune.rules.phrase;

import dev.attune.assessment.Coded;
import dev.attune.assessment.Gate;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.rulebook.Comparison;
import dev.attune.rules.rulebook.Sentence;
import dev.attune.rules.rulebook.Who;
import java.util.Collection;
import java.util.Set;

/**
 * The words filled into a phrase, resolved against the rulebook's vocabulary. Where a word does not fit, a method throws, and the reader of
 * the rulebook says what is wrong with it in the rulebook's own file and line.
 */
public interface Words {
    /**
     * The sentence that the words are filled into.
     *
     * @return the sentence, with its words as they were written
     */
    Sentence sentence();

    /**
     * The rulebook's vocabulary.
     *
     * @return the vocabulary
     */
    Vocabulary vocabulary();

    /**
     * A word as it was written.
     *
     * @param index which of the phrase's words, from 0
     * @return the word
     */
    String text(int index);

    /**
     * Whom the sentence is about.
     *
     * @param index which of the phrase's words, from 0
     * @return who
     */
    Who who(int index);

    /**
     * How a number is compared.
     *
     * @param index which of the phrase's words, from 0
     * @return the comparison
     */
    Comparison comparison(int index);

    /**
     * A measure that the given person or couple has.
     *
     * @param index which of the phrase's words, from 0
     * @param who whose measure
     * @return the measure
     */
    MeasureName measure(int index, Who who);

    /**
     * A number in the unit of a measure.
     *
     * @param index which of the phrase's words, from 0
     * @param measure the measure it is compared with
     * @return the number; 0.75 for {@code 75 %}
     */
    double amount(int index, MeasureName measure);

    /**
     * A number without a unit.
     *
     * @param index which of the phrase's words, from 0
     * @return the number
     */
    double number(int index);

    /**
     * Points: whole or half ones, more than none, so that their sum is exact in any order.
     *
     * @param index which of the phrase's words, from 0
     * @return the points
     */
    double points(int index);

    /**
     * A priority: a whole number above 0.
     *
     * @param index which of the phrase's words, from 0
     * @return the priority
     */
    int priority(int index);

    /**
     * What a concern does.
     *
     * @param index which of the phrase's words, from 0
     * @return hard or soft; a concern that does nothing is none
     */
    Gate gate(int index);

    /**
     * Whom the sentence is about, where it can only be a partner or both.
     *
     * @param index which of the phrase's words, from 0
     * @return who, never the couple
     */
    Who partner(int index);

    /**
     * A number of times.
     *
     * @param index which of the phrase's words, from 0
     * @return 1 for {@code once}, 2 for {@code twice}, else the number
     */
    int times(int index);

    /**
     * A behaviour.
     *
     * @param index which of the phrase's words, from 0
     * @return its code, whether the rulebook's code or label was written
     */
    String behaviour(int index);

    /**
     * A circumstance.
     *
     * @param index which of the phrase's words, from 0
     * @return its code
     */
    String context(int index);

    /**
     * A word of the rulebook's own.
     *
     * @param index which of the phrase's words, from 0
     * @param kind what it is, for the message
     * @param known what it may be
     * @return the word
     */
    String word(int index, String kind, Collection<String> known);

    /**
     * A word of a closed set.
     *
     * @param <E> the set
     * @param index which of the phrase's words, from 0
     * @param kind what it is, for the message
     * @param type the set
     * @return the constant
     */
    <E extends Enum<E> & Coded> E constant(int index, String kind, Class<E> type);

    /**
     * Some words of a closed set.
     *
     * @param <E> the set
     * @param index which of the phrase's words, from 0
     * @param kind what each is, for the message
     * @param type the set
     * @return the constants
     */
    <E extends Enum<E> & Coded> Set<E> constants(int index, String kind, Class<E> type);
}
