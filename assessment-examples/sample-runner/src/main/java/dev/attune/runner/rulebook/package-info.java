/** {@code attune rulebook}: what somebody needs who writes rules. */
@NullMarked
package dev.attune.runner.rulebook;

import org.jspecify.annotations.NullMarked;
