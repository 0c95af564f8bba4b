package dev.attune.runner.report;

import dev.attune.assessment.ProgressPage;
import java.util.List;

/** What would differ between two pages of a partner, if they were released. */
public final class ProgressPageReport {
    private ProgressPageReport() {}

    /**
     * Writes the report.
     *
     * @param progress what differs
     * @return plain text, lines ended by line feeds
     */
    public static String write(ProgressPage progress) {
        Labels labels = Labels.in(progress.language());
        Page page = new Page();
        page.title(progress.caseId(), labels.forPartner(progress.partner()));
        page.paragraph(labels.say(Labels.DRAFT));
        Parts.paragraphs(page, labels.say(Labels.SUMMARY), progress.summary());
        bullets(page, labels.say(Labels.NO_PROGRESS), progress.noProgress());
        bullets(page, labels.say(Labels.EASED), progress.eased());
        bullets(page, labels.say(Labels.HARDER), progress.harder());
        bullets(page, labels.say(Labels.CHANGED), progress.changed());
        return page.toString();
    }

    private static void bullets(Page page, String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            page.heading(heading);
            sentences.forEach(sentence -> page.bullet(Page.MARGIN, sentence));
        }
    }
}
