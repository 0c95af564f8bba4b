package dev.attune.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two partners and what was seen or told of them. Made by {@link #between}; the canonical constructor is no way in, because it grows
 * with every new component.
 *
 * <p>The log is kept in a canonical order, whatever order it was passed in: dated observations by time, a day standing where it
 * begins; then the undated ones of named episodes in the order given, then the other undated ones by content. Those of one day and one
 * named episode, whose time of day is not known, stay in the order given, too: it is their sequence. Observations without an id get one
 * in that order ({@code o1}, {@code o2}, …), those without a reporter get that of the case. Two cases that differ only in the order of
 * dated observations are therefore equal.
 *
 * @param id the host's own id of the case, carried into every result
 * @param partners exactly two different ids that the host chooses; results name the partners by them
 * @param account whose account the observations are that name no reporter, or null when that is not known
 * @param zone the time zone the couple lives in, or null. A day begins and ends by it; without it, days are read as those of UTC, and
 *     the clinician's view says so
 * @param asOf the moment the log is to be read at, or null to read it at its latest dated observation
 * @param observations the log, in canonical order, each with an id and a reporter
 * @param scores results of questionnaires
 * @param context circumstances of either partner
 * @param facts what else is known of the couple, by keys that the rulebook declares, in order of the keys
 * @param clearances safety concerns that a clinician has looked into
 */
public record CoupleCase(
        String id,
        List<String> partners,
        @Nullable Reporter account,
        @Nullable ZoneId zone,
        @Nullable Instant asOf,
        List<Observation> observations,
        List<Score> scores,
        List<Context> context,
        Map<String, FactValue> facts,
        List<Clearance> clearances) {
    /** Words that results use where a partner's id can stand. No partner may have one of them as id. */
    public static final Set<String> RESERVED_IDS = Set.of("both", "couple", "clinician", "third-person", "unknown");

    /**
     * Checks the case as a whole and puts its log in order.
     *
     * @throws InvalidCaseException listing everything that is wrong: not exactly two partners, another person in the log, an
     *     id given twice, two dated observations that are the same in everything, an answer to nothing, anything after
     *     {@code asOf}, a circumstance given both shared and not, a blank key of a fact, a
     *     clearance of nothing, or of an entry that has no id of its own
     */
    public CoupleCase {
        partners = List.copyOf(partners);
        List<CaseProblem> problems = new ArrayList<>();
        CaseChecks.checkText(problems, id, "id", "the host's id of the case");
        CaseChecks.checkPartners(problems, partners);
        if (!problems.isEmpty()) {
            throw new InvalidCaseException(problems);
        }
        CaseChecks checks = new CaseChecks(partners, asOf, zone, problems);
        List<Observation> told = CanonicalLog.withReporter(account, observations);
        checks.checkObservations(told);
        checks.checkScores(scores);
        checks.checkContext(context);
        checks.checkFacts(facts);
        checks.checkClearances(clearances, told);
        if (!problems.isEmpty()) {
            throw new InvalidCaseException(problems);
        }
        observations = CanonicalLog.of(partners, zone, told);
        checks.checkCoversGivenIds(clearances, told, observations);
        if (!problems.isEmpty()) {
            throw new InvalidCaseException(problems);
        }
        scores = List.copyOf(scores);
        context = context.stream()
                .distinct()
                .sorted(Comparator.comparing(Context::flag).thenComparing(inOrderOf(partners)))
                .toList();
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        clearances = List.copyOf(clearances);
    }

    private static Comparator<Context> inOrderOf(List<String> partners) {
        return Comparator.comparingInt(c -> partners.indexOf(c.partner()));
    }

    /**
     * Starts a case.
     *
     * @param first the id of one partner
     * @param second the id of the other
     * @return a builder
     */
    public static Builder between(String first, String second) {
        return new Builder(List.of(first, second));
    }

    /**
     * Starts a case.
     *
     * @param partners the ids of the two partners; {@link Builder#build} says what is wrong with them
     * @return a builder
     */
    public static Builder between(List<String> partners) {
        return new Builder(List.copyOf(partners));
    }

    /**
     * The other of the two partners.
     *
     * @param partner the id of one of the two partners
     * @return the id of the other
     * @throws InvalidCaseException when there is no such partner
     */
    public String other(String partner) {
        if (!partners.contains(partner)) {
            throw new InvalidCaseException(List.of(CaseChecks.unknownPartner(partners, partner, "partner")));
        }
        return partners.get(0).equals(partner) ? partners.get(1) : partners.get(0);
    }

    /**
     * The moment the log is read at.
     *
     * @return {@code asOf}; when none was given the {@linkplain #start start} of the latest dated observation, or the end of its day when
     *     no time of it is known; null when nothing is dated either
     */
    public @Nullable Instant readAt() {
        if (asOf != null) {
            return asOf;
        }
        Instant latest = null;
        // The dated ones come first, in order of time, and a day has its place at its start.
        for (Observation observation : observations) {
            Instant end = end(observation);
            if (end != null && (latest == null || end.isAfter(latest))) {
                latest = end;
            }
        }
        return latest;
    }

    /** The moment of an observation, or the end of its day when no more is known. */
    private @Nullable Instant end(Observation observation) {
        LocalDate day = observation.day();
        return observation.at() != null || day == null || day.equals(LocalDate.MAX)
                ? start(observation)
                : startOf(day.plusDays(1), zone);
    }

    /**
     * The moment an observation is placed at.
     *
     * @param observation an observation of this case
     * @return when it happened; of one whose day alone is known, when that day began; null when it is undated
     */
    public @Nullable Instant start(Observation observation) {
        Instant at = observation.at();
        return at == null && observation.day() != null ? startOf(observation.day(), zone) : at;
    }

    static Instant startOf(LocalDate day, @Nullable ZoneId zone) {
        return day.atStartOfDay(zone == null ? ZoneOffset.UTC : zone).toInstant();
    }

    /**
     * When the host got to know of an observation.
     *
     * @param observation an observation of this case
     * @return {@code recordedAt}, else the {@linkplain #start start}, else {@code asOf}; null when none of them is known
     */
    public @Nullable Instant recordedAt(Observation observation) {
        if (observation.recordedAt() != null) {
            return observation.recordedAt();
        }
        Instant start = start(observation);
        return start == null ? asOf : start;
    }

    /**
     * The same case as one person tells it.
     *
     * @param teller a partner's id, {@code clinician}, {@code third-person} or {@code unknown}
     * @return the {@linkplain #excerpt excerpt} with the observations that are this person's account
     * @throws InvalidCaseException when there is no such person
     */
    public CoupleCase toldBy(String teller) {
        Optional<Reporter> other =
                Coded.find(Reporter.class, teller).filter(r -> r != Reporter.SELF && r != Reporter.PARTNER);
        if (other.isEmpty() && !partners.contains(teller)) {
            throw new InvalidCaseException(
                    CaseProblem.Code.UNKNOWN_PARTNER,
                    "teller",
                    "there is no account of \"" + teller + "\"; expected \"" + partners.get(0) + "\", \""
                            + partners.get(1) + "\", clinician, third-person or unknown");
        }
        return excerpt(observation -> teller(observation).equals(teller));
    }

    /**
     * The same case with a part of its log, which stands for itself.
     *
     * @param part which observations to keep
     * @return a case in which what answered one of the others answers nothing, and clearances cover only what is kept
     */
    public CoupleCase excerpt(Predicate<Observation> part) {
        List<Observation> kept = observations.stream().filter(part).toList();
        Set<String> ids = kept.stream().map(Observation::id).collect(Collectors.toSet());
        List<Clearance> covering = clearances.stream()
                .map(clearance -> clearance.covering(ids))
                .flatMap(Optional::stream)
                .toList();
        return toBuilder()
                .observations(kept.stream()
                        .map(o -> o.answers() == null || ids.contains(o.answers()) ? o : o.answers(null))
                        .toList())
                .clearances(covering)
                .build();
    }

    /**
     * Whose account an observation is.
     *
     * @param observation an observation of this case
     * @return a partner's id, {@code clinician}, {@code third-person} or {@code unknown}
     */
    public String teller(Observation observation) {
        Reporter reporter = observation.reporter() == null ? Reporter.UNKNOWN : observation.reporter();
        return switch (reporter) {
            case SELF -> observation.by();
            case PARTNER -> other(observation.by());
            case CLINICIAN, THIRD_PERSON, UNKNOWN -> reporter.code();
        };
    }

    /**
     * Starts a case that differs from this one in a few things.
     *
     * @return a builder with everything of this case in it
     */
    public Builder toBuilder() {
        Builder builder = new Builder(partners).id(id).account(account).zone(zone);
        builder.asOf = asOf;
        return builder.observations(observations)
                .scores(scores)
                .context(context)
                .facts(facts)
                .clearances(clearances);
    }

    /** Collects the parts of a case. Not safe to share between threads. */
    public static final class Builder {
        private final List<String> partners;
        private final List<Observation> observations = new ArrayList<>();
        private final List<Score> scores = new ArrayList<>();
        private final List<Context> context = new ArrayList<>();
        private final Map<String, FactValue> facts = new TreeMap<>();
        private final List<Clearance> clearances = new ArrayList<>();
        private String id = "case";
        private @Nullable Reporter account;
        private @Nullable ZoneId zone;
        private @Nullable Instant asOf;

        private Builder(List<String> partners) {
            this.partners = partners;
        }

        /**
         * Names the case.
         *
         * @param newId the host's own id; {@code case} if never set
         * @return this builder
         */
        public Builder id(String newId) {
            id = newId;
            return this;
        }

        /**
         * Says whose account the observations are that name no reporter.
         *
         * @param reporter the reporter, or null when that is not known, as it is if never set
         * @return this builder
         */
        public Builder account(@Nullable Reporter reporter) {
            account = reporter;
            return this;
        }

        /**
         * Says in which time zone the couple lives.
         *
         * @param newZone the zone, by which days begin and end; null, as if never set, when that is not known
         * @return this builder
         */
        public Builder zone(@Nullable ZoneId newZone) {
            zone = newZone;
            return this;
        }

        /**
         * Sets the moment the log is read at.
         *
         * @param moment the moment; the latest dated observation if never set
         * @return this builder
         */
        public Builder asOf(Instant moment) {
            asOf = moment;
            return this;
        }

        /**
         * Adds what was seen at a known time.
         *
         * @param by the partner who did it
         * @param behaviour a code of the rulebook's behaviour catalogue
         * @param at when
         * @return this builder
         */
        public Builder observed(String by, String behaviour, Instant at) {
            return observed(Observation.of(by, behaviour).at(at));
        }

        /**
         * Adds an observation.
         *
         * @param observation what was seen
         * @return this builder
         */
        public Builder observed(Observation observation) {
            observations.add(observation);
            return this;
        }

        /**
         * Adds the result of a questionnaire.
         *
         * @param score the result
         * @return this builder
         */
        public Builder score(Score score) {
            scores.add(score);
            return this;
        }

        /**
         * Adds a circumstance that the other partner need not know of.
         *
         * @param partner whose circumstance it is
         * @param flag what it is: a code of the rulebook's table of contexts
         * @return this builder
         * @throws InvalidCaseException when a text is blank
         */
        public Builder context(String partner, String flag) {
            return context(new Context(partner, flag));
        }

        /**
         * Adds a circumstance.
         *
         * @param circumstance the circumstance
         * @return this builder
         */
        public Builder context(Context circumstance) {
            context.add(circumstance);
            return this;
        }

        /**
         * Adds something that is known of the couple. The last value of a key holds.
         *
         * @param key a key that the rulebook declares
         * @param value what is known
         * @return this builder
         */
        public Builder fact(String key, FactValue value) {
            facts.put(key, value);
            return this;
        }

        /**
         * Adds that a clinician has looked into a safety concern.
         *
         * @param clearance what was looked into, by whom, and what was found
         * @return this builder
         */
        public Builder clearance(Clearance clearance) {
            clearances.add(clearance);
            return this;
        }

        /**
         * Sets the observations, in place of those added before.
         *
         * @param all all observations
         * @return this builder
         */
        public Builder observations(List<Observation> all) {
            observations.clear();
            observations.addAll(all);
            return this;
        }

        /**
         * Sets the questionnaires' results, in place of those added before.
         *
         * @param all all results
         * @return this builder
         */
        public Builder scores(List<Score> all) {
            scores.clear();
            scores.addAll(all);
            return this;
        }

        /**
         * Sets the circumstances, in place of those added before.
         *
         * @param all all circumstances
         * @return this builder
         */
        public Builder context(List<Context> all) {
            context.clear();
            context.addAll(all);
            return this;
        }

        /**
         * Sets the facts, in place of those added before.
         *
         * @param all all facts, by key
         * @return this builder
         */
        public Builder facts(Map<String, FactValue> all) {
            facts.clear();
            facts.putAll(all);
            return this;
        }

        /**
         * Sets the clearances, in place of those added before.
         *
         * @param all all clearances
         * @return this builder
         */
        public Builder clearances(List<Clearance> all) {
            clearances.clear();
            clearances.addAll(all);
            return this;
        }

        /**
         * Checks and completes the case.
         *
         * @return the case
         * @throws InvalidCaseException listing everything that is wrong with it
         */
        public CoupleCase build() {
            return new CoupleCase(id, partners, account, zone, asOf, observations, scores, context, facts, clearances);
        }
    }
}
