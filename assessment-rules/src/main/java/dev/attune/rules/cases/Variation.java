package dev.attune.rules.cases;

import dev.attune.rules.cases.MutationReport.Operator;
import dev.attune.rules.rulebook.Sentence;

/**
 * A sentence that could stand in another's place.
 *
 * @param <T> condition or conclusion
 * @param operator what kind of change it is
 * @param sentence the sentence
 * @param meaning what it means
 */
record Variation<T>(Operator operator, Sentence sentence, T meaning) {}
