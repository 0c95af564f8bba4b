/** Reads a rulebook's folder into typed values, or into everything that is wrong with it. */
@NullMarked
package dev.attune.rules.internal.read;

import org.jspecify.annotations.NullMarked;
