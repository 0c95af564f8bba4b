package dev.attune.rules.measure;

/**
 * How often a partner showed one behaviour.
 *
 * <p>An entry counts as much as its account and the partner's circumstances leave of it: by default a partner's guess about an
 * inner state a quarter, so that four guesses count once, and what a circumstance sets aside not at all. A safety concern always
 * counts whole: one report is enough.
 *
 * @param partner of whom
 * @param behaviour its code
 * @param times how often; more than 0
 * @param evidence the observations that count
 */
public record BehaviourCount(String partner, String behaviour, double times, Evidence evidence) {}
