package dev.attune.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A draft was to be released, and something holds it. What the partner is shown stays as it is. */
public final class PageOnHoldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<PageState.Hold> holds;

    /**
     * A draft is on hold.
     *
     * @param holds why, at least one reason
     */
    public PageOnHoldException(List<PageState.Hold> holds) {
        super(
                "the draft is on hold ("
                        + holds.stream()
                                .map(hold -> hold.why().code())
                                .distinct()
                                .collect(Collectors.joining(", "))
                        + "); issue the page on show again, or let a clinician say despite(reason), which does not reach past hard-concern");
        this.holds = new ArrayList<>(holds);
    }

    /**
     * What holds the draft. It is for the clinician.
     *
     * @return the reasons, the gravest first
     */
    public List<PageState.Hold> holds() {
        return List.copyOf(holds);
    }
}
