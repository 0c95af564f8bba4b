/**
 * Questionnaires whose results an assessment can be given: their ranges, and for a few of them how answers become scores.
 *
 * <p>There are no texts of items here, and no norms: an answer is known by its item's number alone, and a score stands for
 * itself. What a score may be said to mean is judgement and stays in the rulebook.
 */
@NullMarked
package dev.attune.rules.instrument;

import org.jspecify.annotations.NullMarked;
