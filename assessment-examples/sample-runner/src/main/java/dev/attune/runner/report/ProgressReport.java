package dev.attune.runner.report;

import dev.attune.assessment.ProgressView;
import dev.attune.assessment.ProgressView.Difference;
import java.time.Instant;
import java.util.List;

/** What differs between two assessments of a couple, for the clinician, with the row of the rulebook that says so. */
public final class ProgressReport {
    private final ProgressView view;
    private final Labels labels;
    private final Page page = new Page();

    private ProgressReport(ProgressView view) {
        this.view = view;
        this.labels = Labels.in(view.language());
    }

    /**
     * Writes the report.
     *
     * @param view what differs
     * @return plain text, lines ended by line feeds
     */
    public static String write(ProgressView view) {
        return new ProgressReport(view).write();
    }

    private String write() {
        page.title(view.caseId(), labels.say(Labels.PROGRESS));
        Parts.paragraphs(page, labels.say(Labels.SUMMARY), view.summary());
        // What is not to be taken for progress is read before what could be.
        differences(labels.say(Labels.NO_PROGRESS), view.noProgress());
        differences(labels.say(Labels.EASED), view.eased());
        differences(labels.say(Labels.HARDER), view.harder());
        differences(labels.say(Labels.CHANGED), view.changed());
        Parts.notices(page, labels.say(Labels.MISSING), view.missing());
        page.blank();
        page.line("═".repeat(Page.WIDTH));
        page.paragraph(0, Parts.name(view.rulebook()) + periods());
        return page.toString();
    }

    private void differences(String heading, List<Difference> differences) {
        if (differences.isEmpty()) {
            return;
        }
        page.heading(heading);
        for (Difference difference : differences) {
            page.bullet(Page.MARGIN, difference.sentence());
            page.paragraph(2 * Page.MARGIN, difference.rule() + " · " + difference.source());
        }
    }

    private String periods() {
        Instant before = view.before();
        Instant after = view.after();
        return before == null || after == null ? "" : " · " + labels.compared(before, after);
    }
}
