package dev.attune.rules;

import dev.attune.assessment.Context;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.Score;
import dev.attune.rules.measure.Signal;
import dev.attune.rules.rulebook.Behaviour;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Couples to assess: some written down, some drawn by chance. */
public final class Couples {
    /** Names that are no words of the rulebook, start with a capital, and have none inside the other. */
    public static final String ONE = "Quill";

    public static final String OTHER = "Zephyr";

    public static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    public static final RulesEngine ENGINE = RulesEngine.standard();

    private Couples() {}

    public static Instant daysAgo(double days) {
        return NOW.minusSeconds(Math.round(days * 86_400));
    }

    /** Circumstances that set something aside. */
    public static final List<String> CONTEXTS = List.of(
            "neurodivergent-shutdown",
            "long-distance",
            "illness-fatigue-workload",
            "trauma-response",
            "language-culture");

    public static CoupleCase.Builder empty() {
        return CoupleCase.between(ONE, OTHER).id("case-7").account(Reporter.CLINICIAN);
    }

    public static CoupleCase.Builder of(List<Observation> log) {
        CoupleCase.Builder builder = empty();
        log.forEach(builder::observed);
        return builder;
    }

    /** Six weeks in which one reaches and the other makes room, told by both and by a clinician. */
    public static List<Observation> reachingAndMakingRoom(String reaching, String makingRoom) {
        List<Observation> log = new ArrayList<>();
        for (int week = 0; week < 6; week++) {
            double day = 7 * week + 1;
            log.add(Observation.of(reaching, "presses-for-change").at(daysAgo(day)));
            log.add(Observation.of(makingRoom, "goes-silent")
                    .at(daysAgo(day - 0.004))
                    .reporter(Reporter.PARTNER));
            log.add(Observation.of(reaching, "follows").at(daysAgo(day - 0.008)).reporter(Reporter.PARTNER));
            log.add(Observation.of(makingRoom, "retreats-physically").at(daysAgo(day - 0.012)));
            log.add(Observation.of(reaching, "seeks-reassurance")
                    .at(daysAgo(day + 3))
                    .reporter(Reporter.SELF));
            log.add(Observation.of(makingRoom, "asks-for-space")
                    .at(daysAgo(day + 2.996))
                    .reporter(Reporter.SELF));
            log.add(Observation.of(reaching, "appreciates").at(daysAgo(day + 4)));
            log.add(Observation.of(makingRoom, "turns-toward").at(daysAgo(day + 3.996)));
        }
        return log;
    }

    public static CoupleCase reachingAndMakingRoom() {
        return of(reachingAndMakingRoom(ONE, OTHER)).asOf(NOW).build();
    }

