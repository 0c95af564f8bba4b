package dev.attune.rules.internal.log;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whose accounts a log is made of: what partners say of themselves and of each other, and what others say. */
public final class AccountCounts {
    /** Those who are neither partner, in order of the result; no partner may be called so. */
    private static final List<Reporter> OTHERS = List.of(Reporter.CLINICIAN, Reporter.THIRD_PERSON, Reporter.UNKNOWN);

    private final int[] counts = new int[2 + OTHERS.size()];
    private final int[] ofStrain = new int[2 + OTHERS.size()];

    public AccountCounts(CoupleCase couple, Weights weights, Events events) {
        for (Weights.Profile profile : weights.all()) {
            if (profile.measured()) {
                int teller = teller(profile.partner(), profile.reporter());
                counts[teller] += profile.times();
                ofStrain[teller] += profile.isStrained() ? profile.times() : 0;
            }
        }
        for (Observation retold : events.retold()) {
            int teller = teller(couple.partners().indexOf(retold.by()), Events.reporter(retold));
            counts[teller]++;
            ofStrain[teller] += weights.isStrained(retold) ? 1 : 0;
        }
    }

    /** The place of the person who tells of what a partner did: the partners', then those of the others. */
    static int teller(int partner, Reporter reporter) {
        return switch (reporter) {
            case SELF -> partner;
            case PARTNER -> 1 - partner;
            case CLINICIAN, THIRD_PERSON, UNKNOWN -> 2 + OTHERS.indexOf(reporter);
        };
    }

    private int count(Reporter other) {
        return ofWhatDecides()[2 + OTHERS.indexOf(other)];
    }

    /** The accounts of strained moments, from which parts are read; of everything, where none is told. */
    private int[] ofWhatDecides() {
        return Arrays.stream(ofStrain).sum() > 0 ? ofStrain : counts;
    }

    /** How many accounts of strained moments there are; more than observations that count, where an event is told by more than one person. */
    int all() {
        return Arrays.stream(ofWhatDecides()).sum();
    }

    /** The greater of the two partners' counts. */
    int greatestOfOnePartner() {
        return Math.max(ofWhatDecides()[0], ofWhatDecides()[1]);
    }

    /** Whether a third person tells, or it is not known who. */
    boolean hasOthers() {
        return count(Reporter.THIRD_PERSON) + count(Reporter.UNKNOWN) > 0;
    }

    /** The greatest count of one person but a clinician, if this person is the unknown one, too. */
    int greatestOfPossiblyOne() {
        return Math.max(greatestOfOnePartner(), count(Reporter.THIRD_PERSON)) + count(Reporter.UNKNOWN);
    }

    /** By partner id or the code of the reporter; those who say nothing are left out. */
    public Map<String, Integer> byPerson(CoupleCase couple) {
        Map<String, Integer> byPerson = new LinkedHashMap<>();
        for (int person = 0; person < counts.length; person++) {
            if (counts[person] > 0) {
                byPerson.put(
                        person < 2
                                ? couple.partners().get(person)
                                : OTHERS.get(person - 2).code(),
                        counts[person]);
            }
        }
        return Collections.unmodifiableMap(byPerson);
    }
}
