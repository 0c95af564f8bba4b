package dev.attune.runner.read;

import dev.attune.assessment.CaseProblem;
import dev.attune.assessment.Clearance;
import dev.attune.assessment.Context;
import dev.attune.assessment.FactValue;
import dev.attune.assessment.InvalidCaseException;
import dev.attune.assessment.Score;
import dev.attune.rules.rulebook.FactKind;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Vocabularies;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads what a case says beside its log: scores, contexts, facts and clearances. */
final class CircumstancesReader {
    private static final List<String> SCORE_FIELDS = List.of("partner", "instrument", "scale", "value", "at");
    private static final List<String> CONTEXT_FIELDS = List.of("partner", "flag", "shared");
    private static final List<String> CLEARANCE_FIELDS =
            List.of("concern", "covers", "assessedBy", "at", "until", "found", "bothSeenAlone");
    /** Stands in for a text that is missing or wrong. */
    private static final String SOMETHING = "x";
    /** As many words as a message can list and still be read. */
    private static final int MOST_LISTED = 12;

    private final String file;
    private final Rulebook.Catalogue catalogue;
    private final List<Problem> problems;

    CircumstancesReader(String file, Rulebook.Catalogue catalogue, List<Problem> problems) {
        this.file = file;
        this.catalogue = catalogue;
        this.problems = problems;
    }

    List<Score> scores(Fields fields, String standIn) {
        List<Score> scores = new ArrayList<>();
        for (Node node : fields.items("scores")) {
            scores.add(score(new Fields(file, node, "a score", SCORE_FIELDS, problems), standIn));
        }
        return scores;
    }

    private static Score score(Fields fields, String standIn) {
        Score whole = new Score(standIn, SOMETHING, SOMETHING, 0, null);
        String partner = fields.made(
                standIn,
                "partner",
                fields.required("partner", CaseReader.ONE_OF_BOTH),
                v -> new Score(v, SOMETHING, SOMETHING, 0, null).partner());
        String instrument = fields.made(
                SOMETHING,
                "instrument",
                fields.required("instrument", "the name of a questionnaire"),
                v -> new Score(SOMETHING, v, SOMETHING, 0, null).instrument());
        String scale = fields.made(
                SOMETHING,
                "scale",
                fields.required("scale", "the name of one of the questionnaire's scales"),
                v -> new Score(SOMETHING, SOMETHING, v, 0, null).scale());
        BigDecimal value = fields.has("value", "a number") ? fields.number("value", "a number") : null;
        Instant at = fields.instant("at");
        return fields.made(whole, "value", value, v -> new Score(partner, instrument, scale, v.doubleValue(), at));
    }

    List<Context> contexts(Fields fields, String standIn) {
        List<Context> contexts = new ArrayList<>();
        for (Node node : fields.items("context")) {
            contexts.add(context(new Fields(file, node, "a context", CONTEXT_FIELDS, problems), standIn));
        }
        return contexts;
    }

    private Context context(Fields fields, String standIn) {
        String partner = fields.made(
                standIn,
                "partner",
                fields.required("partner", CaseReader.ONE_OF_BOTH),
                v -> new Context(v, SOMETHING).partner());
        String flag = word(fields, "flag", Vocabularies.CONTEXTS, "context", CaseProblem.Code.UNKNOWN_CONTEXT);
        Boolean shared = fields.yesOrNo("shared");
        return new Context(partner, flag, shared != null && shared);
    }

    /** A word that the rulebook lists. */
    private String word(Fields fields, String name, Vocabularies table, String kind, CaseProblem.Code unknown) {
        Set<String> known = catalogue.words(table).keySet();
        String word = fields.required(name, oneOf(known));
        if (word == null) {
            return SOMETHING;
        }
        if (!known.contains(word)) {
            fields.unknown(
                    name,
                    unknown,
                    "\"" + word + "\" is not a " + kind + " of the rulebook; "
                            + Meant.question(word, known, "expected " + oneOf(known)));
        }
        return word.isBlank() ? SOMETHING : word;
    }

    private static String oneOf(Set<String> known) {
        if (known.isEmpty()) {
            return "none, for the rulebook lists none";
        }
        return known.size() > MOST_LISTED
                ? "a code such as " + known.iterator().next()
                : "one of " + String.join(", ", known);
    }

