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

    static void roles(Page page, Map<String, RoleFinding> roles) {
        if (roles.isEmpty()) {
            return;
        }
        page.heading(Labels.ROLES);
        int width = 2 + widest(roles.keySet());
        roles.forEach((partner, finding) -> {
            page.item(Page.MARGIN, partner, width, role(finding));
            finding.reasons().stream()
                    .findFirst()
                    .ifPresent(reason -> page.paragraph(Page.MARGIN + width, reason.sentence()));
            if (!finding.byTopic().isEmpty()) {
                page.paragraph(Page.MARGIN + width, Labels.BY_TOPIC + byTopic(finding));
            }
        });
    }

    private static String role(RoleFinding finding) {
        return finding.confidence() == null
                ? Labels.role(finding.role())
                : Labels.role(finding.role()) + " (" + Labels.confidence(finding.confidence()) + ")";
    }

    private static String byTopic(RoleFinding finding) {
        return finding.byTopic().entrySet().stream()
                .map(topic ->
                        topic.getKey() + ": " + Labels.role(topic.getValue().role()) + " ("
                                + Labels.confidence(topic.getValue().confidence()) + ")")
                .collect(Collectors.joining("; "));
    }

    static void attachment(Page page, Map<String, AttachmentFinding> attachment) {
        boolean nothing = attachment.values().stream()
                .allMatch(finding -> finding.anxiety() == AttachmentLean.NO_LEAN
                        && finding.avoidance() == AttachmentLean.NO_LEAN
                        && finding.scores().isEmpty());
        if (nothing) {
            return;
        }
        page.heading(Labels.ATTACHMENT);
        int width = 2 + widest(attachment.keySet());
        for (Map.Entry<String, AttachmentFinding> entry : attachment.entrySet()) {
            AttachmentFinding finding = entry.getValue();
            page.item(
                    Page.MARGIN,
                    entry.getKey(),
                    width,
                    Labels.anxiety(finding.anxiety()) + "; " + Labels.avoidance(finding.avoidance()));
            finding.scores().forEach(score -> page.paragraph(Page.MARGIN + width, Labels.score(score)));
        }
    }

    private static int widest(Iterable<String> words) {
        int widest = 0;
        for (String word : words) {
            widest = Math.max(widest, Page.length(OneLine.of(word)));
        }
        return Math.min(widest, 20);
    }
}
