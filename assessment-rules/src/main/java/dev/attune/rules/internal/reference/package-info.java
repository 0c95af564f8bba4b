/** Which entries of a rulebook and which measures the sentences of its rules refer to. */
@NullMarked
package dev.attune.rules.internal.reference;

import org.jspecify.annotations.NullMarked;
