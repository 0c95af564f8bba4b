package dev.attune.rules.cases;

import dev.attune.rules.cases.MutationReport.Mutant;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.trace.Trace;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A change of the rulebook that can be tried.
 *
 * @param mutant what it is
 * @param made makes it
 * @param matters whether it can change anything in a case, told from what the unchanged rulebook made of it; where it says no,
 *     there is no need to try
 */
record RulebookChange(Mutant mutant, UnaryOperator<Rulebook> made, Predicate<Trace> matters) {}
