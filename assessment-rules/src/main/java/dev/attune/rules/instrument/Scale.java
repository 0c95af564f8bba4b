package dev.attune.rules.instrument;

/**
 * A scale of a questionnaire, and the range of its scores.
 *
 * @param name its name, such as {@code anxiety}; the same in rulebooks, case files and results
 * @param least the least score there can be
 * @param most the greatest score there can be
 */
public record Scale(String name, double least, double most) {
    /**
     * Whether a score can be one of this scale.
     *
     * @param score the score
     * @return true when it is in the range
     */
    public boolean allows(double score) {
        return score >= least && score <= most;
    }
}
