/** The phrase book: every sentence a rule may use, declared once, with its meaning and an example. */
@NullMarked
package dev.attune.rules.phrase;

import org.jspecify.annotations.NullMarked;
