/** A rulebook: a folder of Markdown, read into typed values, or into diagnostics that say what is wrong with it and where. */
@NullMarked
package dev.attune.rules.rulebook;

import org.jspecify.annotations.NullMarked;
