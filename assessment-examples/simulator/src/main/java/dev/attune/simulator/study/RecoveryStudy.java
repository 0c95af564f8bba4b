package dev.attune.simulator.study;

import dev.attune.assessment.Confidence;
import dev.attune.assessment.Trend;
import dev.attune.rules.RulesEngine;
import dev.attune.simulator.Accounts;
import dev.attune.simulator.Parameters;
import dev.attune.simulator.Range;
import dev.attune.simulator.Simulator;
import dev.attune.simulator.Story;
import dev.attune.simulator.study.Outcome.Called;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Studies what needs couples who take turns: how often roles on a topic and trends are found, how one-sided logs and kind answers that
 * are not written down change the findings, and how the strength of the cycle does. {@link WorldStudy} studies how often roles are right
 * in general.
 *
 * <p>Every question gets the same number of couples. The same engine, seeds and number of couples give the same results. Immutable
 * and safe to share between threads; one run uses all processors.
 */
public final class RecoveryStudy {
    /** How many observations the logs have. */
    public static final List<Integer> OBSERVATIONS = List.of(4, 8, 16, 32, 64, 128);

    /** The number of observations the questions about other circumstances are asked at. */
    static final int USUAL = 32;

    static final List<Integer> WEEKS = List.of(4, 8, 16, 26);
    static final List<Double> GROWTH = List.of(0.25, 1.0, 4.0);
    static final List<Double> UNLOGGED = List.of(0.0, 0.2, 0.5, 0.8, 0.95);
    static final List<Double> CONTINGENCY = List.of(1.0, 2.0, 4.0, 8.0);

    private static final int OBSERVATIONS_OF_A_TREND = 96;
    private static final Range USUAL_CLARITY = Parameters.usual().clarity();

    private final RulesEngine engine;
    private final Seeds seeds;
    private final int couples;
    private final List<Line> lines = new ArrayList<>();

    private RecoveryStudy(RulesEngine engine, Seeds seeds, int couples) {
        this.engine = engine;
        this.seeds = seeds;
        this.couples = couples;
    }

    /**
     * Runs the study.
     *
     * @param engine the engine that is asked
     * @param seeds which couples
     * @param couples how many in each cell, 1 to a million; 400 or more give intervals of five points or less
     * @return every number, in a fixed order
     * @throws IllegalArgumentException when the number of couples is out of range
     */
    public static List<Line> run(RulesEngine engine, Seeds seeds, int couples) {
        if (couples < 1 || couples > Seeds.MOST_COUPLES) {
            throw new IllegalArgumentException("couples is " + couples + "; expected 1 to " + Seeds.MOST_COUPLES);
        }
        RecoveryStudy study = new RecoveryStudy(engine, seeds, couples);
        study.topics();
        study.trends();
        study.oneSidedLogs();
        study.unloggedAnswers();
        study.contingency();
        return List.copyOf(study.lines);
    }

    private List<Outcome> cell(Parameters parameters, Story story, int observations, int cell) {
        Simulator simulator = Simulator.of(engine.rules(), parameters);
        return IntStream.range(0, couples)
                .parallel()
                .mapToObj(couple ->
                        Outcome.of(engine, simulator.simulate(story, observations, seeds.of(story, cell, couple))))
                .toList();
    }

    private void topics() {
        for (int observations : OBSERVATIONS) {
            String at = Integer.toString(observations);
            List<Outcome> outcomes =
                    cell(Parameters.usual(), Story.ROLE_BY_TOPIC, observations, OBSERVATIONS.indexOf(observations));
            verdicts(
                    "roles by topic",
                    Story.ROLE_BY_TOPIC.code(),
                    at,
                    outcomes.stream()
                            .flatMap(outcome -> outcome.topicRoles().stream())
                            .map(Called::verdict)
                            .toList());
            add(
                    "features",
                    Story.ROLE_BY_TOPIC.code(),
                    at,
                    "found where it is",
                    share(outcomes, outcome -> outcome.features().contains("role-by-topic")));
        }
    }

