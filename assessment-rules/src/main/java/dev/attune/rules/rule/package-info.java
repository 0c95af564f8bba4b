/** Typed rules: what the sentences of a rulebook mean, free of Markdown and of Drools. */
@NullMarked
package dev.attune.rules.rule;

import org.jspecify.annotations.NullMarked;
