package dev.attune.runner.report;

import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.Cycle;
import dev.attune.assessment.Gate;
import dev.attune.assessment.Intensity;
import dev.attune.assessment.WhatWouldChange;
import java.time.Instant;
import java.util.List;

/** The clinician's report: what comes first, what was found, why, and what to do about it. */
public final class ClinicianReport {
    private static final int GAUGE = 25;
    private static final int HASH_SHOWN = 12;

    private final ClinicianView view;
    private final Enclosures enclosures;
    private final Labels labels;
    private final int column;
    private final Page page = new Page();

    private ClinicianReport(ClinicianView view, Enclosures enclosures) {
        this.view = view;
        this.enclosures = enclosures;
        this.labels = Labels.in(view.language());
        this.column = labels.width(Labels.PATTERN, Labels.INTENSITY, Labels.TREND);
    }

    /**
     * Writes the report.
     *
     * @param view the clinician's view
     * @return plain text, lines ended by line feeds
     */
    public static String write(ClinicianView view) {
        return write(view, Enclosures.NONE);
    }

    /**
     * Writes the report, with what is not in the view itself.
     *
     * @param view the clinician's view
     * @param enclosures what else is known of the same case
     * @return plain text, lines ended by line feeds
     */
    public static String write(ClinicianView view, Enclosures enclosures) {
        return new ClinicianReport(view, enclosures).write();
    }

    /** The first page is what a clinician needs in the room; what it rests on stands behind it. */
    private String write() {
        page.title(view.caseId(), Parts.name(view.rulebook()));
        new FirstPage(page, labels, view, enclosures).write();
        if (view.safety().gate() != Gate.HARD) {
            page.blank();
            page.line(labels.say(Labels.BEHIND));
            page.line("═".repeat(Page.WIDTH));
            findings();
        }
        Parts.located(page, labels, labels.say(Labels.NOTICES), FirstPage.notThere(view.notices()));
        closing();
        return page.toString();
    }

    private void findings() {
        Partners.roles(page, labels, view.roles());
        cycle(view.cycle());
        Partners.attachment(page, labels, view.attachment());
        Parts.findings(page, labels.say(Labels.CONSEQUENCES), view.consequences());
        Parts.findings(page, labels.say(Labels.FOCUS), view.focus());
        Parts.recommendations(page, labels, labels.say(Labels.RECOMMENDATIONS), view.recommendations());
        reasons();
        changes();
    }

    private void cycle(Cycle cycle) {
        page.heading(labels.say(Labels.CYCLE));
        page.item(Page.MARGIN, labels.say(Labels.PATTERN), column, cycle.title());
        cycle.reasons().stream()
                .findFirst()
                .ifPresent(reason -> page.paragraph(Page.MARGIN + column, reason.sentence()));
        Intensity intensity = cycle.intensity();
        if (intensity != null) {
            String score = labels.score(intensity.score(), intensity.level());
            page.item(
                    Page.MARGIN,
                    labels.say(Labels.INTENSITY),
                    column,
                    score + "  " + Bars.gauge(intensity.score(), 100, GAUGE));
        }
        if (cycle.trend() != null) {
            page.item(Page.MARGIN, labels.say(Labels.TREND), column, labels.trend(cycle.trend()));
        }
        if (!cycle.features().isEmpty()) {
            page.blank();
            page.subheading(labels.say(Labels.FEATURES));
            cycle.features().forEach(feature -> page.bullet(2 * Page.MARGIN, Parts.titled(feature)));
        }
        Parts.stages(page, labels, cycle.stages());
        if (!view.timeline().isEmpty()) {
            page.heading(labels.say(Labels.WEEK_BY_WEEK));
            Timeline.write(page, labels, view.timeline());
        }
    }

    private void reasons() {
        Cycle cycle = view.cycle();
        Intensity intensity = cycle.intensity();
        Reasons reasons = new Reasons(page, labels, labels.say(Labels.REASONS));
        view.roles()
                .forEach((partner, finding) ->
                        reasons.write(partner + ", " + labels.role(finding.role()), finding.reasons()));
        reasons.write(labels.say(Labels.PATTERN), cycle.reasons());
        reasons.write(labels.say(Labels.INTENSITY), intensity == null ? List.of() : intensity.reasons());
        cycle.features().forEach(finding -> reasons.write(finding.title(), finding.reasons()));
        view.consequences().forEach(finding -> reasons.write(finding.title(), finding.reasons()));
    }

    private void changes() {
        List<WhatWouldChange> changes = enclosures.changes();
        for (int i = 0; i < changes.size(); i++) {
            if (i == 0) {
                page.heading(labels.say(Labels.WHAT_WOULD_CHANGE));
            } else {
                page.blank();
            }
            WhatWouldChange answer = changes.get(i);
            page.subheading(answer.about() == WhatWouldChange.About.LEVEL ? labels.say(Labels.INTENSITY) : answer.of());
            answer.sentences().forEach(sentence -> page.bullet(2 * Page.MARGIN, sentence));
        }
    }

    private void closing() {
        String hash = view.rulebook().hash();
        Instant asOf = view.asOf();
        page.blank();
        page.line("═".repeat(Page.WIDTH));
        page.paragraph(
                0,
                Parts.name(view.rulebook()) + " (" + hash.substring(0, Math.min(HASH_SHOWN, hash.length())) + ")"
                        + (asOf == null ? "" : " · " + labels.readAt(asOf)));
    }
}
