package dev.attune.runner;

import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.Confidence;
import dev.attune.assessment.Cycle;
import dev.attune.assessment.DraftReview;
import dev.attune.assessment.Entry;
import dev.attune.assessment.Finding;
import dev.attune.assessment.Gate;
import dev.attune.assessment.Intensity;
import dev.attune.assessment.Level;
import dev.attune.assessment.Measure;
import dev.attune.assessment.Moment;
import dev.attune.assessment.Notice;
import dev.attune.assessment.PageState;
import dev.attune.assessment.PageText;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Reason;
import dev.attune.assessment.Recommendation;
import dev.attune.assessment.Role;
import dev.attune.assessment.RoleFinding;
import dev.attune.assessment.RulebookIdentity;
import dev.attune.assessment.Safety;
import dev.attune.assessment.Trend;
import dev.attune.assessment.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Views made by hand, so that what is written can be tested whatever the rulebook says. */
public final class Views {
    public static final RulebookIdentity RULEBOOK =
            new RulebookIdentity("house", "2.1.0", "0123456789abcdef".repeat(4));
    private static final Instant AS_OF = Instant.parse("2026-03-29T20:00:00Z");
    private static final LocalDate NEXT = LocalDate.of(2026, 3, 30);

    private Views() {}

    public static Reason reason(String rule, String sentence) {
        Measure share = new Measure(
                "share of pursuit", "share of pursuit", "sam", null, 2.0 / 3, "share", 12, 0.1 + 0.2, 1.0, null);
        return new Reason(
                rule, "Title", sentence, 2, List.of(), List.of("a", "b", "c", "d", "e", "f"), List.of(share), "a book");
    }

    public static ClinicianView clinician(Gate gate, int weeks) {
        Map<String, RoleFinding> roles = new LinkedHashMap<>();
        roles.put(
                "sam",
                new RoleFinding(Role.PURSUER, Confidence.CLEAR, List.of(reason("r.1", "Sam reaches.")), Map.of()));
        roles.put("alex", new RoleFinding(Role.UNCLEAR, null, List.of(), Map.of()));
        List<Safety.Concern> concerns = gate == Gate.NONE
                ? List.of()
                : List.of(new Safety.Concern(
                        "c", "A concern", gate, "alex", "Ask alone.", List.of(reason("s.1", "Told."))));
        boolean hard = gate == Gate.HARD;
        return new ClinicianView(
                "case 7",
                weeks == 0 ? null : AS_OF,
                RULEBOOK,
                "en",
                new Safety(gate, "The statement.", concerns),
                pages(hard),
                List.of("The summary."),
                hard ? Map.of() : roles,
                hard
                        ? new Cycle(
                                Pattern.WITHHELD_FOR_SAFETY,
                                "Withheld",
                                List.of(),
                                List.of(),
                                null,
                                null,
                                List.of(),
                                List.of())
                        : cycle(),
                Map.of(),
                List.of(),
                List.of(),
                hard ? List.of() : List.of(recommendation()),
                List.of(),
                hard ? List.of() : weeks(weeks),
                hard ? List.of() : List.of(new Moment(List.of("a", "b"))),
                List.of(
                        entry("a", "sam", "presses-for-change", "presses for change", "It was late."),
                        entry("b", "alex", "goes-silent", "goes silent", null)),
                List.of(new Notice("m", "Record more.", List.of())),
                List.of(new Notice("n", "Undated.", List.of("a"))));
    }

    /** The same couple with a log of which each tells a part, and a page on hold until each was seen alone. */
    public static ClinicianView told(List<Moment> moments, List<Entry> entries, List<Notice> notices) {
        ClinicianView view = clinician(Gate.SOFT, 2);
        PageState.Hold talk = new PageState.Hold(PageState.Why.PRIVATE_TALK, "Talk with each alone first.");
        return new ClinicianView(
                view.caseId(),
                view.asOf(),
                view.rulebook(),
                view.language(),
                view.safety(),
                Map.of("sam", new PageState(NEXT, List.of(talk), List.of(), null, null)),
                view.summary(),
                view.roles(),
                view.cycle(),
                view.attachment(),
                view.consequences(),
                view.focus(),
                view.recommendations(),
                view.measures(),
                view.timeline(),
                moments,
                entries,
                view.missing(),
                notices);
    }

    private static Map<String, PageState> pages(boolean hard) {
        List<PageState.Hold> holds =
                hard ? List.of(new PageState.Hold(PageState.Why.HARD_CONCERN, "Leave the page as it is.")) : List.of();
        Map<String, PageState> pages = new LinkedHashMap<>();
        pages.put("sam", new PageState(NEXT, holds, List.of(), NEXT.minusDays(7), NEXT.minusDays(14)));
        pages.put("alex", new PageState(NEXT, holds, List.of(), null, null));
        return pages;
    }

    private static Entry entry(String id, String by, String behaviour, String title, @Nullable String note) {
        return new Entry(id, by, "clinician", behaviour, title, AS_OF, NEXT.minusDays(1), null, null, null, note);
    }

    public static DraftReview draft() {
        PageText.Practice both = new PageText.Practice("t", "A technique", List.of("Do it together."));
        PageText.Practice own = new PageText.Practice("o", "A technique of one's own", List.of("Do it."));
        return draft(new PageText(
                List.of("One reaches, the other makes room."),
                List.of("You often reach."),
                List.of(own),
                List.of(both),
                List.of("Note what went well."),
                "Quiet can be kind.",
                "Ask somebody you trust."));
    }

    public static DraftReview nothingYet() {
        return draft(new PageText(
                List.of("For now, this page has little to say."),
                List.of(),
                List.of(),
                List.of(),
                List.of("Note what went well."),
                "Quiet can be kind.",
                "Ask somebody you trust."));
    }

    private static DraftReview draft(PageText text) {
        return new DraftReview("case 7", "sam", RULEBOOK, "en", text);
    }

    private static Cycle cycle() {
        return new Cycle(
                Pattern.PURSUE_WITHDRAW,
                "A pattern",
                List.of(reason("p.1", "It was answered.")),
                List.of(),
                new Intensity(62.5, Level.HIGH, List.of(reason("i.1", "It is frequent."))),
                Trend.ESCALATING,
                List.of(new Finding("st", "Sam steps in", "Sam wants to talk.", List.of(reason("st.1", "Seen.")))),
                List.of());
    }

    private static Recommendation recommendation() {
        return new Recommendation(
                "t",
                "A technique",
                "Its aim.",
                "both",
                1,
                List.of(reason("t.1", "It fits.")),
                List.of("One.", "Two."),
                List.of("Mind this."),
                "a manual");
    }

    private static List<Week> weeks(int count) {
        List<Week> weeks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant from = AS_OF.minusSeconds(7L * 86_400 * (count - i));
            Map<String, Week.Amounts> amounts = new LinkedHashMap<>();
            amounts.put("sam", new Week.Amounts(i + 1, 0, 0, 0));
            amounts.put("alex", new Week.Amounts(0, (i + 1) / 2.0, 0, 0));
            weeks.add(new Week(from, from.plusSeconds(7L * 86_400), amounts));
        }
        return weeks;
    }
}
