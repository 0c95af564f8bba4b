package dev.attune.rules.internal.explain;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Reporter;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.WordingKey;
import java.util.Map;

/** What the people are called who tell what a log holds. */
final class TellerNames {
    private TellerNames() {}

    /** A partner by name, anybody else in the rulebook's words. */
    static String of(String who, CoupleCase couple, Rulebook rulebook) {
        if (couple.partners().contains(who)) {
            return who;
        }
        WordingKey key = who.equals(Reporter.CLINICIAN.code())
                ? WordingKey.ACCOUNT_CLINICIAN
                : who.equals(Reporter.THIRD_PERSON.code())
                        ? WordingKey.ACCOUNT_THIRD_PERSON
                        : WordingKey.ACCOUNT_UNKNOWN;
        return rulebook.wording().say(key, Map.of());
    }
}
