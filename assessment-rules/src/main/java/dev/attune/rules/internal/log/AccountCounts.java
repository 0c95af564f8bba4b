package dev.attune.rules.internal.log;

import dev.attune.assessment.CoupleCase;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whose accounts a log is made of: what partners say of themselves and of each other, and what a clinician saw. */
public final class AccountCounts {
    /** What a clinician's account goes under; no partner may be called so. */
    static final String CLINICIAN = "clinician";

    private final int[] counts = new int[3];

    public AccountCounts(Weights weights) {
        for (Weights.Profile profile : weights.all()) {
            if (profile.measured()) {
                int teller = switch (profile.reporter()) {
                    case SELF -> profile.partner();
                    case PARTNER -> 1 - profile.partner();
                    case CLINICIAN -> 2;
                };
                counts[teller] += profile.times();
            }
        }
    }

    /** The greater of the two partners' counts. */
    int greatestOfOnePartner() {
        return Math.max(counts[0], counts[1]);
    }

    /** By partner id or {@link #CLINICIAN}; those who say nothing are left out. */
    public Map<String, Integer> byPerson(CoupleCase couple) {
        Map<String, Integer> byPerson = new LinkedHashMap<>();
        for (int person = 0; person < counts.length; person++) {
            if (counts[person] > 0) {
                byPerson.put(person < 2 ? couple.partners().get(person) : CLINICIAN, counts[person]);
            }
        }
        return Collections.unmodifiableMap(byPerson);
    }
}
