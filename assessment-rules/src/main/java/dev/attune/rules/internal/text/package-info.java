/** Writes numbers and units for people: in one place, so that they look the same everywhere. */
@NullMarked
package dev.attune.rules.internal.text;

import org.jspecify.annotations.NullMarked;
