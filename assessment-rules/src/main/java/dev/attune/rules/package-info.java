/**
 * The engine. Start at {@link dev.attune.rules.RulesEngine}; what goes in and comes out is in {@code dev.attune.assessment}.
 */
@NullMarked
package dev.attune.rules;

import org.jspecify.annotations.NullMarked;
