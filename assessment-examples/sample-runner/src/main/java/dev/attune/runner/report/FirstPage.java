package dev.attune.runner.report;

import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.Context;
import dev.attune.assessment.Entry;
import dev.attune.assessment.Gate;
import dev.attune.assessment.Notice;
import dev.attune.assessment.PageText;
import dev.attune.assessment.Reason;
import dev.attune.assessment.Recommendation;
import dev.attune.assessment.Safety;
import dev.attune.rules.rulebook.WordingKey;
import dev.attune.runner.report.ToldEntries.Told;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What a clinician needs in the room. */
final class FirstPage {
    private static final int NUMBER = 3;
    private static final int ENTRIES_SHOWN = 6;
    private static final String SET_ASIDE = "context-";
    private static final Set<String> ACCOUNTS =
            Set.of(WordingKey.NOTICE_ACCOUNTS.text(), WordingKey.NOTICE_NO_ACCOUNT.text());
    private static final String PRIVATE = WordingKey.NOTICE_CONTEXT.text();
    private static final String SHARED = WordingKey.NOTICE_CONTEXT_SHARED.text();

    private final Page page;
    private final Labels labels;
    private final ClinicianView view;
    private final Enclosures enclosures;
    private final ToldEntries told;

    FirstPage(Page page, Labels labels, ClinicianView view, Enclosures enclosures) {
        this.page = page;
        this.labels = labels;
        this.view = view;
        this.enclosures = enclosures;
        this.told = new ToldEntries(view);
    }

    /** Those notices that do not stand on the first page. */
    static List<Notice> notThere(List<Notice> notices) {
        return notices.stream()
                .filter(notice -> !ACCOUNTS.contains(notice.code())
                        && !notice.code().equals(PRIVATE)
                        && !notice.code().equals(SHARED))
                .toList();
    }

    void write() {
        safety(view.safety());
        pages();
        summary();
        circumstances();
        if (view.safety().gate() != Gate.HARD) {
            new MomentsPart(page, labels, told).write(view);
            plan();
        }
        Parts.located(page, labels, labels.say(Labels.MISSING), view.missing());
    }

    private void safety(Safety safety) {
        boolean none = safety.gate() == Gate.NONE;
        page.heading(labels.say(none ? Labels.SAFETY : Labels.SAFETY_FIRST));
        page.paragraph(safety.statement());
        safety.concerns().forEach(this::concern);
        if (safety.gate() == Gate.HARD && view.summary().isEmpty()) {
            page.blank();
            page.paragraph(labels.say(Labels.WITHHELD));
        }
    }

    private void concern(Safety.Concern concern) {
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
        reported(told.of(concern.reasons().stream()
                .flatMap(reason -> reason.observations().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new))));
        page.item(2 * Page.MARGIN, labels.say(Labels.WHAT_TO_DO), labels.width(Labels.WHAT_TO_DO), concern.guidance());
    }

    /** What a concern rests on: all that has a note, and the first of the rest. */
    private void reported(List<Told> reports) {
        int shown = 0;
        for (Told report : reports) {
            if (shown >= ENTRIES_SHOWN && report.noted().isEmpty()) {
                continue;
            }
            shown++;
            page.bullet(
                    2 * Page.MARGIN,
                    labels.dayOrNone(report.day()) + " · " + report.what() + " · " + labels.toldBy(report.tellers()));
            for (Entry noted : report.noted()) {
                String teller = report.accounts().size() > 1 ? " (" + labels.toldBy(noted) + ")" : "";
                page.paragraph(3 * Page.MARGIN, "– " + noted.note() + teller);
            }
        }
    }

    private void pages() {
        if (view.pages().isEmpty()) {
            return;
        }
        page.heading(labels.say(Labels.PAGES));
        int width = Partners.column(view.pages().keySet());
        view.pages().forEach((partner, state) -> {
            page.item(Page.MARGIN, partner, width, labels.shown(state));
            state.notes().forEach(note -> page.paragraph(Page.MARGIN + width, note.text()));
            page.paragraph(Page.MARGIN + width, labels.next(state));
            state.holds().forEach(hold -> page.paragraph(Page.MARGIN + width, hold.text()));
            PageText draft = enclosures.drafts().get(partner);
            if (draft != null) {
                page.paragraph(Page.MARGIN + width, labels.draft(draft));
            }
        });
        long empty = enclosures.drafts().values().stream()
                .filter(FirstPage::saysNothing)
                .count();
        if (empty > 0 && empty < enclosures.drafts().size()) {
            page.paragraph(labels.say(Labels.DRAFTS_DIFFER));
        }
    }

    /** Whether a draft is that of somebody of whom there is not enough to say. */
    static boolean saysNothing(PageText draft) {
        return draft.yours().isEmpty();
    }

    /** The result in short, and whose account it rests on. */
    private void summary() {
        List<String> paragraphs = new ArrayList<>(view.summary());
        view.notices().stream()
                .filter(notice -> ACCOUNTS.contains(notice.code()))
                .map(Notice::text)
                .forEach(paragraphs::add);
        Parts.paragraphs(page, labels.say(Labels.SUMMARY), paragraphs);
    }

    private void circumstances() {
        List<Notice> known = view.notices().stream()
                .filter(notice -> notice.code().equals(SHARED) || isNotShared(notice))
                .toList();
        if (known.isEmpty()) {
            return;
        }
        page.heading(labels.say(Labels.CIRCUMSTANCES));
        int width = labels.width(Labels.SHARED, Labels.NOT_SHARED);
        known.forEach(notice -> page.item(
                Page.MARGIN,
                labels.say(notice.code().equals(SHARED) ? Labels.SHARED : Labels.NOT_SHARED),
                width,
                notice.text()));
    }

    /** One that is not shared is told of by what it sets aside, if it does. */
    private boolean isNotShared(Notice notice) {
        return notice.code().equals(PRIVATE)
                || enclosures.circumstances().stream()
                        .filter(context -> !context.shared())
                        .anyMatch(context -> notice.code().equals(SET_ASIDE + context.flag()) && isOf(context, notice));
    }

    private boolean isOf(Context context, Notice setAside) {
        return setAside.observations().stream()
                .map(told::byId)
                .filter(Objects::nonNull)
                .anyMatch(entry -> entry.by().equals(context.partner()));
    }

    private void plan() {
        if (view.recommendations().isEmpty()) {
            return;
        }
        page.heading(labels.say(Labels.PLAN));
        for (Recommendation recommendation : view.recommendations()) {
            page.item(
                    Page.MARGIN,
                    recommendation.priority() + ".",
                    NUMBER,
                    recommendation.title() + " — " + labels.recipient(recommendation.recipient()));
            recommendation.reasons().stream()
                    .findFirst()
                    .ifPresent(reason -> page.paragraph(Page.MARGIN + NUMBER, reason.sentence()));
        }
    }
}
