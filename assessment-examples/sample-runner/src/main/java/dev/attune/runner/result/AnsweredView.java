package dev.attune.runner.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.WhatWouldChange;
import java.util.List;

/**
 * The clinician's view and, as one field more, what would change it.
 *
 * @param view the view
 * @param whatWouldChange the answers
 */
public record AnsweredView(@JsonUnwrapped ClinicianView view, List<WhatWouldChange> whatWouldChange) {
    /** Copies the list. */
    public AnsweredView {
        whatWouldChange = List.copyOf(whatWouldChange);
    }
}
