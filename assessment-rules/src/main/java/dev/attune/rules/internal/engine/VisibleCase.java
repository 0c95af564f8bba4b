package dev.attune.rules.internal.engine;

import dev.attune.assessment.Clearance;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.rules.internal.explain.SafetyScores;
import dev.attune.rules.rulebook.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The part of a case that one partner's page may rest on: what was recorded before the page's day, no safety concern, no screen for
 * violence, nothing the other reported about themselves, no state of the other that others cannot see, and no circumstance of the other
 * that is not shared.
 *
 * <p>The page is inferred from this part alone, and read at the beginning of its day. What is not there cannot show, not even in a sum, in
 * what was seen last, or in how old an entry is.
 */
final class VisibleCase {
    private VisibleCase() {}

    static CoupleCase of(CoupleCase couple, String partner, LocalDate date, Rulebook rulebook) {
        SafetyScores safety = SafetyScores.of(rulebook);
        Instant dayBegins = dayBegins(couple, date);
        CoupleCase known = couple.excerpt(
                o -> isRecorded(couple, o, dayBegins) && rulebook.catalogue().mayKnow(partner, o));
        return known.toBuilder()
                .asOf(dayBegins)
                .scores(couple.scores().stream()
                        .filter(s -> s.partner().equals(partner) && !safety.includes(s))
                        .filter(s -> s.at() == null || s.at().isBefore(dayBegins))
                        .toList())
                .context(couple.context().stream()
                        .filter(c -> c.partner().equals(partner) || c.shared())
                        .toList())
                .clearances(known.clearances().stream()
                        .filter(clearance -> rulebook.catalogue().privateTalks().contains(clearance.concern()))
                        .filter(clearance -> holdsOn(couple, clearance, date))
                        .toList())
                .build();
    }

    /** Whether a clearance opens anything on a page's day: it was made before that day, and lasts beyond it. */
    static boolean holdsOn(CoupleCase couple, Clearance clearance, LocalDate date) {
        Instant until = clearance.until();
        boolean lasts =
                until == null || date.isBefore(LocalDate.MAX) && !until.isBefore(dayBegins(couple, date.plusDays(1)));
        return lasts && clearance.at().isBefore(dayBegins(couple, date));
    }

    private static Instant dayBegins(CoupleCase couple, LocalDate date) {
        return date.atStartOfDay(couple.zone() == null ? ZoneOffset.UTC : couple.zone())
                .toInstant();
    }

    /** An entry of which nobody says when it happened or was recorded was there when the host began to ask. */
    private static boolean isRecorded(CoupleCase couple, Observation observation, Instant dayBegins) {
        Instant begun = couple.start(observation);
        Instant recorded = observation.recordedAt();
        return (begun == null || begun.isBefore(dayBegins)) && (recorded == null || recorded.isBefore(dayBegins));
    }
}
