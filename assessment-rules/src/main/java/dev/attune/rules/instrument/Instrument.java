package dev.attune.rules.instrument;

import dev.attune.assessment.CaseProblem;
import dev.attune.assessment.Coded;
import dev.attune.assessment.Score;
import dev.attune.rules.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The questionnaires that are known here, under the names that rulebooks, case files and results use.
 *
 * <p>A host may pass results of any other questionnaire as well; nothing is known of their range, so nothing is checked.
 * Immutable and safe to share between threads.
 */
@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; its type does not say so.
public enum Instrument implements Coded {
    /**
     * Experiences in Close Relationships, revised; scored by {@link EcrR}.
     *
     * <p>Source: Fraley, Waller &amp; Brennan 2000.
     */
    ECR_R(false, new Scale("anxiety", 1, 7), new Scale("avoidance", 1, 7)),
    /**
     * Communication Patterns Questionnaire, in the revision of 2017; scored by {@link Cpq}.
     *
     * <p>Source: Crenshaw, Christensen, Baucom, Epstein &amp; Baucom 2017, Psychological Assessment 29:913-925.
     */
    CPQ(
            false,
            new Scale("constructive-communication", 9, 81),
            new Scale("self-demand-partner-withdraw", 7, 63),
            new Scale("partner-demand-self-withdraw", 7, 63)),
    /**
     * Communication Patterns Questionnaire, short form; scored by {@link CpqSf}.
     *
     * <p>Source: Christensen &amp; Heavey; factors in Futris et al. 2010.
     */
    CPQ_SF(
            false,
            new Scale("constructive-communication", 3, 27),
            new Scale("demand-withdraw", 6, 54),
            new Scale("self-demand", 3, 27),
            new Scale("partner-demand", 3, 27)),
    /**
     * Hurt, Insult, Threaten, Scream: a screen for violence by a partner, four items from 1 to 5. Only its result can be passed;
     * its items are under copyright.
     *
     * <p>Source: Rabin et al. 2009.
     */
    HITS(true, new Scale("total", 4, 20)),
    /**
     * HITS with an item on sexual violence, five items from 1 to 5. Only its result can be passed.
     *
     * <p>Source: Journal of Traumatic Stress 2015;28:79.
     */
    E_HITS(true, new Scale("total", 5, 25)),
    /**
     * Partner Violence Screen, three questions answered yes or no. Only its result can be passed: how many were answered yes.
     *
     * <p>Source: Rabin et al. 2009.
     */
    PVS(true, new Scale("total", 0, 3));

    private final boolean safetyScreen;
    private final List<Scale> scales;

    Instrument(boolean safetyScreen, Scale... scales) {
        this.safetyScreen = safetyScreen;
        this.scales = List.of(scales);
    }

    /**
     * Its scales.
     *
     * @return the scales with their ranges, in a fixed order
     */
    public List<Scale> scales() {
        return scales;
    }

    /**
     * Whether it asks about violence. Such a result is for the clinician alone: no partner's view is inferred from it or shows it,
     * not even the view of the one who filled it in.
     *
     * @return true for a screen for violence
     */
    public boolean isSafetyScreen() {
        return safetyScreen;
    }

    /**
     * The questionnaire of that name.
     *
     * @param code its name, such as {@code ecr-r}
     * @return the questionnaire, or empty when none of that name is known here
     */
    public static Optional<Instrument> find(String code) {
        return Coded.find(Instrument.class, code);
    }

    /**
     * Looks for scores that cannot be right: outside the range of a known questionnaire, on a scale it does not have, or under a
     * name that is a known one written differently, such as {@code HITS} for {@code hits}. Left alone, the last two would pass
     * unseen by every rule, a screen for violence among them.
     *
     * @param scores the scores of a case
     * @return every problem, in order of the scores; their paths start with {@code scores[i]}
     */
    public static List<CaseProblem> problemsOf(List<Score> scores) {
        List<CaseProblem> problems = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            String path = "scores[" + i + "]";
            Score score = scores.get(i);
            find(score.instrument())
                    .map(instrument -> instrument.problem(score))
                    .orElseGet(() -> misnamed(score.instrument()))
                    .map(problem -> problem.within(path))
                    .ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<CaseProblem> problem(Score score) {
        List<String> names = scales.stream().map(Scale::name).toList();
        Optional<Scale> scale =
                scales.stream().filter(one -> one.name().equals(score.scale())).findFirst();
        if (scale.isEmpty()) {
            return invalid(
                    "scale",
                    "scale is \"" + score.scale() + "\"; expected a scale of " + code() + ": "
                            + String.join(", ", names) + Nearest.question(score.scale(), names));
        }
        Scale range = scale.get();
        return range.allows(score.value())
                ? Optional.empty()
                : invalid(
                        "value",
                        "value is " + number(score.value()) + "; expected " + number(range.least()) + " to "
                                + number(range.most()) + ", the range of " + code() + " " + range.name());
    }

    private static Optional<CaseProblem> misnamed(String name) {
        return Arrays.stream(values())
                .filter(known -> bare(known.code()).equals(bare(name)))
                .findFirst()
                .flatMap(known -> invalid(
                        "instrument",
                        "instrument is \"" + name + "\", which is none; did you mean \"" + known.code() + "\"?"));
    }

    private static Optional<CaseProblem> invalid(String path, String message) {
        return Optional.of(new CaseProblem(CaseProblem.Code.INVALID_VALUE, path, message));
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
