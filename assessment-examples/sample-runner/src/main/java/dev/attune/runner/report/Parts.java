package dev.attune.runner.report;

import dev.attune.assessment.Finding;
import dev.attune.assessment.Notice;
import dev.attune.assessment.Reason;
import dev.attune.assessment.Recommendation;
import dev.attune.assessment.RulebookIdentity;
import dev.attune.rules.rulebook.WordingKey;
import java.util.List;
import java.util.stream.Collectors;

/** What both reports have and show alike. */
final class Parts {
    private static final int NUMBER = 3;

    private Parts() {}

    static void paragraphs(Page page, String heading, List<String> paragraphs) {
        if (!paragraphs.isEmpty()) {
            page.heading(heading);
            paragraphs.forEach(page::paragraph);
        }
    }

    static void findings(Page page, String heading, List<Finding> findings) {
        if (!findings.isEmpty()) {
            page.heading(heading);
            findings.forEach(finding -> finding(page, finding));
        }
    }

    static void finding(Page page, Finding finding) {
        page.bullet(Page.MARGIN, titled(finding));
    }

    /** The steps of the loop, numbered: their order is what they say. */
    static void stages(Page page, Labels labels, List<Finding> stages) {
        if (stages.isEmpty()) {
            return;
        }
        page.blank();
        page.subheading(labels.say(Labels.STAGES));
        for (int i = 0; i < stages.size(); i++) {
            page.item(2 * Page.MARGIN, (i + 1) + ".", NUMBER, titled(stages.get(i)));
        }
    }

    static String titled(Finding finding) {
        return finding.text().isBlank() ? finding.title() : finding.title() + ": " + finding.text();
    }

    /** The techniques in the order of work, each with how it is done and where it comes from. */
    static void recommendations(Page page, Labels labels, String heading, List<Recommendation> recommendations) {
        if (recommendations.isEmpty()) {
            return;
        }
        page.heading(heading);
        for (int i = 0; i < recommendations.size(); i++) {
            if (i > 0) {
                page.blank();
            }
            Recommendation recommendation = recommendations.get(i);
            recommendation(page, labels, i + 1, recommendation, labels.recipient(recommendation.recipient()));
            labelled(page, labels, Page.MARGIN + NUMBER, labels.say(Labels.SOURCE), recommendation.source());
        }
    }

    private static void recommendation(
            Page page, Labels labels, int number, Recommendation recommendation, String recipient) {
        int indent = Page.MARGIN + NUMBER;
        page.item(Page.MARGIN, number + ".", NUMBER, recommendation.title() + " — " + recipient);
        labelled(page, labels, indent, labels.say(Labels.AIM), recommendation.aim());
        String why = recommendation.reasons().stream()
                .map(Reason::sentence)
                .distinct()
                .collect(Collectors.joining(" "));
        labelled(page, labels, indent, labels.say(Labels.WHY), why);
        for (int i = 0; i < recommendation.steps().size(); i++) {
            String lead =
                    Page.padded(i == 0 ? labels.say(Labels.STEPS) : "", column(labels)) + (char) ('a' + i % 26) + ")";
            page.item(
                    indent,
                    lead,
                    column(labels) + NUMBER,
                    recommendation.steps().get(i));
        }
        for (int i = 0; i < recommendation.cautions().size(); i++) {
            page.item(
                    indent,
                    i == 0 ? labels.say(Labels.MIND) : "",
                    column(labels),
                    recommendation.cautions().get(i));
        }
    }

    private static int column(Labels labels) {
        return labels.width(Labels.AIM, Labels.WHY, Labels.STEPS, Labels.MIND, Labels.SOURCE);
    }

    private static void labelled(Page page, Labels labels, int indent, String label, String text) {
        if (!text.isBlank()) {
            page.item(indent, label, column(labels), text);
        }
    }

    static void notices(Page page, String heading, List<Notice> notices) {
        if (!notices.isEmpty()) {
            page.heading(heading);
            notices.forEach(notice -> page.bullet(Page.MARGIN, notice.text()));
        }
    }

    /** Notices, each with the entries it is about. */
    static void located(Page page, Labels labels, String heading, List<Notice> notices) {
        if (!notices.isEmpty()) {
            page.heading(heading);
            notices.forEach(notice -> page.bullet(Page.MARGIN, located(labels, notice)));
        }
    }

    private static String located(Labels labels, Notice notice) {
        if (notice.observations().isEmpty()) {
            return notice.text();
        }
        // Whoever is to read the notes has to know of every one.
        String ids = notice.code().equals(WordingKey.NOTICE_NOTES.text())
                ? Reasons.everyObservation(labels, notice.observations())
                : Reasons.observations(labels, notice.observations());
        return notice.text() + " (" + ids + ")";
    }

    static String name(RulebookIdentity rulebook) {
        return rulebook.id() + " " + rulebook.version();
    }
}
