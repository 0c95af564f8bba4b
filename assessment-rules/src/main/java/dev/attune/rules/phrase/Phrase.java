package dev.attune.rules.phrase;

import java.util.function.Function;

/**
 * A sentence a rule may use.
 *
 * @param <T> what it means: a condition or a conclusion
 * @param expression the sentence, as a Cucumber Expression
 * @param meaning what it says, for the phrase reference
 * @param example the sentence filled in
 * @param means builds what it means from the words that were filled in
 */
public record Phrase<T>(String expression, String meaning, String example, Function<Words, T> means) {}
