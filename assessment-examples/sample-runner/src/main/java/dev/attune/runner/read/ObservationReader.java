package dev.attune.runner.read;

import dev.attune.assessment.CaseProblem;
import dev.attune.assessment.Frequency;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes an observation of an object or a row. A mistake is noted, and a harmless value stands for it. */
final class ObservationReader {
    /** In the order of the header of a log. */
    static final List<String> COLUMNS = List.of(
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

    /** A host that has ids of its own can give them. */
    static final List<String> FIELDS = fields();

    private final String file;
    private final Set<String> behaviours;
    private final List<Problem> problems;

    ObservationReader(String file, Set<String> behaviours, List<Problem> problems) {
        this.file = file;
        this.behaviours = behaviours;
        this.problems = problems;
    }

    private static List<String> fields() {
        List<String> fields = new ArrayList<>(COLUMNS);
        fields.add(0, "id");
        return List.copyOf(fields);
    }

    /** Reads one; the stand-in is taken where a partner is not named rightly. */
    Observation read(Node node, String standIn) {
        Fields fields = new Fields(file, node, "an observation", FIELDS, problems);
        Observation plain = Observation.of(by(fields, standIn), behaviour(fields));
        Observation named = fields.made(plain, "id", fields.text("id"), plain::id);
        Observation dated = dated(fields, named);
        Observation told = fields.made(dated, "reporter", fields.coded("reporter", Reporter.class), dated::reporter);
        Observation about = fields.made(told, "topic", fields.text("topic"), told::topic);
        Observation within = fields.made(about, "episode", fields.text("episode"), about::episode);
        Observation ofEvent = fields.made(within, "event", fields.text("event"), within::event);
        String range = "a whole number from " + Observation.LEAST_STRENGTH + " to " + Observation.GREATEST_STRENGTH;
        Observation strong = fields.made(ofEvent, "strength", fields.integer("strength", range), ofEvent::strength);
        Observation usual =
                fields.made(strong, "frequency", fields.coded("frequency", Frequency.class), strong::frequency);
        Observation over = fields.made(usual, "until", fields.end("until"), usual::until);
        Observation recorded = fields.made(over, "recordedAt", fields.instant("recordedAt"), over::recordedAt);
        Observation answering = fields.made(recorded, "answers", fields.text("answers"), recorded::answers);
        return fields.made(answering, "note", fields.text("note"), answering::note);
    }

    private static String by(Fields fields, String standIn) {
        return fields.made(
                standIn,
                "by",
                fields.required("by", CaseReader.ONE_OF_BOTH),
                v -> Observation.of(v, "x").by());
    }

    private String behaviour(Fields fields) {
        String behaviour = fields.made(
                "",
                "behaviour",
                fields.required("behaviour", "a behaviour code such as asks-for-space"),
                v -> Observation.of("x", v).behaviour());
        if (behaviour.isEmpty()) {
            return "none";
        }
        if (!behaviours.contains(behaviour)) {
            fields.unknown(
                    "behaviour",
                    CaseProblem.Code.UNKNOWN_BEHAVIOUR,
                    "\"" + behaviour + "\" is not a behaviour of the rulebook; "
                            + Meant.question(behaviour, behaviours, "expected a code such as asks-for-space"));
        }
        return behaviour;
    }

    /** A file has one field for both a moment and a day. */
    private static Observation dated(Fields fields, Observation observation) {
        Temporal when = fields.momentOrDay("at");
        if (when instanceof LocalDate day) {
            return observation.on(day);
        }
        return when instanceof Instant moment ? observation.at(moment) : observation;
    }
}
