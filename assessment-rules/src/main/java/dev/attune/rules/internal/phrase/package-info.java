/**
 * The sentences of a rulebook: how a phrase is parsed, matched and printed.
 *
 * <p>Phrases have the syntax of Cucumber Expressions. The matching is this library's own: its work grows linearly with the length of a
 * sentence, and a match keeps the place of every word.
 */
@NullMarked
package dev.attune.rules.internal.phrase;

import org.jspecify.annotations.NullMarked;
