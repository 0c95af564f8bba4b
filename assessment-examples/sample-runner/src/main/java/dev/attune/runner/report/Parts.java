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
    private static final int LABEL = 8;
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
    static void stages(Page page, List<Finding> stages) {
        if (stages.isEmpty()) {
            return;
        }
        page.blank();
        page.subheading(Labels.STAGES);
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
            recommendation(page, i + 1, recommendation, recipient.apply(recommendation));
            if (withSource) {
                labelled(page, Page.MARGIN + NUMBER, Labels.SOURCE, recommendation.source());
            }
        }
    }

    private static void recommendation(Page page, int number, Recommendation recommendation, String recipient) {
        int indent = Page.MARGIN + NUMBER;
        page.item(Page.MARGIN, number + ".", NUMBER, recommendation.title() + " — " + recipient);
        labelled(page, indent, Labels.AIM, recommendation.aim());
        String why = recommendation.reasons().stream()
                .map(Reason::sentence)
                .distinct()
                .collect(Collectors.joining(" "));
        labelled(page, indent, Labels.WHY, why);
        for (int i = 0; i < recommendation.steps().size(); i++) {
            String lead = Page.padded(i == 0 ? Labels.STEPS : "", LABEL) + (char) ('a' + i % 26) + ")";
            page.item(indent, lead, LABEL + NUMBER, recommendation.steps().get(i));
        }
        for (int i = 0; i < recommendation.cautions().size(); i++) {
            page.item(
                    indent,
                    i == 0 ? Labels.MIND : "",
                    LABEL,
                    recommendation.cautions().get(i));
        }
    }

    private static void labelled(Page page, int indent, String label, String text) {
        if (!text.isBlank()) {
            page.item(indent, label, LABEL, text);
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
