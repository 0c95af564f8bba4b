/** The command line: reads a case or a log, has it assessed, and prints a report for a person or JSON for a program. */
@NullMarked
package dev.attune.runner;

import org.jspecify.annotations.NullMarked;
