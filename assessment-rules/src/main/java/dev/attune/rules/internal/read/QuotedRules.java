package dev.attune.rules.internal.read;

import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Rule.Clause;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the conditions of a rulebook's rules are made of, whatever the language.
 *
 * @param phrases the sentences there are for "When", as expressions
 * @param used the conditions of each rule, by its id
 * @param behaviours the code of each behaviour, by its code and its label
 */
record QuotedRules(Set<String> phrases, Map<String, List<Clause<Condition>>> used, Map<String, String> behaviours) {}
