package dev.attune.runner.read;

import dev.attune.assessment.CaseProblem;
import dev.attune.assessment.Clearance;
import dev.attune.assessment.Context;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.FactValue;
import dev.attune.assessment.Frequency;
import dev.attune.assessment.InvalidCaseException;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.Score;
import dev.attune.assessment.Until;
import dev.attune.rules.instrument.Instrument;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a case of a tree.
 *
 * <p>It goes on after a mistake, with a harmless value instead, so that somebody who corrects a file is told of everything at
 * once.
 */
final class CaseReader {
    static final List<String> OBSERVATION_FIELDS =
            List.of(
            "id",
            "by",
            "behaviour",
            "at",
            "reporter",
            "topic",
            "episode",
            "event",
            "strength",
            "frequency",
            "until",
            "recordedAt",
            "answers",
            "note");
    private static final List<String> CASE_FIELDS =
            List.of(
                    "id",
                    "partners",
                    "account",
                    "zone",
                    "asOf",
                    "observations",
                    "scores",
                    "context",
                    "facts",
                    "clearances");
    private static final List<String> SCORE_FIELDS = List.of("partner", "instrument", "scale", "value", "at");
    private static final List<String> CONTEXT_FIELDS = List.of("partner", "flag", "shared");
    private static final List<String> CLEARANCE_FIELDS =
            List.of("concern", "covers", "assessedBy", "at", "until", "found");
    private static final Pattern ENTRY = Pattern.compile("observations\\[[0-9]+\\]");
    private static final String ONE_OF_BOTH = "the id of one of the two partners";

    private final String file;
    private final Node root;
    private final CaseDefaults given;
    private final Set<String> behaviours;
    private final Function<CoupleCase, List<CaseProblem>> words;
    private final List<Problem> problems;

    CaseReader(
            String file,
            Node root,
            CaseDefaults given,
            Set<String> behaviours,
            Function<CoupleCase, List<CaseProblem>> words,
            List<Problem> problems) {
        this.file = file;
        this.root = root;
        this.given = given;
        this.behaviours = behaviours;
        this.words = words;
        this.problems = problems;
    }

    CoupleCase read() throws ProblemsException {
        Fields fields = new Fields(file, root, "a case", CASE_FIELDS, problems);
        String id = fields.made("case", "id", fields.required("id", "the name of the case"), CaseReader::checkedId);
        Optional<List<String>> named = partners(fields);
        // Stands in wherever a partner is not named rightly, so that the other checks can go on.
        String somebody = named.map(partners -> partners.get(0)).orElse("somebody");
        CaseDefaults defaults = defaults(fields);
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
        Map<String, FactValue> facts = facts(fields);
        List<Clearance> clearances = new ArrayList<>();
        for (Node node : fields.items("clearances")) {
            clearance(new Fields(file, node, "a clearance", CLEARANCE_FIELDS, problems))
                    .ifPresent(clearances::add);
        }
        Optional<CoupleCase> couple = named.flatMap(partners -> couple(() -> new CoupleCase(
                id,
                partners,
                defaults.account(),
                defaults.zone(),
                asOf,
                observations,
                scores,
                context,
                facts,
                clearances)));
        couple.ifPresent(made -> note(words.apply(made)));
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
                : couple(() -> CoupleCase.between(partners).build()).map(CoupleCase::partners);
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
        Observation dated = fields.moment("at")
                .map(moment -> moment.day() == null ? named.at(moment.at()) : named.on(moment.day()))
                .orElse(named);
        Observation told = fields.made(dated, "reporter", fields.coded("reporter", Reporter.class), dated::reporter);
        Observation about = fields.made(told, "topic", fields.text("topic"), told::topic);
        Observation within = fields.made(about, "episode", fields.text("episode"), about::episode);
        String range = "a whole number from " + Observation.LEAST_STRENGTH + " to " + Observation.GREATEST_STRENGTH;
        Observation of = fields.made(within, "event", fields.text("event"), within::event);
        Observation strong = fields.made(of, "strength", fields.integer("strength", range), of::strength);
        Observation habit = fields.made(
                strong, "frequency", fields.coded("frequency", Frequency.class), strong::frequency);
        Observation over =
                fields.made(habit, "until", fields.text("until"), text -> habit.until(Until.parse(text)));
        Observation recorded = fields.made(over, "recordedAt", fields.instant("recordedAt"), over::recordedAt);
        Observation answering = fields.made(recorded, "answers", fields.text("answers"), recorded::answers);
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
                v -> new Context(v, "x").partner());
        String flag = fields.made(
                "x",
                "flag",
                fields.required("flag", "a context of the rulebook such as long-distance"),
                v -> new Context("x", v).flag());
        return new Context(partner, flag, fields.truth("shared").orElse(false));
    }

    private CaseDefaults defaults(Fields fields) {
        Reporter account = fields.coded("account", Reporter.class);
        ZoneId zone = fields.zone("zone");
        return new CaseDefaults(
                account == null ? given.account() : account, zone == null ? given.zone() : zone);
    }

    private Map<String, FactValue> facts(Fields fields) {
        Map<String, FactValue> facts = new LinkedHashMap<>();
        fields.members("facts").forEach((key, node) -> {
            if (node instanceof Node.Literal literal && !literal.written().equals("null")) {
                facts.put(key, FactValue.of(literal.written().equals("true")));
            } else if (node instanceof Node.Numeral number) {
                facts.put(key, FactValue.of(new BigDecimal(number.written()).doubleValue()));
            } else if (node instanceof Node.Text text && !text.value().isBlank()) {
                facts.put(key, FactValue.of(text.value()));
            } else {
                problems.add(new Problem(
                        file,
                        node.place(),
                        CaseProblem.Code.INVALID_VALUE,
                        key + " is " + node.kind() + "; expected true, false, a number or a word"));
            }
        });
        return facts;
    }

    private Optional<Clearance> clearance(Fields fields) {
        int before = problems.size();
        String concern = fields.required("concern", "a concern of the rulebook such as fears-partner");
        List<String> covers = new ArrayList<>();
        if (fields.has("covers", "the ids of the observations that were looked into")) {
            for (Node node : fields.items("covers")) {
                if (node instanceof Node.Text text) {
                    covers.add(text.value());
                } else {
                    problems.add(new Problem(
                            file,
                            node.place(),
                            CaseProblem.Code.INVALID_VALUE,
                            "an id is " + node.kind() + "; expected a text"));
                }
            }
        }
        String assessedBy = fields.required("assessedBy", "who assessed");
        Instant at = fields.has("at", "when it was assessed") ? fields.instant("at") : null;
        Instant until = fields.instant("until");
        String found = fields.required("found", "what was found");
        if (problems.size() > before || concern == null || assessedBy == null || at == null || found == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Clearance(concern, covers, assessedBy, at, until, found));
        } catch (InvalidCaseException e) {
            e.problems().forEach(problem -> problems.add(
                    new Problem(file, fields.placeOf(problem.path()), problem.code(), problem.message())));
            return Optional.empty();
        }
    }

    private Optional<CoupleCase> couple(Supplier<CoupleCase> maker) {
        try {
            return Optional.of(maker.get());
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
                problems.add(new Problem(file, place, problem.code(), withLines(problem.message())));
            }
        }
    }

    /** An entry of a file is known by its line. */
    private String withLines(String message) {
        return ENTRY.matcher(message).replaceAll(entry -> {
            Place place = Node.placeOf(root, entry.group());
            return "line " + place.line();
        });
    }
}
