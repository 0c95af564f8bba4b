package dev.attune.runner.report;

import dev.attune.assessment.Context;
import dev.attune.assessment.PageText;
import dev.attune.assessment.WhatWouldChange;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the clinician's report shows beside the view.
 *
 * @param circumstances the circumstances of the case, by which the report says what is shared
 * @param drafts what would stand on each partner's next page, by id; empty when the report is to say nothing of it
 * @param changes what would change the roles and the level; empty when nobody asked
 */
public record Enclosures(List<Context> circumstances, Map<String, PageText> drafts, List<WhatWouldChange> changes) {
    /** Nothing but the view. */
    public static final Enclosures NONE = new Enclosures(List.of(), Map.of(), List.of());

    /** Copies the collections. */
    public Enclosures {
        circumstances = List.copyOf(circumstances);
        drafts = Collections.unmodifiableMap(new LinkedHashMap<>(drafts));
        changes = List.copyOf(changes);
    }
}
