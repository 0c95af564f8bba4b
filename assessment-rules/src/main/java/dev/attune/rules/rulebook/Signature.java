package dev.attune.rules.rulebook;

import java.time.LocalDate;

/**
 * That somebody read a text as a couple will read it: a row of {@code signed.md}.
 *
 * @param language the language of the text, as a BCP 47 tag
 * @param text what the text belongs to, such as {@code rule role.pursuer}
 * @param by who read it
 * @param on the day it was read
 * @param digest of the text as it was then, as {@link SignedTexts} makes it
 */
public record Signature(String language, String text, String by, LocalDate on, String digest) {}
