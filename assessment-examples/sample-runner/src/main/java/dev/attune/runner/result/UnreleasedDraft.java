package dev.attune.runner.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.attune.assessment.DraftReview;

/**
 * The draft of a partner's page and, as one field more, that nobody released it.
 *
 * @param draft the draft
 */
@JsonPropertyOrder({"released"})
public record UnreleasedDraft(@JsonUnwrapped DraftReview draft) {
    /**
     * Whether a partner may be shown it.
     *
     * @return false
     */
    @JsonProperty
    public boolean released() {
        return false;
    }
}
