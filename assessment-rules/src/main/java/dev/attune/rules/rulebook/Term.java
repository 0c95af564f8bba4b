package dev.attune.rules.rulebook;

import dev.attune.rules.diagnostic.Place;

/**
 * A word of the rulebook's vocabulary.
 *
 * @param code the word in rules and results
 * @param title what is shown for it
 * @param text what is said of it; {@code {partner}} stands for a name
 * @param yours of a role, what is said of it to the partner who has it, on that partner's own page; else empty
 * @param place where its row is
 */
public record Term(String code, String title, String text, String yours, Place place) {}
