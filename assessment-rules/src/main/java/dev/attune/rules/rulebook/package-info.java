/** What a rulebook says, as values: its rules, words, techniques, settings and worked examples. */
@NullMarked
package dev.attune.rules.rulebook;

import org.jspecify.annotations.NullMarked;
