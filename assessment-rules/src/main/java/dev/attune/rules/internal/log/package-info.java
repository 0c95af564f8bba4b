/** Measures a log: weights, episodes, turns, weeks, and the measures made of them. */
@NullMarked
package dev.attune.rules.internal.log;

import org.jspecify.annotations.NullMarked;
