package dev.attune.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a case as a whole. Every problem is noted, with its place. */
final class CaseChecks {
    private final List<String> partners;
    private final @Nullable Instant asOf;
    private final @Nullable ZoneId zone;
    private final List<CaseProblem> problems;

    CaseChecks(List<String> partners, @Nullable Instant asOf, @Nullable ZoneId zone, List<CaseProblem> problems) {
        this.partners = partners;
        this.asOf = asOf;
        this.zone = zone;
        this.problems = problems;
    }

    /** Everything else is checked only when this finds no problem, because it refers to the two partners. */
    static void checkPartners(List<CaseProblem> problems, List<String> partners) {
        if (partners.size() != 2) {
            problems.add(new CaseProblem(
                    CaseProblem.Code.INVALID_VALUE,
                    "partners",
                    "partners has " + partners.size() + " ids; expected exactly two"));
            return;
        }
        for (int i = 0; i < 2; i++) {
            String path = "partners[" + i + "]";
            checkText(problems, partners.get(i), path, "an id that the host chooses");
            if (CoupleCase.RESERVED_IDS.contains(partners.get(i))) {
                problems.add(new CaseProblem(
                        CaseProblem.Code.INVALID_VALUE,
                        path,
                        path + " is \"" + partners.get(i)
                                + "\"; expected an id other than both, couple, clinician, third-person and unknown"));
            }
        }
        if (partners.get(0).equals(partners.get(1))) {
            problems.add(new CaseProblem(
                    CaseProblem.Code.INVALID_VALUE,
                    "partners",
                    "both partners are \"" + partners.get(0) + "\"; expected two different ids"));
        }
    }

    static void checkText(List<CaseProblem> problems, @Nullable String text, String path, String expected) {
        try {
            Texts.requireText(text, path, expected);
        } catch (InvalidCaseException invalid) {
            problems.addAll(invalid.problems());
        }
    }

    static CaseProblem unknownPartner(List<String> partners, String partner, String path) {
        return new CaseProblem(
                CaseProblem.Code.UNKNOWN_PARTNER,
                path,
                "\"" + partner + "\" is not one of the two partners; expected \"" + partners.get(0) + "\" or \""
                        + partners.get(1) + "\"");
    }

    void checkObservations(List<Observation> observations) {
        Map<String, Integer> firstOfId = new HashMap<>();
        for (int i = 0; i < observations.size(); i++) {
            String id = observations.get(i).id();
            if (id != null) {
                firstOfId.putIfAbsent(id, i);
            }
        }
        Map<Observation, Integer> firstOfSame = new HashMap<>();
        for (int i = 0; i < observations.size(); i++) {
            Observation observation = observations.get(i);
            String place = "observations[" + i + "]";
            checkPartner(observation.by(), place + ".by");
            checkNotAfter(observation.at(), place + ".at");
            checkNotAfter(observation.day(), place + ".day");
            Integer sameId = observation.id() == null ? null : firstOfId.get(observation.id());
            if (sameId != null && sameId != i) {
                problems.add(new CaseProblem(
                        CaseProblem.Code.DUPLICATE_ID,
                        place + ".id",
                        "id \"" + observation.id() + "\" is given to observations[" + sameId
                                + "], too; expected each id once"));
            }
            // Two acts of one day may well look alike; two of one moment do not happen.
            Integer same = observation.at() == null || observation.id() != null
                    ? null
                    : firstOfSame.putIfAbsent(observation, i);
            if (same != null) {
                problems.add(new CaseProblem(
                        CaseProblem.Code.DUPLICATE_OBSERVATION,
                        place,
                        "the entry is the same as observations[" + same
                                + "], down to the moment; expected each entry once"));
            }
            String answered = observation.answers();
            if (answered != null && !firstOfId.containsKey(answered)) {
                problems.add(new CaseProblem(
                        CaseProblem.Code.UNKNOWN_OBSERVATION,
                        place + ".answers",
                        "answers \"" + answered + "\"; expected the id of an observation of this case"));
            }
        }
    }

    void checkScores(List<Score> scores) {
        for (int i = 0; i < scores.size(); i++) {
            checkPartner(scores.get(i).partner(), "scores[" + i + "].partner");
            checkNotAfter(scores.get(i).at(), "scores[" + i + "].at");
        }
    }