    Map<String, FactValue> facts(Fields fields) {
        Map<String, FactValue> facts = new TreeMap<>();
        fields.members("facts").forEach((key, member) -> {
            FactKind kind = catalogue.facts().get(key);
            if (kind == null) {
                problems.add(new Problem(file, member.namePlace(), CaseProblem.Code.UNKNOWN_FACT, unknownFact(key)));
                return;
            }
            Node written = member.value();
            Optional<FactValue> value = value(written).filter(kind::allows);
            value.ifPresent(v -> facts.put(key, v));
            if (value.isEmpty()) {
                problems.add(new Problem(
                        file,
                        written.place(),
                        CaseProblem.Code.INVALID_VALUE,
                        key + " is " + written.kind() + "; expected " + expected(kind)));
            }
        });
        return facts;
    }

    private static String expected(FactKind kind) {
        if (kind instanceof FactKind.YesNo) {
            return "true or false";
        }
        return kind instanceof FactKind.Range ? "a " + kind.expected() : kind.expected();
    }

    private String unknownFact(String key) {
        Set<String> known = new TreeSet<>(catalogue.facts().keySet());
        return "\"" + key + "\" is not a fact of the rulebook; "
                + Meant.question(key, known, "expected " + oneOf(known));
    }

    private static Optional<FactValue> value(Node node) {
        try {
            if (node instanceof Node.Numeral number) {
                return Optional.of(FactValue.of(new BigDecimal(number.written()).doubleValue()));
            }
            if (node instanceof Node.Text text) {
                return Optional.of(FactValue.of(text.value()));
            }
        } catch (InvalidCaseException e) {
            // A blank text, or a number beyond all numbers: no value of any kind.
            return Optional.empty();
        }
        return Optional.ofNullable(Fields.truth(node)).map(FactValue::of);
    }

    List<Clearance> clearances(Fields fields) {
        List<Clearance> clearances = new ArrayList<>();
        for (Node node : fields.items("clearances")) {
            clearance(new Fields(file, node, "a clearance", CLEARANCE_FIELDS, problems))
                    .ifPresent(clearances::add);
        }
        return clearances;
    }

    /** Empty when so much is wrong that nothing can stand for it. */
    private Optional<Clearance> clearance(Fields fields) {
        String concern = word(fields, "concern", Vocabularies.CONCERNS, "concern", CaseProblem.Code.UNKNOWN_CONCERN);
        List<String> covers = covers(fields);
        String assessedBy = fields.made(
                SOMETHING,
                "assessedBy",
                fields.required("assessedBy", "who assessed"),
                v -> cleared(v, SOMETHING).assessedBy());
        Instant at = fields.has("at", "when it was assessed") ? fields.instant("at") : null;
        Instant until = fields.instant("until");
        String found = fields.made(
                SOMETHING,
                "found",
                fields.required("found", "what was found"),
                v -> cleared(SOMETHING, v).found());
        Boolean seen = fields.yesOrNo("bothSeenAlone");
        boolean alone = seen != null && seen;
        if (covers.isEmpty() || at == null) {
            return Optional.empty();
        }
        Clearance open = new Clearance(concern, covers, assessedBy, at, null, found, alone);
        return Optional.of(fields.made(
                open, "until", until, v -> new Clearance(concern, covers, assessedBy, at, v, found, alone)));
    }

    private static Clearance cleared(String assessedBy, String found) {
        return new Clearance(SOMETHING, List.of(SOMETHING), assessedBy, Instant.EPOCH, null, found, false);
    }

    private List<String> covers(Fields fields) {
        List<String> covers = new ArrayList<>();
        if (!fields.has("covers", "the ids of the observations that were looked into")) {
            return covers;
        }
        Node.Many given = fields.list("covers");
        if (given == null) {
            return covers;
        }
        if (given.items().isEmpty()) {
            problems.add(new Problem(
                    file,
                    given.place(),
                    CaseProblem.Code.MISSING_VALUE,
                    "covers is empty; expected the id of at least one observation"));
        }
        for (Node node : given.items()) {
            if (node instanceof Node.Text text) {
                covers.add(text.value());
            } else {
                problems.add(new Problem(
                        file,
                        node.place(),
                        CaseProblem.Code.INVALID_VALUE,
                        "covers has " + node.kind() + "; expected the id of an observation"));
            }
        }
        return covers;
    }
}
