package dev.attune.runner;

import dev.attune.assessment.CoupleCase;
import dev.attune.rules.rulebook.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The day that pages are made for when none is given: the day after a log ends, by the couple's own calendar. */
final class PageDay {
    private PageDay() {}

    /** For the clinician. A log without any date ends before time is counted. */
    static LocalDate after(CoupleCase couple) {
        Instant readAt = couple.readAt();
        ZoneId zone = couple.zone() == null ? ZoneOffset.UTC : couple.zone();
        if (readAt == null) {
            return LocalDate.EPOCH;
        }
        boolean isLast = !readAt.isBefore(LocalDate.MAX.atStartOfDay(zone).toInstant());
        return isLast ? LocalDate.MAX : readAt.atZone(zone).toLocalDate().plusDays(1);
    }

    /** For a partner's page: what that partner may not know of does not move the day either. */
    static LocalDate after(CoupleCase couple, String partner, Rulebook rulebook) {
        return after(known(couple, partner, rulebook));
    }

    /** The case with that part of its log which a partner may know. */
    static CoupleCase known(CoupleCase couple, String partner, Rulebook rulebook) {
        return couple.excerpt(entry -> rulebook.catalogue().mayKnow(partner, entry));
    }
}
