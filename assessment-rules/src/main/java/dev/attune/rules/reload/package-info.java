/** A rulebook's folder, watched: a good edit goes live by itself, a bad one is reported while the last good rulebook stays. */
@NullMarked
package dev.attune.rules.reload;

import org.jspecify.annotations.NullMarked;
