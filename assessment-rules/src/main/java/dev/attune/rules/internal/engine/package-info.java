/** Assessing: infers from a case, from the part of it that a partner may see, and again for what would change it. */
@NullMarked
package dev.attune.rules.internal.engine;

import org.jspecify.annotations.NullMarked;
