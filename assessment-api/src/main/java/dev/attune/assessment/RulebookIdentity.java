package dev.attune.assessment;

/**
 * Which rulebook a result came from.
 *
 * @param id its id, such as {@code pursuer-distancer}
 * @param version its own version, which is not the library's
 * @param hash SHA-256 over its text, in hexadecimal
 */
public record RulebookIdentity(String id, String version, String hash) {}
