/** What words that are never said look like, and where a text has them. Knows no rulebook. */
@NullMarked
package dev.attune.rules.internal.wording;

import org.jspecify.annotations.NullMarked;
