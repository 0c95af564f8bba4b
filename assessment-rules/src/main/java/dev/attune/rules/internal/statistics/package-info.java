/** Formulas that know nothing of couples: intervals, contingency tables, slopes and trends. */
@NullMarked
package dev.attune.rules.internal.statistics;

import org.jspecify.annotations.NullMarked;
