package dev.attune.runner.report;

import dev.attune.assessment.AttachmentFinding;
import dev.attune.assessment.AttachmentLean;
import dev.attune.assessment.RoleFinding;
import dev.attune.runner.read.OneLine;
import java.util.Map;
import java.util.stream.Collectors;

/** What the clinician's report says of each partner, a name in the margin and the rest beside it. */
final class Partners {
    private Partners() {}

    static void roles(Page page, Labels labels, Map<String, RoleFinding> roles) {
        if (roles.isEmpty()) {
            return;
        }
        page.heading(labels.say(Labels.ROLES));
        int width = column(roles.keySet());
        roles.forEach((partner, finding) -> {
            page.item(Page.MARGIN, partner, width, role(labels, finding));
            finding.reasons().stream()
                    .findFirst()
                    .ifPresent(reason -> page.paragraph(Page.MARGIN + width, reason.sentence()));
            if (!finding.byTopic().isEmpty()) {
                page.paragraph(Page.MARGIN + width, labels.byTopic(byTopic(labels, finding)));
            }
        });
    }

    private static String role(Labels labels, RoleFinding finding) {
        return finding.confidence() == null
                ? labels.role(finding.role())
                : labels.role(finding.role()) + " (" + labels.confidence(finding.confidence()) + ")";
    }

    private static String byTopic(Labels labels, RoleFinding finding) {
        return finding.byTopic().entrySet().stream()
                .map(topic ->
                        topic.getKey() + ": " + labels.role(topic.getValue().role()) + " ("
                                + labels.confidence(topic.getValue().confidence()) + ")")
                .collect(Collectors.joining("; "));
    }

    static void attachment(Page page, Labels labels, Map<String, AttachmentFinding> attachment) {
        boolean nothing = attachment.values().stream()
                .allMatch(finding -> finding.anxiety() == AttachmentLean.NO_LEAN
                        && finding.avoidance() == AttachmentLean.NO_LEAN
                        && finding.scores().isEmpty());
        if (nothing) {
            return;
        }
        page.heading(labels.say(Labels.ATTACHMENT));
        int width = column(attachment.keySet());
        for (Map.Entry<String, AttachmentFinding> entry : attachment.entrySet()) {
            AttachmentFinding finding = entry.getValue();
            page.item(
                    Page.MARGIN,
                    entry.getKey(),
                    width,
                    labels.anxiety(finding.anxiety()) + "; " + labels.avoidance(finding.avoidance()));
            finding.scores().forEach(score -> page.paragraph(Page.MARGIN + width, labels.score(score)));
        }
    }

    /** How wide a column is that has the partners' names in it. */
    static int column(Iterable<String> words) {
        int widest = 0;
        for (String word : words) {
            widest = Math.max(widest, Page.length(OneLine.of(word)));
        }
        return 2 + Math.min(widest, 20);
    }
}
