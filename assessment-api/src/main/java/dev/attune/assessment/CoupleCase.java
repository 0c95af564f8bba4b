package dev.attune.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two partners and what was seen of them.
 *
 * <p>The log is kept in a canonical order, whatever order it was passed in: dated observations by time, then the undated ones
 * of named episodes in the order given, then the other undated ones by content. Observations without an id get one in that
 * order ({@code o1}, {@code o2}, …). Two cases that differ only in the order of dated observations are therefore equal.
 *
 * @param id the host's own id of the case, carried into every result
 * @param partners exactly two different ids that the host chooses; results name the partners by them
 * @param asOf the moment the log is to be read at, or null to read it at its latest dated observation
 * @param observations the log, in canonical order, each with an id
 * @param scores results of questionnaires
 * @param context circumstances of either partner
 */
public record CoupleCase(
        String id,
        List<String> partners,
        @Nullable Instant asOf,
        List<Observation> observations,
        List<Score> scores,
        List<Context> context) {
    /** Words that results use where a partner's id can stand. No partner may have one of them as id. */
    public static final Set<String> RESERVED_IDS = Set.of("both", "couple", "clinician");

    /**
     * Checks the case as a whole and puts its log in order.
     *
     * @throws InvalidCaseException listing everything that is wrong: not exactly two partners, another person in the log, an
     *     id given twice, an answer to nothing, an observation or score after {@code asOf}
     */
    public CoupleCase {
        partners = List.copyOf(partners);
        List<CaseProblem> problems = new ArrayList<>();
        check(problems, id, "id", "the host's id of the case");
        checkPartners(problems, partners);
        if (!problems.isEmpty()) {
            throw new InvalidCaseException(problems);
        }
        checkObservations(problems, partners, asOf, observations);
        for (int i = 0; i < scores.size(); i++) {
            Score score = scores.get(i);
            checkPartner(problems, partners, score.partner(), "scores[" + i + "].partner");
            checkNotAfter(problems, asOf, score.at(), "scores[" + i + "].at");
        }
        for (int i = 0; i < context.size(); i++) {
            checkPartner(problems, partners, context.get(i).partner(), "context[" + i + "].partner");
        }
        if (!problems.isEmpty()) {
            throw new InvalidCaseException(problems);
        }
        observations = CanonicalLog.of(partners, observations);
        scores = List.copyOf(scores);
        context = context.stream()
                .distinct()
                .sorted(Comparator.comparing(Context::flag).thenComparing(inOrderOf(partners)))
                .toList();
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
     * The other of the two partners.
     *
     * @param partner the id of one of the two partners
     * @return the id of the other
     * @throws InvalidCaseException when there is no such partner
     */
    public String other(String partner) {
        if (!partners.contains(partner)) {
            throw unknownPartner(partners, partner, "partner");
        }
        return partners.get(0).equals(partner) ? partners.get(1) : partners.get(0);
    }

    /**
     * The moment the log is read at.
     *
     * @return {@code asOf}, or the latest dated observation when none was given; null when nothing is dated either
     */
    public @Nullable Instant readAt() {
        if (asOf != null) {
            return asOf;
        }
        // The dated ones come first, in order of time.
        for (int i = observations.size() - 1; i >= 0; i--) {
            Instant at = observations.get(i).at();
            if (at != null) {
                return at;
            }
        }
        return null;
    }

    /** Everything else is checked only when this finds no problem, because it refers to the two partners. */
    private static void checkPartners(List<CaseProblem> problems, List<String> partners) {
        if (partners.size() != 2) {
            problems.add(new CaseProblem(
                    CaseProblem.Code.INVALID_VALUE,
                    "partners",
                    "partners has " + partners.size() + " ids; expected exactly two"));
            return;
        }
        for (int i = 0; i < 2; i++) {
            String path = "partners[" + i + "]";
            check(problems, partners.get(i), path, "an id that the host chooses");
            if (RESERVED_IDS.contains(partners.get(i))) {
                problems.add(new CaseProblem(
                        CaseProblem.Code.INVALID_VALUE,
                        path,
                        path + " is \"" + partners.get(i)
                                + "\"; expected an id other than both, couple and clinician"));
            }
        }
        if (partners.get(0).equals(partners.get(1))) {
            problems.add(new CaseProblem(
                    CaseProblem.Code.INVALID_VALUE,
                    "partners",
                    "both partners are \"" + partners.get(0) + "\"; expected two different ids"));
        }
    }

    private static void check(List<CaseProblem> problems, @Nullable String text, String path, String expected) {
        try {
            Texts.requireText(text, path, expected);
        } catch (InvalidCaseException invalid) {
            problems.addAll(invalid.problems());
        }
    }

    private static void checkObservations(
            List<CaseProblem> problems, List<String> partners, @Nullable Instant asOf, List<Observation> observations) {
        Set<String> all = new HashSet<>();
        observations.stream().map(o -> o.id()).filter(Objects::nonNull).forEach(all::add);
        Set<String> before = new HashSet<>();
        for (int i = 0; i < observations.size(); i++) {
            Observation observation = observations.get(i);
            String place = "observations[" + i + "].";
            checkPartner(problems, partners, observation.by(), place + "by");
            checkNotAfter(problems, asOf, observation.at(), place + "at");
            if (observation.id() != null && !before.add(observation.id())) {
                problems.add(new CaseProblem(
                        CaseProblem.Code.DUPLICATE_ID,
                        place + "id",
                        "id \"" + observation.id() + "\" is given to two observations; expected each id once"));
            }
            String answered = observation.answers();
            if (answered != null && !all.contains(answered)) {
                problems.add(new CaseProblem(
                        CaseProblem.Code.UNKNOWN_OBSERVATION,
                        place + "answers",
                        "answers \"" + answered + "\"; expected the id of an observation of this case"));
            }
        }
    }

    private static void checkPartner(List<CaseProblem> problems, List<String> partners, String partner, String path) {
        if (!partners.contains(partner)) {
            problems.addAll(unknownPartner(partners, partner, path).problems());
        }
    }

    private static InvalidCaseException unknownPartner(List<String> partners, String partner, String path) {
        return new InvalidCaseException(
                CaseProblem.Code.UNKNOWN_PARTNER,
                path,
                "\"" + partner + "\" is not one of the two partners; expected \"" + partners.get(0) + "\" or \""
                        + partners.get(1) + "\"");
    }

    private static void checkNotAfter(
            List<CaseProblem> problems, @Nullable Instant asOf, @Nullable Instant at, String path) {
        if (asOf != null && at != null && at.isAfter(asOf)) {
            problems.add(new CaseProblem(
                    CaseProblem.Code.AFTER_AS_OF, path, at + " is after asOf; expected " + asOf + " or earlier"));
        }
    }

    /** Collects the parts of a case. Not safe to share between threads. */
    public static final class Builder {
        private final List<String> partners;
        private final List<Observation> observations = new ArrayList<>();
        private final List<Score> scores = new ArrayList<>();
        private final List<Context> context = new ArrayList<>();
        private String id = "case";
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
         * Adds what a clinician saw at a known time.
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
         * Adds a circumstance.
         *
         * @param partner whose circumstance it is
         * @param flag what it is
         * @return this builder
         */
        public Builder context(String partner, ContextFlag flag) {
            context.add(new Context(partner, flag));
            return this;
        }

        /**
         * Checks and completes the case.
         *
         * @return the case
         * @throws InvalidCaseException listing everything that is wrong with it
         */
        public CoupleCase build() {
            return new CoupleCase(id, partners, asOf, observations, scores, context);
        }
    }
}