    public static List<Observation> times(
            int count, UnaryOperator<Observation> finish, String by, String... behaviours) {
        List<Observation> log = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            for (String behaviour : behaviours) {
                log.add(finish.apply(Observation.of(by, behaviour).at(daysAgo(2 * i + 1.0))));
            }
        }
        return log;
    }

    public static List<String> behaviours(Signal signal) {
        return ENGINE.rules().behaviours().values().stream()
                .filter(behaviour -> behaviour.signal() == signal)
                .map(Behaviour::code)
                .sorted()
                .toList();
    }

    public static boolean isSafety(Observation observation) {
        return behaviours(Signal.SAFETY).contains(observation.behaviour());
    }

    /**
     * A couple without names: what either of the two did, who filled in what, and in which circumstances.
     *
     * @param acts what was seen
     * @param scores results of questionnaires
     * @param flags circumstances, by partner
     * @param asOf whether the moment of assessment is given
     */
    record Drawn(List<Act> acts, List<Score> scores, List<Context> flags, boolean asOf) {
        /** The case of two people. */
        CoupleCase named(String one, String other) {
            return named(one, other, acts);
        }

        CoupleCase named(String one, String other, List<Act> some) {
            return build(one, other, observations(some, one, other));
        }

        CoupleCase build(String one, String other, List<Observation> log) {
            return build(one, other, log, scores, flags);
        }

        CoupleCase build(
                String one, String other, List<Observation> log, List<Score> someScores, List<Context> someFlags) {
            UnaryOperator<String> names = name -> name.equals(ONE) ? one : other;
            CoupleCase.Builder builder =
                    CoupleCase.between(one, other).id("case-7").account(Reporter.CLINICIAN);
            log.forEach(builder::observed);
            someScores.forEach(s ->
                    builder.score(new Score(names.apply(s.partner()), s.instrument(), s.scale(), s.value(), s.at())));
            someFlags.forEach(c -> builder.context(names.apply(c.partner()), c.flag()));
            if (asOf) {
                builder.asOf(NOW);
            }
            return builder.build();
        }

        CoupleCase couple() {
            return named(ONE, OTHER);
        }
    }

    /**
     * What a person without a name did.
     *
     * @param by 0 or 1
     * @param minutesAgo when; null when that is not known
     * @param answers the number of an act with an id
     * @param hasId whether the host gave it an id
     */
    record Act(
            int by,
            String behaviour,
            @Nullable Integer minutesAgo,
            Reporter reporter,
            int strength,
            @Nullable String episode,
            @Nullable String topic,
            @Nullable Integer answers,
            boolean hasId) {
        Act by(int newBy) {
            return new Act(newBy, behaviour, minutesAgo, reporter, strength, episode, topic, answers, hasId);
        }

        Act reporter(Reporter newReporter) {
            return new Act(by, behaviour, minutesAgo, newReporter, strength, episode, topic, answers, hasId);
        }
    }

    /** Acts become observations, without the answers that lead nowhere; the same act twice is one. */
    public static List<Observation> observations(List<Act> acts, String one, String other) {
        return IntStream.range(0, acts.size())
                .mapToObj(i -> {
                    Act act = acts.get(i);
                    Integer answers = act.answers();
                    boolean leads = answers != null
                            && answers < acts.size()
                            && answers != i
                            && acts.get(answers).hasId();
                    return Observation.of(act.by() == 0 ? one : other, act.behaviour())
                            .id(act.hasId() ? "x" + i : null)
                            .at(act.minutesAgo() == null ? null : NOW.minusSeconds(60L * act.minutesAgo()))
                            .reporter(act.reporter())
                            .topic(act.topic())
                            .episode(act.episode())
                            .strength(act.strength())
                            .answers(leads ? "x" + answers : null);
                })
                .filter(new HashSet<Observation>()::add)
                .toList();
    }

    /**
     * The log without some observations; whatever answered one of them answers what comes before it. Entries that are alike then are one.
     */
    public static List<Observation> without(List<Observation> log, java.util.function.Predicate<Observation> gone) {
        List<Observation> rest = log.stream().filter(gone.negate()).toList();
        List<String> ids = rest.stream().map(o -> String.valueOf(o.id())).toList();
        return rest.stream()
                .map(o -> o.answers() == null || ids.contains(o.answers())
                        ? o
                        : Observation.of(o.by(), o.behaviour())
                                .id(o.id())
                                .at(o.at())
                                .reporter(o.reporter())
                                .topic(o.topic())
                                .episode(o.episode())
                                .strength(o.strength())
                                .note(o.note()))
                .filter(new HashSet<Observation>()::add)
                .toList();
    }

    private static Arbitrary<Integer> minutes(int most) {
        return Arbitraries.integers().between(0, most);
    }

    public static Arbitrary<Act> acts(List<String> behaviours, Arbitrary<Integer> by) {
        return Combinators.combine(
                        by,
                        Arbitraries.of(behaviours),
                        Arbitraries.oneOf(minutes(20), minutes(7 * 1440), minutes(150 * 1440))
                                .injectNull(0.1),
                        Arbitraries.of(Reporter.class),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of("sunday", "call").injectNull(0.7),
                        Arbitraries.of("money", "chores").injectNull(0.6),
                        Arbitraries.integers().between(0, 39).injectNull(0.8))
                .as((who, behaviour, at, reporter, strength, episode, topic, answers) -> new Act(
                        who,
                        behaviour,
                        at,
                        reporter,
                        strength,
                        episode,
                        topic,
                        answers,
                        (strength + (at == null ? 0 : at)) % 3 != 0));
    }

    public static Arbitrary<Integer> either() {
        return Arbitraries.integers().between(0, 1);
    }

    public static List<String> behavioursBut(Signal... not) {
        return ENGINE.rules().behaviours().values().stream()
                .filter(b -> !List.of(not).contains(b.signal()))
                .map(Behaviour::code)
                .sorted()
                .toList();
    }

    /** Logs in which findings are likely: each partner has a small repertoire and uses it again and again. */
    private static Arbitrary<List<Act>> habits() {
        Arbitrary<List<String>> repertoire =
                Arbitraries.of(behavioursBut(Signal.SAFETY)).list().ofMinSize(1).ofMaxSize(3);
        return Combinators.combine(
                        repertoire, repertoire, Arbitraries.integers().between(2, 10), Arbitraries.of(Reporter.class))
                .as((first, second, times, reporter) -> {
                    List<Act> log = new ArrayList<>();
                    for (int i = 0; i < times; i++) {
                        int at = 1440 * (3 * i + 1);
                        log.add(new Act(0, first.get(i % first.size()), at, reporter, 3, null, null, null, i % 2 == 0));
                        log.add(new Act(
                                1,
                                second.get(i % second.size()),
                                at - 5,
                                Reporter.CLINICIAN,
                                4,
                                null,
                                "money",
                                null,
                                false));
                        log.add(new Act(
                                0,
                                first.get((i + 1) % first.size()),
                                at - 9,
                                Reporter.PARTNER,
                                3,
                                null,
                                null,
                                null,
                                false));
                        log.add(new Act(
                                1,
                                second.get((i + 1) % second.size()),
                                at - 12,
                                Reporter.SELF,
                                2,
                                null,
                                null,
                                null,
                                i % 2 == 1));
                    }
                    return List.copyOf(log);
                });
    }

    public static Arbitrary<Drawn> drawn(Arbitrary<List<Act>> acts) {
        Arbitrary<Score> scores = Combinators.combine(
                        Arbitraries.of(ONE, OTHER),
                        Arbitraries.of("anxiety", "avoidance"),
                        Arbitraries.integers().between(2, 14))
                .as((who, scale, halves) -> new Score(who, "ecr-r", scale, halves / 2.0, null));
        Arbitrary<Context> flags = Combinators.combine(Arbitraries.of(ONE, OTHER), Arbitraries.of(CONTEXTS))
                .as(Context::new);
        return Combinators.combine(
                        acts, scores.list().ofMaxSize(2), flags.list().ofMaxSize(2), Arbitraries.of(true, false))
                .as(Drawn::new);
    }

    /** Any couple at all, safety concerns included. */
    public static Arbitrary<Drawn> any() {
        return drawn(acts(behavioursBut(), either()).list().ofMaxSize(40));
    }

    /** Couples of whom no safety concern was reported; for many of them there is something to say. */
    public static Arbitrary<Drawn> withoutConcern() {
        Arbitrary<List<Act>> chance =
                acts(behavioursBut(Signal.SAFETY), either()).list().ofMaxSize(40);
        return drawn(Arbitraries.oneOf(
                chance, habits(), Combinators.combine(habits(), chance).as((one, two) -> {
                    List<Act> both = new ArrayList<>(one);
                    both.addAll(two);
                    return List.copyOf(both.subList(0, Math.min(40, both.size())));
                })));
    }
}
