package dev.attune.benchmarks;

/**
 * A number that was measured.
 *
 * @param part which part of the benchmarks
 * @param what what was measured
 * @param subject of whom or of what
 * @param at under which circumstance, such as the length of the log
 * @param unit the unit of the numbers
 * @param median the middle one of all runs
 * @param least the least
 * @param greatest the greatest
 * @param runs how many there were
 */
public record Figure(
        String part,
        String what,
        String subject,
        String at,
        String unit,
        double median,
        double least,
        double greatest,
        int runs) {}
