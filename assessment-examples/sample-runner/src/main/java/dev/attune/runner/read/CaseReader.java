package dev.attune.runner.read;

import dev.attune.assessment.CaseProblem;
import dev.attune.assessment.Clearance;
import dev.attune.assessment.Context;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.FactValue;
import dev.attune.assessment.InvalidCaseException;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.Score;
import dev.attune.rules.instrument.Instrument;
import dev.attune.rules.rulebook.Rulebook;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes a case of a tree.
 *
 * <p>It goes on after a mistake, with a harmless value instead, so that somebody who corrects a file is told of everything at
 * once.
 */
final class CaseReader {
    static final String ONE_OF_BOTH = "the id of one of the two partners";
    private static final List<String> CASE_FIELDS = List.of(
            "id", "partners", "account", "zone", "asOf", "observations", "scores", "context", "facts", "clearances");

    private final String file;
    private final Node root;
    private final Rulebook.Catalogue catalogue;
    private final CaseDefaults defaults;
    private final List<Problem> problems;

    CaseReader(String file, Node root, Rulebook.Catalogue catalogue, CaseDefaults defaults, List<Problem> problems) {
        this.file = file;
        this.root = root;
        this.catalogue = catalogue;
        this.defaults = defaults;
        this.problems = problems;
    }

    CoupleCase read() throws ProblemsException {
        Fields fields = new Fields(file, root, "a case", CASE_FIELDS, problems);
        String id = fields.made("case", "id", fields.required("id", "the name of the case"), CaseReader::checkedId);
        Optional<List<String>> named = partners(fields);
        // Stands in wherever a partner is not named rightly, so that the other checks can go on.
        String standIn = named.map(partners -> partners.get(0)).orElse("somebody");
        Consumer<CoupleCase.Builder> content = content(fields, standIn);
        Optional<CoupleCase> couple = named.flatMap(partners -> built(partners, builder -> {
            builder.id(id);
            content.accept(builder);
        }));
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return couple.orElseThrow();
    }

    /** Reads all that stands beside the names. */
    private Consumer<CoupleCase.Builder> content(Fields fields, String standIn) {
        Reporter account = fields.coded("account", Reporter.class);
        ZoneId zone = fields.zone("zone");
        Instant asOf = fields.instant("asOf");
        ObservationReader log =
                new ObservationReader(file, catalogue.behaviours().keySet(), problems);
        List<Observation> observations = fields.items("observations").stream()
                .map(node -> log.read(node, standIn))
                .toList();
        CircumstancesReader beside = new CircumstancesReader(file, catalogue, problems);
        List<Score> scores = beside.scores(fields, standIn);
        note(Instrument.problemsOf(scores));
        List<Context> contexts = beside.contexts(fields, standIn);
        Map<String, FactValue> facts = beside.facts(fields);
        List<Clearance> clearances = beside.clearances(fields);
        return builder -> {
            builder.account(account == null ? defaults.account() : account)
                    .zone(zone == null ? defaults.zone() : zone)
                    .observations(observations)
                    .scores(scores)
                    .context(contexts)
                    .facts(facts)
                    .clearances(clearances);
            if (asOf != null) {
                builder.asOf(asOf);
            }
        };
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
                : built(partners, b -> {}).map(CoupleCase::partners);
    }

    private Optional<CoupleCase> built(List<String> partners, Consumer<CoupleCase.Builder> content) {
        try {
            CoupleCase.Builder builder = CoupleCase.between(partners);
            content.accept(builder);
            return Optional.of(builder.build());
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
            // A file has one field for a moment and for a day.
            Place place = Node.placeOf(root, problem.path().replaceFirst("\\.day$", ".at"));
            if (!known.contains(place)) {
                String message = new References(root).asLines(problem.message(), place);
                problems.add(new Problem(file, place, problem.code(), message));
            }
        }
    }
}
