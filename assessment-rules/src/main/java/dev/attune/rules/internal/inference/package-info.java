/** What rules are given of a case, what conditions ask of it, and what came of it. */
@NullMarked
package dev.attune.rules.internal.inference;

import org.jspecify.annotations.NullMarked;
