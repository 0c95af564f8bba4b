/** What is wrong with a rulebook: values with a code, a place and what was expected. */
@NullMarked
package dev.attune.rules.diagnostic;

import org.jspecify.annotations.NullMarked;
