/**
 * How often an engine finds the truth about simulated couples, as numbers, tables and plots.
 *
 * <p>Start with {@link dev.attune.simulator.study.RecoveryStudy}; it is run by {@link dev.attune.simulator.study.StudyProgram}.
 */
@NullMarked
package dev.attune.simulator.study;

import org.jspecify.annotations.NullMarked;