    private static List<Called> roles(List<Outcome> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> outcome.roles().stream())
                .filter(called -> called.verdict() != Verdict.OPEN)
                .toList();
    }

    private void trends() {
        for (int weeks : WEEKS) {
            for (double growth : GROWTH) {
                Parameters parameters = Parameters.usual().withTime(Range.of(weeks), growth);
                List<Outcome> outcomes =
                        cell(parameters, Story.PURSUE_WITHDRAW, OBSERVATIONS_OF_A_TREND, WEEKS.indexOf(weeks));
                for (Trend trend : Trend.values()) {
                    add(
                            "trend",
                            "growth by " + number(growth),
                            weeks + " weeks",
                            trend.code(),
                            share(outcomes, outcome -> outcome.trend() == trend));
                }
            }
        }
    }

    private void oneSidedLogs() {
        for (Accounts accounts : List.of(Accounts.MIXED, Accounts.CLINICIAN, Accounts.FIRST_PARTNER)) {
            for (int observations : OBSERVATIONS) {
                List<Called> roles = roles(cell(
                        Parameters.usual().withAccounts(accounts),
                        Story.PURSUE_WITHDRAW,
                        observations,
                        OBSERVATIONS.indexOf(observations)));
                String at = Integer.toString(observations);
                verdicts(
                        "accounts",
                        accounts.code(),
                        at,
                        roles.stream().map(Called::verdict).toList());
                add(
                        "accounts",
                        accounts.code(),
                        at,
                        "more than tentative",
                        share(
                                roles,
                                called -> called.confidence() != null
                                        && called.confidence().compareTo(Confidence.TENTATIVE) > 0));
            }
        }
    }

    private void unloggedAnswers() {
        for (Story story : List.of(Story.PURSUE_WITHDRAW, Story.NO_CYCLE)) {
            for (double unlogged : UNLOGGED) {
                List<Outcome> outcomes = cell(
                        Parameters.usual().withUnloggedAnswers(unlogged), story, USUAL, UNLOGGED.indexOf(unlogged));
                asked("unlogged answers", story, percent(unlogged), outcomes);
            }
        }
    }

    private void contingency() {
        for (double odds : CONTINGENCY) {
            Parameters parameters = Parameters.usual().withCycle(Range.of(odds), USUAL_CLARITY);
            asked(
                    "contingency",
                    Story.PURSUE_WITHDRAW,
                    number(odds),
                    cell(parameters, Story.PURSUE_WITHDRAW, USUAL, CONTINGENCY.indexOf(odds)));
        }
    }

    private void asked(String question, Story story, String at, List<Outcome> outcomes) {
        verdicts(
                question,
                story.code(),
                at,
                roles(outcomes).stream().map(Called::verdict).toList());
        add(question, story.code(), at, "pursuer or distancer named", share(outcomes, Outcome::namesAPart));
        add(question, story.code(), at, "pattern right", share(outcomes, o -> o.patternVerdict() == Verdict.RIGHT));
    }

    private void verdicts(String question, String group, String at, List<Verdict> verdicts) {
        List<Verdict> scored =
                verdicts.stream().filter(verdict -> verdict != Verdict.OPEN).toList();
        if (!scored.isEmpty()) {
            for (Verdict verdict : List.of(Verdict.RIGHT, Verdict.WRONG, Verdict.UNNAMED)) {
                add(
                        question,
                        group,
                        at,
                        verdict.name().toLowerCase(Locale.ROOT),
                        share(scored, found -> found == verdict));
            }
        }
    }

    private void add(String question, String group, String at, String outcome, Rate rate) {
        lines.add(new Line(question, group, at, outcome, rate));
    }

    private static <T> Rate share(List<T> all, Predicate<T> what) {
        return new Rate((int) all.stream().filter(what).count(), all.size());
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
    }
}
