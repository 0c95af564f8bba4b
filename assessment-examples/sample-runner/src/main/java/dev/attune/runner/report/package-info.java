/** The report on a terminal: one for the clinician, a calmer one for a partner. */
@NullMarked
package dev.attune.runner.report;

import org.jspecify.annotations.NullMarked;
