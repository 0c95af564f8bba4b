package dev.attune.rules.rulebook;

import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.Place;
import java.util.Collection;
import java.util.Optional;

/**
 * How much a check weighs in this rulebook: a row of the table "Checks" in rulebook.md.
 *
 * @param check which
 * @param where the rule, technique, behaviour or word it is about, or empty for all of the rulebook
 * @param severity how much, or empty when it is off
 * @param why why
 * @param place where the row is
 */
public record CheckSetting(
        Diagnostic.Code check,
        Optional<String> where,
        Optional<Diagnostic.Severity> severity,
        String why,
        Place place) {
    /**
     * Whether it has anything to say about what was found.
     *
     * @param found by which check
     * @param about the ids of the rules, techniques, behaviours or words that it was found about
     * @return true for everything the check finds when the row names nothing
     */
    public boolean isAbout(Diagnostic.Code found, Collection<String> about) {
        return check == found && where.map(about::contains).orElse(true);
    }
}
