package dev.attune.assessment;

import java.util.List;

/**
 * Why something was found.
 *
 * @param rule the id of the rule
 * @param title the rule's heading
 * @param sentence the rule's own sentence, with names and numbers filled in
 * @param points how many points the rule added; 0 when it adds none
 * @param conditions the rule's conditions that held, in the rulebook's words with names and values filled in
 * @param observations the ids of the observations it rests on, in order of the log; always empty in a partner's view
 * @param measures the measures it read
 * @param source the source of the rule, or {@code house rule}
 */
public record Reason(
        String rule,
        String title,
        String sentence,
        double points,
        List<String> conditions,
        List<String> observations,
        List<Measure> measures,
        String source) {
    /** Copies the lists. */
    public Reason {
        conditions = List.copyOf(conditions);
        observations = List.copyOf(observations);
        measures = List.copyOf(measures);
    }
}
