package dev.attune.runner.report;

import dev.attune.assessment.DraftReview;
import dev.attune.assessment.PageText;
import dev.attune.assessment.PageText.Practice;
import java.util.List;

/** The draft of a partner's page, as the clinician reads it: short, calm, and without a number. */
public final class PartnerReport {
    private final DraftReview draft;
    private final Labels labels;
    private final Page page = new Page();

    private PartnerReport(DraftReview draft) {
        this.draft = draft;
        this.labels = Labels.in(draft.language());
    }

    /**
     * Writes the report.
     *
     * @param draft the draft
     * @return plain text, lines ended by line feeds
     */
    public static String write(DraftReview draft) {
        return new PartnerReport(draft).write();
    }

    private String write() {
        PageText text = draft.text();
        page.title(draft.caseId(), labels.forPartner(draft.partner()));
        page.paragraph(labels.say(Labels.DRAFT));
        Parts.paragraphs(page, labels.say(Labels.BETWEEN), text.between());
        Parts.paragraphs(page, labels.say(Labels.YOURS), text.yours());
        practices(Labels.TO_TRY, text.toTry());
        practices(Labels.TOGETHER, text.together());
        Parts.paragraphs(page, labels.say(Labels.TO_NOTE), text.toNote());
        page.blank();
        page.paragraph(text.stillness());
        page.paragraph(text.help());
        return page.toString();
    }

    private void practices(String heading, List<Practice> practices) {
        if (!practices.isEmpty()) {
            page.heading(labels.say(heading));
        }
        for (Practice practice : practices) {
            page.subheading(practice.title());
            practice.inShort().forEach(step -> page.bullet(2 * Page.MARGIN, step));
        }
    }
}
