package dev.attune.runner.read;

import dev.attune.assessment.CaseProblem;
import dev.attune.assessment.Coded;
import dev.attune.assessment.Context;
import dev.attune.assessment.ContextFlag;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.InvalidCaseException;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.Score;
import dev.attune.rules.instrument.Instrument;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a case of a tree.
 *
 * <p>It goes on after a mistake, with a harmless value instead, so that somebody who corrects a file is told of everything at
 * once.
 */
final class CaseReader {
    static final List<String> OBSERVATION_FIELDS =
            List.of("id", "by", "behaviour", "at", "reporter", "topic", "episode", "strength", "answers", "note");
    private static final List<String> CASE_FIELDS =
            List.of("id", "partners", "asOf", "observations", "scores", "context");
    private static final List<String> SCORE_FIELDS = List.of("partner", "instrument", "scale", "value", "at");
    private static final List<String> CONTEXT_FIELDS = List.of("partner", "flag");
    private static final String ONE_OF_BOTH = "the id of one of the two partners";

    private final String file;
    private final Node root;
    private final Set<String> behaviours;
    private final List<Problem> problems;

    CaseReader(String file, Node root, Set<String> behaviours, List<Problem> problems) {
        this.file = file;
        this.root = root;
        this.behaviours = behaviours;
        this.problems = problems;
    }

    CoupleCase read() throws ProblemsException {
        Fields fields = new Fields(file, root, "a case", CASE_FIELDS, problems);
        String id = fields.made("case", "id", fields.required("id", "the name of the case"), CaseReader::checkedId);
        Optional<List<String>> named = partners(fields);
        // Stands in wherever a partner is not named rightly, so that the other checks can go on.
        String somebody = named.map(partners -> partners.get(0)).orElse("somebody");
        Instant asOf = fields.instant("asOf");
        List<Observation> observations = new ArrayList<>();
        for (Node node : fields.items("observations")) {
            observations.add(
                    observation(new Fields(file, node, "an observation", OBSERVATION_FIELDS, problems), somebody));
        }
        List<Score> scores = new ArrayList<>();
        for (Node node : fields.items("scores")) {
            scores.add(score(new Fields(file, node, "a score", SCORE_FIELDS, problems), somebody));
        }
        List<Context> context = new ArrayList<>();
        for (Node node : fields.items("context")) {
            context.add(context(new Fields(file, node, "a context", CONTEXT_FIELDS, problems), somebody));
        }
        Optional<CoupleCase> couple =
                named.flatMap(partners -> couple(id, partners, asOf, observations, scores, context));
        note(Instrument.problemsOf(scores));
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return couple.orElseThrow();
    }

    private static String checkedId(String id) {
        return CoupleCase.between("one", "the other").id(id).build().id();
    }

    /** The two partners; empty after noting what is wrong with them. */
    private Optional<List<String>> partners(Fields fields) {
        int before = problems.size();
        List<String> partners = new ArrayList<>();
        if (fields.has("partners", "the ids of the two partners, such as [\"sam\", \"alex\"]")) {
            for (Node node : fields.items("partners")) {
                if (node instanceof Node.Text text) {
                    partners.add(text.value());
                } else {
                    problems.add(new Problem(
                            file,
                            node.place(),
                            CaseProblem.Code.INVALID_VALUE,
                            "a partner is " + node.kind() + "; expected a text"));
                }
            }
        }
        return problems.size() > before
                ? Optional.empty()
                : couple("case", partners, null, List.of(), List.of(), List.of())
                        .map(CoupleCase::partners);
    }

    private Observation observation(Fields fields, String somebody) {
        String by = fields.made(
                somebody,
                "by",
                fields.required("by", ONE_OF_BOTH),
                v -> Observation.of(v, "x").by());
        String behaviour = fields.made(
                "",
                "behaviour",
                fields.required("behaviour", "a behaviour code such as asks-for-space"),
                v -> Observation.of("x", v).behaviour());
        if (!behaviour.isEmpty() && !behaviours.contains(behaviour)) {
            problems.add(new Problem(
                    file,
                    fields.placeOf("behaviour"),
                    CaseProblem.Code.UNKNOWN_BEHAVIOUR,
                    "\"" + behaviour + "\" is not a behaviour of the rulebook; "
                            + Meant.question(behaviour, behaviours, "expected a code such as asks-for-space")));
        }
        Observation plain = Observation.of(by, behaviour.isEmpty() ? "none" : behaviour);
        Observation named = fields.made(plain, "id", fields.text("id"), plain::id);
        Observation dated = fields.made(named, "at", fields.instant("at"), named::at);
        Observation told = fields.made(dated, "reporter", fields.coded("reporter", Reporter.class), dated::reporter);
        Observation about = fields.made(told, "topic", fields.text("topic"), told::topic);
        Observation within = fields.made(about, "episode", fields.text("episode"), about::episode);
        String range = "a whole number from " + Observation.LEAST_STRENGTH + " to " + Observation.GREATEST_STRENGTH;
        Observation strong = fields.made(within, "strength", fields.integer("strength", range), within::strength);
        Observation answering = fields.made(strong, "answers", fields.text("answers"), strong::answers);
        return fields.made(answering, "note", fields.text("note"), answering::note);
    }

    private static Score score(Fields fields, String somebody) {
        Score whole = new Score(somebody, "x", "x", 0, null);
        String partner = fields.made(
                somebody,
                "partner",
                fields.required("partner", ONE_OF_BOTH),
                v -> new Score(v, "x", "x", 0, null).partner());
        String instrument = fields.made(
                "x",
                "instrument",
                fields.required("instrument", "the name of a questionnaire"),
                v -> new Score("x", v, "x", 0, null).instrument());
        String scale = fields.made(
                "x",
                "scale",
                fields.required("scale", "the name of one of the questionnaire's scales"),
                v -> new Score("x", "x", v, 0, null).scale());
        BigDecimal value = fields.has("value", "a number") ? fields.number("value", "a number") : null;
        Instant at = fields.instant("at");
        return fields.made(whole, "value", value, v -> new Score(partner, instrument, scale, v.doubleValue(), at));
    }

    private static Context context(Fields fields, String somebody) {
        String partner = fields.made(
                somebody,
                "partner",
                fields.required("partner", ONE_OF_BOTH),
                v -> new Context(v, ContextFlag.LONG_DISTANCE).partner());
        ContextFlag flag = fields.has("flag", "one of " + Coded.codes(ContextFlag.class))
                ? fields.coded("flag", ContextFlag.class)
                : null;
        return new Context(partner, flag == null ? ContextFlag.LONG_DISTANCE : flag);
    }

    private Optional<CoupleCase> couple(
            String id,
            List<String> partners,
            @Nullable Instant asOf,
            List<Observation> observations,
            List<Score> scores,
            List<Context> context) {
        try {
            return Optional.of(new CoupleCase(id, partners, asOf, observations, scores, context));
        } catch (InvalidCaseException e) {
            note(e.problems());
            return Optional.empty();
        }
    }

    /** Notes what the library says of the case as a whole, unless its place was found wrong already. */
    private void note(List<CaseProblem> found) {
        Set<@Nullable Place> known = new HashSet<>();
        problems.forEach(problem -> known.add(problem.place()));
        for (CaseProblem problem : found) {
            Place place = Node.placeOf(root, problem.path());
            if (!known.contains(place)) {
                problems.add(new Problem(file, place, problem.code(), problem.message()));
            }
        }
    }
}
