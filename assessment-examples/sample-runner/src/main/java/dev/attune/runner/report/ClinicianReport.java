package dev.attune.runner.report;

import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.Cycle;
import dev.attune.assessment.Gate;
import dev.attune.assessment.Intensity;
import dev.attune.assessment.Notice;
import dev.attune.assessment.Reason;
import dev.attune.assessment.Safety;
import dev.attune.assessment.WhatWouldChange;
import dev.attune.rules.rulebook.WordingKey;
import java.time.Instant;
import java.util.List;

/** The clinician's report: what comes first, what was found, why, and what to do about it. */
public final class ClinicianReport {
    private static final int GAUGE = 25;
    private static final int HASH_SHOWN = 12;

    private final ClinicianView view;
    private final List<WhatWouldChange> changes;
    private final Labels labels;
    private final int column;
    private final Page page = new Page();

    private ClinicianReport(ClinicianView view, List<WhatWouldChange> changes) {
        this.view = view;
        this.labels = Labels.in(view.language());
        this.column = labels.width(Labels.PATTERN, Labels.INTENSITY, Labels.TREND);
        this.changes = changes;
    }

    /**
     * Writes the report.
     *
     * @param view the clinician's view
     * @return plain text, lines ended by line feeds
     */
    public static String write(ClinicianView view) {
        return write(view, List.of());
    }

    /**
     * Writes the report, with what would change its findings.
     *
     * @param view the clinician's view
     * @param changes what would change the roles and the level of the same case
     * @return plain text, lines ended by line feeds
     */
    public static String write(ClinicianView view, List<WhatWouldChange> changes) {
        return new ClinicianReport(view, changes).write();
    }

    private String write() {
        page.title(view.caseId(), Parts.name(view.rulebook()));
        Safety safety = view.safety();
        if (safety.gate() != Gate.NONE) {
            concerns(safety);
        }
        Parts.paragraphs(page, labels.say(Labels.SUMMARY), view.summary());
        if (safety.gate() != Gate.HARD) {
            findings();
        }
        notices(labels.say(Labels.MISSING), view.missing());
        notices(labels.say(Labels.NOTICES), view.notices());
        if (safety.gate() == Gate.NONE) {
            page.heading(labels.say(Labels.SAFETY));
            page.paragraph(safety.statement());
        }
        closing();
        return page.toString();
    }

    private void concerns(Safety safety) {
        page.heading(labels.say(Labels.SAFETY_FIRST));
        page.paragraph(safety.statement());
        for (Safety.Concern concern : safety.concerns()) {
            page.blank();
            page.subheading(concern.title() + " — " + concern.partner());
            for (Reason reason : concern.reasons()) {
                page.paragraph(2 * Page.MARGIN, reason.sentence());
                // A concern from the result of a questionnaire rests on no observation, but on the result.
                String basis = reason.observations().isEmpty()
                        ? String.join(", ", reason.conditions())
                        : Reasons.observations(labels, reason.observations());
                page.paragraph(2 * Page.MARGIN, reason.rule() + " · " + basis);
            }
            page.item(
                    2 * Page.MARGIN,
                    labels.say(Labels.WHAT_TO_DO),
                    labels.width(Labels.WHAT_TO_DO),
                    concern.guidance());
        }
        if (safety.gate() == Gate.HARD && view.summary().isEmpty()) {
            page.blank();
            page.paragraph(labels.say(Labels.WITHHELD));
        }
    }

    private void findings() {
        Partners.roles(page, labels, view.roles());
        cycle(view.cycle());
        Partners.attachment(page, labels, view.attachment());
        Parts.findings(page, labels.say(Labels.CONSEQUENCES), view.consequences());
        Parts.findings(page, labels.say(Labels.FOCUS), view.focus());
        recommendations();
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

    private void recommendations() {
        Parts.recommendations(
                page,
                labels,
                labels.say(Labels.RECOMMENDATIONS),
                view.recommendations(),
                r -> labels.recipient(r.recipient()),
                true);
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

    private void notices(String heading, List<Notice> notices) {
        if (!notices.isEmpty()) {
            page.heading(heading);
            notices.forEach(notice -> page.bullet(Page.MARGIN, located(notice)));
        }
    }

    private String located(Notice notice) {
        if (notice.observations().isEmpty()) {
            return notice.text();
        }
        // Whoever is to read the notes has to know of every one.
        String ids = notice.code().equals(WordingKey.NOTICE_NOTES.text())
                ? Reasons.everyObservation(labels, notice.observations())
                : Reasons.observations(labels, notice.observations());
        return notice.text() + " (" + ids + ")";
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
