/** Why each rule of a rulebook did or did not fire for a case: its conditions, tried one by one on the facts there were. */
@NullMarked
package dev.attune.rules.trace;

import org.jspecify.annotations.NullMarked;
