/** Puts what was inferred into the words of the rulebook, in one of its languages. */
@NullMarked
package dev.attune.rules.internal.explain;

import org.jspecify.annotations.NullMarked;
