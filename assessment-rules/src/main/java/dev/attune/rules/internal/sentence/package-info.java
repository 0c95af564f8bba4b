/** Reads the sentences of a rulebook by the phrases of a book, and says what was probably meant where none fits. */
@NullMarked
package dev.attune.rules.internal.sentence;

import org.jspecify.annotations.NullMarked;
