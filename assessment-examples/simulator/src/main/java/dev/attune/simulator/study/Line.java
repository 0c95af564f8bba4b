package dev.attune.simulator.study;

/**
 * One number of the study.
 *
 * @param question what was asked, such as {@code roles}
 * @param group of whom, such as the code of a story
 * @param at under which circumstance, such as the number of observations
 * @param outcome what is counted, such as {@code right}
 * @param rate how many of how many
 */
public record Line(String question, String group, String at, String outcome, Rate rate) {}
