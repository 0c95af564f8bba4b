package dev.attune.runner.write;

import dev.attune.assessment.Clearance;
import dev.attune.assessment.Coded;
import dev.attune.assessment.Context;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.FactValue;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a case as JSON that follows the schema {@code case.schema.json}, one entry a line, so that a line is a place to name. What
 * would be taken for granted is left out. Read again, it is an equal case.
 */
public final class CaseJson {
    /** Whole numbers up to here are exact. */
    private static final double GREATEST_WHOLE = 1L << 53;

    private static final JsonMapper ON_ONE_LINE = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(oneLine())
            .build();

    private CaseJson() {}

    private static PrettyPrinter oneLine() {
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEntrySpacing(Separators.Spacing.AFTER)
                        .withArrayElementSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(new DefaultPrettyPrinter.NopIndenter())
                .withArrayIndenter(new DefaultPrettyPrinter.NopIndenter());
    }

    /**
     * Writes a case.
     *
     * @param couple the case
     * @return JSON that ends with a line feed
     */
    public static String write(CoupleCase couple) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("id", json(couple.id()));
        members.put("partners", json(couple.partners()));
        member(members, "account", code(couple.account()));
        member(members, "zone", couple.zone() == null ? null : couple.zone().getId());
        member(members, "asOf", text(couple.asOf()));
        Reporter account = couple.account() == null ? Reporter.UNKNOWN : couple.account();
        list(members, "observations", couple.observations(), observation -> observation(observation, account));
        list(members, "scores", couple.scores(), CaseJson::score);
        list(members, "context", couple.context(), CaseJson::context);
        if (!couple.facts().isEmpty()) {
            Map<String, Object> facts = new LinkedHashMap<>();
            couple.facts().forEach((key, value) -> facts.put(key, fact(value)));
            members.put("facts", json(facts));
        }
        list(members, "clearances", couple.clearances(), CaseJson::clearance);
        return members.entrySet().stream()
                .map(member -> "  " + json(member.getKey()) + ": " + member.getValue())
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static Map<String, Object> observation(Observation observation, Reporter account) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "id", observation.id());
        fields.put("by", observation.by());
        fields.put("behaviour", observation.behaviour());
        put(fields, "at", observation.day() == null ? text(observation.at()) : text(observation.day()));
        put(fields, "reporter", observation.reporter() == account ? null : code(observation.reporter()));
        put(fields, "topic", observation.topic());
        put(fields, "episode", observation.episode());
        put(fields, "event", observation.event());
        if (observation.strength() != Observation.USUAL_STRENGTH) {
            fields.put("strength", observation.strength());
        }
        put(fields, "frequency", code(observation.frequency()));
        put(
                fields,
                "until",
                observation.until() == null ? null : observation.until().text());
        put(fields, "recordedAt", text(observation.recordedAt()));
        put(fields, "answers", observation.answers());
        put(fields, "note", observation.note());
        return fields;
    }

    private static Map<String, Object> score(Score score) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("partner", score.partner());
        fields.put("instrument", score.instrument());
        fields.put("scale", score.scale());
        fields.put("value", number(score.value()));
        put(fields, "at", text(score.at()));
        return fields;
    }

    private static Map<String, Object> context(Context context) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("partner", context.partner());
        fields.put("flag", context.flag());
        if (context.shared()) {
            fields.put("shared", true);
        }
        return fields;
    }

    private static Object fact(FactValue value) {
        if (value instanceof FactValue.YesNo yesNo) {
            return yesNo.value();
        }
        return value instanceof FactValue.Amount amount ? number(amount.value()) : value.text();
    }

    private static Map<String, Object> clearance(Clearance clearance) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("concern", clearance.concern());
        fields.put("covers", clearance.covers());
        fields.put("assessedBy", clearance.assessedBy());
        fields.put("at", clearance.at().toString());
        put(fields, "until", text(clearance.until()));
        fields.put("found", clearance.found());
        if (clearance.bothSeenAlone()) {
            fields.put("bothSeenAlone", true);
        }
        return fields;
    }

    private static Object number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) <= GREATEST_WHOLE;
        return whole ? (Object) (long) value : (Object) value;
    }

    private static @Nullable String code(@Nullable Coded value) {
        return value == null ? null : value.code();
    }

    private static @Nullable String text(@Nullable Object moment) {
        return moment == null ? null : moment.toString();
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static void member(Map<String, String> members, String name, @Nullable String value) {
        if (value != null) {
            members.put(name, json(value));
        }
    }

    private static <T> void list(
            Map<String, String> members, String name, List<T> entries, Function<T, Map<String, Object>> writer) {
        if (!entries.isEmpty()) {
            members.put(
                    name,
                    entries.stream()
                            .map(entry -> "    " + json(writer.apply(entry)))
                            .collect(Collectors.joining(",\n", "[\n", "\n  ]")));
        }
    }

    private static String json(Object value) {
        return ON_ONE_LINE.writeValueAsString(value);
    }
}
