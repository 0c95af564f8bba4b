package dev.attune.runner.report;

import dev.attune.rules.ProgressView;
import dev.attune.rules.ProgressView.Difference;
import java.time.Instant;
import java.util.List;

/** What differs between two assessments of a couple. The clinician also reads which row of the rulebook says so. */
public final class ProgressReport {
    private final ProgressView view;
    private final boolean forClinician;
    private final Page page = new Page();

    private ProgressReport(ProgressView view) {
        this.view = view;
        this.forClinician = view.reader().equals(ProgressView.CLINICIAN);
    }

    /**
     * Writes the report.
     *
     * @param view what differs, for one reader
     * @return plain text, lines ended by line feeds
     */
    public static String write(ProgressView view) {
        return new ProgressReport(view).write();
    }

    private String write() {
        page.title(view.caseId(), forClinician ? Labels.PROGRESS : Labels.forPartner(view.reader()));
        Parts.paragraphs(page, forClinician ? Labels.SUMMARY : Labels.PROGRESS, view.summary());
        // What is not to be taken for progress is read before what could be.
        differences(Labels.NO_PROGRESS, view.noProgress());
        differences(Labels.EASED, view.eased());
        differences(Labels.HARDER, view.harder());
        differences(Labels.CHANGED, view.changed());
        Parts.notices(page, Labels.MISSING, view.missing());
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
            if (forClinician) {
                page.paragraph(2 * Page.MARGIN, difference.rule() + " · " + difference.source());
            }
        }
    }

    private String periods() {
        Instant before = view.before();
        Instant after = view.after();
        return before == null || after == null ? "" : " · " + Labels.compared(before, after);
    }
}
