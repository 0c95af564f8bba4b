package dev.attune.runner.report;

import dev.attune.assessment.Cycle;
import dev.attune.assessment.PartnerView;
import dev.attune.assessment.Reason;
import dev.attune.assessment.RoleFinding;

/** A partner's report: shorter and calmer, without scores and rule ids. It has no place for a safety concern. */
public final class PartnerReport {
    private final PartnerView view;
    private final Labels labels;
    private final Page page = new Page();

    private PartnerReport(PartnerView view) {
        this.view = view;
        this.labels = Labels.in(view.language());
    }

    /**
     * Writes the report.
     *
     * @param view a partner's view
     * @return plain text, lines ended by line feeds
     */
    public static String write(PartnerView view) {
        return new PartnerReport(view).write();
    }

    private String write() {
        page.title(view.caseId(), labels.forPartner(view.partner()));
        Parts.paragraphs(page, labels.say(Labels.PARTNER_SUMMARY), view.summary());
        Cycle cycle = view.cycle();
        if (cycle != null) {
            roles();
            cycle(cycle);
            Parts.findings(page, labels.say(Labels.PARTNER_CONSEQUENCES), view.consequences());
            Parts.findings(page, labels.say(Labels.FOCUS), view.focus());
            recommendations();
        }
        Parts.notices(page, labels.say(Labels.MISSING), view.missing());
        if (cycle != null) {
            Parts.notices(page, labels.say(Labels.NOTICES), view.notices());
        }
        page.blank();
        page.line("═".repeat(Page.WIDTH));
        page.paragraph(0, Parts.name(view.rulebook()));
        return page.toString();
    }

    private void roles() {
        if (view.roles().isEmpty()) {
            return;
        }
        page.heading(labels.say(Labels.PARTNER_ROLES));
        view.roles().forEach((partner, finding) -> role(partner, finding));
    }

    private void role(String partner, RoleFinding finding) {
        page.bullet(Page.MARGIN, partner + ": " + labels.partnerRole(finding.role()) + ".");
        finding.reasons().stream()
                .map(Reason::sentence)
                .distinct()
                .forEach(sentence -> page.paragraph(2 * Page.MARGIN, sentence));
    }

    private void cycle(Cycle cycle) {
        page.heading(labels.say(Labels.PARTNER_CYCLE));
        page.paragraph(cycle.title() + ".");
        cycle.reasons().stream().map(Reason::sentence).distinct().forEach(page::paragraph);
        cycle.features().forEach(feature -> Parts.finding(page, feature));
        Parts.stages(page, labels, cycle.stages());
        if (!view.timeline().isEmpty()) {
            page.heading(labels.say(Labels.WEEK_BY_WEEK));
            Timeline.write(page, labels, view.timeline());
        }
    }

    private void recommendations() {
        Parts.recommendations(
                page,
                labels,
                labels.say(Labels.PARTNER_RECOMMENDATIONS),
                view.recommendations(),
                r -> labels.recipient(r.recipient(), view.partner()),
                false);
    }
}
