/**
 * What the difference between two rulebooks is: in their texts, and in what couples are told. Start at {@link
 * dev.attune.rules.diff.RulebookDiff} and {@link dev.attune.rules.diff.SideBySide}.
 */
@NullMarked
package dev.attune.rules.diff;

import org.jspecify.annotations.NullMarked;
