/** Collects diagnostics while a rulebook is read, and finds the word that was probably meant. */
@NullMarked
package dev.attune.rules.internal.diagnostic;

import org.jspecify.annotations.NullMarked;
