package dev.attune.rules.diff;

import dev.attune.assessment.CoupleCase;

/**
 * A case to compare two rulebooks on.
 *
 * @param name what to call it, such as the heading of a worked example or the name of a file
 * @param couple the case
 */
public record NamedCase(String name, CoupleCase couple) {}
