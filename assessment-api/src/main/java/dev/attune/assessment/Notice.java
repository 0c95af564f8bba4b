package dev.attune.assessment;

import java.util.List;

/**
 * Something to know when reading a result: what is missing, what was set aside, whose account it is.
 *
 * @param code its code
 * @param text the sentence to show
 * @param observations the ids of the observations it is about, if any
 */
public record Notice(String code, String text, List<String> observations) {
    /** Copies the list. */
    public Notice {
        observations = List.copyOf(observations);
    }
}
