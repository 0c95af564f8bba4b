/** Static checks of a rulebook: what can be said about it without a couple, and without the engine. */
@NullMarked
package dev.attune.rules.internal.check;

import org.jspecify.annotations.NullMarked;
