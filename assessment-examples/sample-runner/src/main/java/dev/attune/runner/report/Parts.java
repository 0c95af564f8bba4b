package dev.attune.runner.report;

import dev.attune.assessment.Finding;
import dev.attune.assessment.Notice;
import dev.attune.assessment.Reason;
import dev.attune.assessment.Recommendation;
import dev.attune.assessment.RulebookIdentity;
import java.util.List;
import java.util.function.Function;
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

    /** The techniques in the order of work, each with why it is offered; sources where the reader asks for them. */
    static void recommendations(
            Page page,
            Labels labels,
            String heading,
            List<Recommendation> recommendations,
            Function<Recommendation, String> recipient,
            boolean withSource) {
        if (recommendations.isEmpty()) {
            return;
        }
        page.heading(heading);
        for (int i = 0; i < recommendations.size(); i++) {
            if (i > 0) {
                page.blank();
            }
            Recommendation recommendation = recommendations.get(i);
            recommendation(page, labels, i + 1, recommendation, recipient.apply(recommendation));
            if (withSource) {
                labelled(page, labels, Page.MARGIN + NUMBER, labels.say(Labels.SOURCE), recommendation.source());
            }
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

    static String name(RulebookIdentity rulebook) {
        return rulebook.id() + " " + rulebook.version();
    }
}
