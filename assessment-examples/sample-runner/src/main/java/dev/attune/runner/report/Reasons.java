package dev.attune.runner.report;

import dev.attune.assessment.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Why something was found: the rule's sentence, and under it what a clinician needs to look it up. */
final class Reasons {
    private static final int IDS_SHOWN = 5;

    private final Page page;
    private final Labels labels;
    private final String heading;
    private final Set<Told> told = new HashSet<>();

    /** A rule that speaks for two findings is told once. */
    private record Told(String rule, String sentence) {}

    Reasons(Page page, Labels labels, String heading) {
        this.page = page;
        this.labels = labels;
        this.heading = heading;
    }

    void write(String about, List<Reason> reasons) {
        boolean first = told.isEmpty();
        List<Reason> untold = reasons.stream()
                .filter(reason -> told.add(new Told(reason.rule(), reason.sentence())))
                .toList();
        if (untold.isEmpty()) {
            return;
        }
        if (first) {
            page.heading(heading);
        } else {
            page.blank();
        }
        page.subheading(about);
        for (Reason reason : untold) {
            page.bullet(2 * Page.MARGIN, reason.sentence());
            page.paragraph(3 * Page.MARGIN, evidence(reason));
        }
    }

    private String evidence(Reason reason) {
        List<String> parts = new ArrayList<>();
        parts.add(reason.points() == 0 ? reason.rule() : reason.rule() + " " + labels.points(reason.points()));
        if (!reason.observations().isEmpty()) {
            parts.add(observations(labels, reason.observations()));
        }
        parts.add(reason.source());
        return String.join(" · ", parts);
    }

    static String everyObservation(Labels labels, List<String> ids) {
        return labels.observations(ids.size()) + ": " + String.join(", ", ids);
    }

    /** The first few. */
    static String observations(Labels labels, List<String> ids) {
        String first = String.join(", ", ids.subList(0, Math.min(IDS_SHOWN, ids.size())));
        return labels.observations(ids.size()) + ": " + first + (ids.size() > IDS_SHOWN ? ", …" : "");
    }
}
