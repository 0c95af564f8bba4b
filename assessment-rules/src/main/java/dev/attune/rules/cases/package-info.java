/**
 * A rulebook's own tests: its worked examples run, which rules they show at work, and which changes of the rulebook they would
 * notice.
 */
@NullMarked
package dev.attune.rules.cases;

import org.jspecify.annotations.NullMarked;
