package dev.attune.rules.rulebook;

import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.Place;
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
        Place place) {}