    void checkContext(List<Context> context) {
        List<Context> before = new ArrayList<>();
        for (int i = 0; i < context.size(); i++) {
            Context given = context.get(i);
            String place = "context[" + i + "]";
            checkPartner(given.partner(), place + ".partner");
            if (before.contains(new Context(given.partner(), given.flag(), !given.shared()))) {
                problems.add(new CaseProblem(
                        CaseProblem.Code.INVALID_VALUE,
                        place + ".shared",
                        given.flag() + " of \"" + given.partner()
                                + "\" is given both as shared and as not shared; expected one of the two"));
            }
            before.add(given);
        }
    }

    void checkFacts(Map<String, FactValue> facts) {
        for (String key : facts.keySet()) {
            checkText(problems, key, "facts", "a key that the rulebook declares");
        }
    }

    void checkClearances(List<Clearance> clearances, List<Observation> observations) {
        if (clearances.isEmpty()) {
            return;
        }
        Map<@Nullable String, Observation> byId = new HashMap<>();
        observations.forEach(observation -> byId.put(observation.id(), observation));
        for (int i = 0; i < clearances.size(); i++) {
            Clearance clearance = clearances.get(i);
            String place = "clearances[" + i + "]";
            checkNotAfter(clearance.at(), place + ".at");
            List<String> covers = clearance.covers();
            for (int k = 0; k < covers.size(); k++) {
                Observation covered = byId.get(covers.get(k));
                if (covered != null) {
                    checkKnownBy(clearance.at(), covered, place + ".covers[" + k + "]");
                }
            }
        }
    }

    /** An id that an entry is given by its place in the log may be another entry's tomorrow. */
    void checkCoversGivenIds(List<Clearance> clearances, List<Observation> told, List<Observation> complete) {
        if (clearances.isEmpty()) {
            return;
        }
        Set<String> byPlace = ids(complete);
        byPlace.removeAll(ids(told));
        for (int i = 0; i < clearances.size(); i++) {
            List<String> covers = clearances.get(i).covers();
            for (int k = 0; k < covers.size(); k++) {
                if (byPlace.contains(covers.get(k))) {
                    problems.add(new CaseProblem(
                            CaseProblem.Code.INVALID_VALUE,
                            "clearances[" + i + "].covers[" + k + "]",
                            "covers \"" + covers.get(k)
                                    + "\", which an entry without an id is called by its place in the"
                                    + " log; expected an id that the host gave, because places change"));
                }
            }
        }
    }

    private static Set<String> ids(List<Observation> observations) {
        Set<String> ids = new HashSet<>();
        for (Observation observation : observations) {
            if (observation.id() != null) {
                ids.add(observation.id());
            }
        }
        return ids;
    }

    /** Nobody can have looked into what was recorded later. */
    private void checkKnownBy(Instant cleared, Observation covered, String place) {
        Instant recorded = covered.recordedAt() == null ? begun(covered) : covered.recordedAt();
        if (recorded != null && recorded.isAfter(cleared)) {
            problems.add(new CaseProblem(
                    CaseProblem.Code.INVALID_VALUE,
                    place,
                    "covers \"" + covered.id() + "\", which was recorded at " + recorded
                            + "; expected what was recorded before " + cleared + ", when it was assessed"));
        }
    }

    private void checkPartner(String partner, String path) {
        if (!partners.contains(partner)) {
            problems.add(unknownPartner(partners, partner, path));
        }
    }

    private void checkNotAfter(@Nullable Instant at, String path) {
        if (asOf != null && at != null && at.isAfter(asOf)) {
            problems.add(new CaseProblem(
                    CaseProblem.Code.AFTER_AS_OF, path, at + " is after asOf; expected " + asOf + " or earlier"));
        }
    }

    private @Nullable Instant begun(Observation observation) {
        return observation.at() == null && observation.day() != null ? begun(observation.day()) : observation.at();
    }

    /** Without a zone, a day counts as begun as soon as it has begun anywhere. */
    private Instant begun(LocalDate day) {
        return zone == null ? Days.earliestStart(day) : CoupleCase.startOf(day, zone);
    }

    private void checkNotAfter(@Nullable LocalDate day, String path) {
        if (asOf == null || day == null) {
            return;
        }
        Instant start = begun(day);
        if (start.isAfter(asOf)) {
            problems.add(new CaseProblem(
                    CaseProblem.Code.AFTER_AS_OF,
                    path,
                    day + " is after asOf; expected the day of " + asOf + " or an earlier one"));
        }
    }
}
