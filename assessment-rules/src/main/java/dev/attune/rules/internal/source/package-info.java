/** Markdown with places: sections, fields, lists and tables, each cell of which knows its line and column. */
@NullMarked
package dev.attune.rules.internal.source;

import org.jspecify.annotations.NullMarked;
