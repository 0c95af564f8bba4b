/** What the rules reason about: what was measured, and what was inferred from it. */
@NullMarked
package dev.attune.rules.fact;

import org.jspecify.annotations.NullMarked;
