package dev.attune.assessment;

import java.util.List;

/**
 * Where one partner leans on the two attachment dimensions. It never names an attachment style.
 *
 * @param anxiety how far the behaviour points toward worry about the bond
 * @param avoidance how far the behaviour points toward keeping closeness at a distance
 * @param reasons why; empty when there is no lean
 * @param scores results of attachment questionnaires, as they were passed in
 */
public record AttachmentFinding(
        AttachmentLean anxiety, AttachmentLean avoidance, List<Reason> reasons, List<Score> scores) {
    /** Copies the lists. */
    public AttachmentFinding {
        reasons = List.copyOf(reasons);
        scores = List.copyOf(scores);
    }
}
