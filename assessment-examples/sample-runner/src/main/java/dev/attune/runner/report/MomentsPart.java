package dev.attune.runner.report;

import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.Entry;
import dev.attune.assessment.PageState.Why;
import dev.attune.runner.report.ToldEntries.Told;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The occasions to talk about, in order of time: what was done, who told it, and the notes. */
final class MomentsPart {
    private static final int NUMBER = 3;
    private static final int ENTRIES_SHOWN = 6;
    private static final int NOTES_SHOWN = 2;
    private static final Comparator<List<Told>> BY_DAY =
            Comparator.comparing(MomentsPart::day, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

    private final Page page;
    private final Labels labels;
    private final ToldEntries told;

    MomentsPart(Page page, Labels labels, ToldEntries told) {
        this.page = page;
        this.labels = labels;
        this.told = told;
    }

    void write(ClinicianView view) {
        List<List<Told>> moments = view.moments().stream()
                .map(moment -> told.of(moment.entries()))
                .filter(moves -> !moves.isEmpty())
                .sorted(BY_DAY)
                .toList();
        if (moments.isEmpty()) {
            return;
        }
        boolean alone = view.pages().values().stream()
                .flatMap(state -> state.holds().stream())
                .anyMatch(hold -> hold.why() == Why.PRIVATE_TALK);
        page.heading(labels.say(alone ? Labels.MOMENTS_ALONE : Labels.MOMENTS));
        for (int i = 0; i < moments.size(); i++) {
            moment(i + 1, moments.get(i));
        }
    }

    /** Who tells the most of it is said once; whoever else tells of something, beside that. */
    private void moment(int number, List<Told> moves) {
        List<String> most = tellersOfMost(moves);
        boolean all = moves.stream().allMatch(move -> move.tellers().equals(most));
        page.item(
                Page.MARGIN,
                number + ".",
                NUMBER,
                when(moves) + ", " + (all ? labels.toldBy(most) : labels.mostlyToldBy(most)));
        List<Told> shown = moves.subList(0, Math.min(ENTRIES_SHOWN, moves.size()));
        page.paragraph(
                Page.MARGIN + NUMBER,
                shown.stream()
                                .map(move -> move.what() + unless(most, move.tellers()))
                                .collect(Collectors.joining("; "))
                        + (shown.size() < moves.size() ? "; …" : "."));
        moves.stream()
                .flatMap(move -> move.noted().stream())
                .limit(NOTES_SHOWN)
                .forEach(entry -> page.paragraph(
                        Page.MARGIN + NUMBER, "– " + entry.note() + unless(most, List.of(entry.teller()))));
    }

    private static List<String> tellersOfMost(List<Told> moves) {
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        moves.forEach(move -> counts.merge(move.tellers(), 1, Integer::sum));
        int most = Collections.max(counts.values());
        return counts.entrySet().stream()
                .filter(count -> count.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(List.of());
    }

    private String unless(List<String> most, List<String> tellers) {
        return tellers.equals(most) ? "" : " (" + labels.toldBy(tellers) + ")";
    }

    /** The day of an occasion; its name, when no day is known. */
    private String when(List<Told> moves) {
        LocalDate day = day(moves);
        if (day != null) {
            return labels.day(day);
        }
        return moves.stream()
                .flatMap(move -> move.accounts().stream())
                .map(Entry::episode)
                .filter(Objects::nonNull)
                .findFirst()
                .map(labels::undated)
                .orElseGet(() -> labels.dayOrNone(null));
    }

    private static @Nullable LocalDate day(List<Told> moves) {
        return moves.stream()
                .map(Told::day)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
