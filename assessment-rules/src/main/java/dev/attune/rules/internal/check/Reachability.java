package dev.attune.rules.internal.check;

import dev.attune.assessment.Coded;
import dev.attune.assessment.Confidence;
import dev.attune.assessment.Gate;
import dev.attune.assessment.Level;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.internal.check.Allowed.Span;
import dev.attune.rules.internal.check.Quantity.Kind;
import dev.attune.rules.internal.check.Requirements.Constraint;
import dev.attune.rules.internal.check.Requirements.World;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.Signal;
import dev.attune.rules.rulebook.Conclusion;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Rung;
import dev.attune.rules.rulebook.Stratum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds rules that no log can make fire: their conditions contradict one another, ask for what a measure never is or for what
 * no rule concludes, or hold only where a hard concern has ended everything.
 */
final class Reachability {
    private static final Map<Signal, MeasureName> COUNTS = new EnumMap<>(Map.of(
            Signal.PURSUIT, MeasureName.PURSUIT_COUNT,
            Signal.DISTANCE, MeasureName.DISTANCE_COUNT,
            Signal.CONNECTION, MeasureName.CONNECTION_COUNT,
            Signal.HOSTILITY, MeasureName.HOSTILITY_COUNT,
            Signal.AVOIDANCE, MeasureName.AVOIDANCE_COUNT));

    private final Rulebook rulebook;
    private final World world;
    private final Concluded concluded = new Concluded();
    private final Map<Quantity, List<Requirements>> hard = new HashMap<>();

    Reachability(Rulebook rulebook) {
        this.rulebook = rulebook;
        boolean unclear = rulebook.rules().stream()
                .flatMap(rule -> rule.then().stream())
                .anyMatch(c -> c.meaning() instanceof Conclusion.LeanToRole lean && lean.role() == Role.UNCLEAR);
        this.world = new World(signals(rulebook), !unclear);
    }

    private static Map<String, Set<MeasureName>> signals(Rulebook rulebook) {
        Map<String, Set<MeasureName>> signals = new HashMap<>();
        rulebook.behaviours().forEach((code, behaviour) -> {
            Map<Signal, Double> weights = behaviour.weights().weights();
            if (!weights.containsKey(Signal.SAFETY)) {
                signals.put(
                        code,
                        weights.entrySet().stream()
                                .filter(weight -> weight.getValue() > 0)
                                .map(weight -> Objects.requireNonNull(COUNTS.get(weight.getKey())))
                                .collect(Collectors.toSet()));
            }
        });
        return signals;
    }

    /** Reports the rules that can never fire, and returns what the others require, in order of the rulebook. */
    List<Requirements> check(Report report) {
        List<Requirements> reachable = new ArrayList<>();
        List<Rule> inOrderOfInference = rulebook.rules().stream()
                .sorted(Comparator.comparing(Rule::stratum))
                .toList();
        // A rule reads only what was concluded before its own stratum, so that one pass settles it.
        Optional<Available> available = Optional.empty();
        Stratum last = Stratum.MEASURES;
        List<Rule> added = new ArrayList<>();
        for (Rule rule : inOrderOfInference) {
            if (rule.stratum() != last || available.isEmpty()) {
                added.forEach(concluded::add);
                added.clear();
                available = Optional.of(new Available());
                last = rule.stratum();
            }
            Requirements requirements = new Requirements(rule, world);
            List<Problem> problems = problems(requirements, available.get());
            if (problems.isEmpty()) {
                added.add(rule);
                reachable.add(requirements);
                noteIfHard(requirements);
            } else {
                Set<List<Clause<Condition>>> said = new HashSet<>();
                for (Problem problem : problems) {
                    if (said.add(problem.clauses())) {
                        Clause<Condition> at =
                                problem.clauses().get(problem.clauses().size() - 1);
                        report.add(
                                Code.UNREACHABLE_RULE,
                                at.place(),
                                List.of(rule.id()),
                                "no log can make this rule fire: " + problem.message());
                    }
                }
            }
        }
        added.forEach(concluded::add);
        reachable.sort(Comparator.comparingInt(r -> r.rule().order()));
        return reachable;
    }

    /** What the rules that can fire conclude. */
    Concluded points() {
        return concluded;
    }

    private void noteIfHard(Requirements requirements) {
        boolean raisesHard = requirements.rule().then().stream()
                .anyMatch(c -> c.meaning() instanceof Conclusion.RaiseConcern raise && raise.gate() == Gate.HARD);
        if (raisesHard) {
            Quantity first = requirements.stated().keySet().iterator().next();
            hard.computeIfAbsent(first, q -> new ArrayList<>()).add(requirements);
        }
    }

    /**
     * Why a rule cannot fire.
     *
     * @param clauses the conditions that keep it from firing, in order
     * @param message what is wrong with them
     */
    private record Problem(List<Clause<Condition>> clauses, String message) {}

    private List<Problem> problems(Requirements requirements, Available available) {
        List<Problem> problems = new ArrayList<>();
        requirements.constraints().forEach((quantity, constraints) -> {
            contradiction(quantity, constraints).ifPresent(problems::add);
        });
        for (Clause<Condition> clause : requirements.rule().when()) {
            available
                    .why(clause.meaning())
                    .ifPresent(why -> problems.add(
                            new Problem(List.of(clause), "\"" + clause.text() + "\" never holds, because " + why)));
        }
        if (problems.isEmpty() && requirements.rule().stratum() != Stratum.SAFETY) {
            gate(requirements).ifPresent(problems::add);
        }
        return problems;
    }

    /** The least number of conditions about one thing that leave nothing of it. */
    private static Optional<Problem> contradiction(Quantity quantity, List<Constraint> constraints) {
        Optional<MeasureName> measure =
                quantity.kind() == Kind.MEASURE ? MeasureName.find(quantity.name()) : Optional.empty();
        Optional<Allowed> natural =
                measure.map(m -> Ranges.isWhole(m) ? Ranges.of(m).whole() : Ranges.of(m));
        if (quantity.kind() == Kind.BEHAVIOUR) {
            natural = Optional.of(Span.from(0));
        }
        for (Constraint one : constraints) {
            if (natural.map(one.allowed()::and).orElse(one.allowed()).isEmpty()) {
                return Optional.of(new Problem(
                        List.of(one.clause()),
                        "\"" + one.clause().text() + "\" never holds"
                                + measure.map(m -> ", because " + m.text() + " is " + range(m))
                                        .orElse("")
                                + (one.because().isEmpty() ? "" : "; " + one.because())));
            }
        }
        for (int i = 1; i < constraints.size(); i++) {
            for (int j = 0; j < i; j++) {
                Allowed both =
                        constraints.get(j).allowed().and(constraints.get(i).allowed());
                if (natural.map(both::and).orElse(both).isEmpty()) {
                    return Optional.of(pair(quantity, measure, constraints.get(j), constraints.get(i)));
                }
            }
        }
        Allowed left = constraints.get(0).allowed();
        for (Constraint each : constraints) {
            left = left.and(each.allowed());
        }
        if (!natural.map(left::and).orElse(left).isEmpty()) {
            return Optional.empty();
        }
        List<Clause<Condition>> clauses =
                constraints.stream().map(Constraint::clause).distinct().toList();
        return Optional.of(new Problem(
                clauses,
                clauses.stream().map(c -> "\"" + c.text() + "\"").collect(Collectors.joining(", "))
                        + " leave nothing together"));
    }

    private static Problem pair(
            Quantity quantity, Optional<MeasureName> measure, Constraint earlier, Constraint later) {
        if (earlier.clause().equals(later.clause())) {
            return new Problem(
                    List.of(later.clause()),
                    "\"" + later.clause().text() + "\" cannot hold of both, because "
                            + (later.because().isEmpty() ? earlier.because() : later.because()));
        }
        String because = !later.because().isEmpty() ? later.because() : earlier.because();
        if (because.isEmpty() && quantity.kind() == Kind.BEHAVIOUR) {
            because = "no number of times is both";
        } else if (because.isEmpty() && measure.isPresent()) {
            because = (Ranges.isWhole(measure.get()) ? "no whole number is " : "nothing is ")
                    + bounds(measure.get(), (Span) earlier.allowed(), (Span) later.allowed());
        }
        return new Problem(
                List.of(earlier.clause(), later.clause()),
                "\"" + earlier.clause().text() + "\" (line "
                        + earlier.clause().place().line() + ") and \""
                        + later.clause().text() + "\" cannot both hold"
                        + (because.isEmpty() ? "" : ": " + because));
    }

    private static String bounds(MeasureName measure, Span one, Span other) {
        boolean firstIsLower = Double.isFinite(one.low()) && Double.isFinite(other.high());
        Span lower = firstIsLower ? one : other;
        Span upper = firstIsLower ? other : one;
        return (lower.withLow() ? "at least " : "more than ") + Ranges.text(measure, lower.low()) + " and "
                + (upper.withHigh() ? "at most " : "less than ") + Ranges.text(measure, upper.high());
    }

    private static String range(MeasureName measure) {
        Span span = Ranges.of(measure);
        return "never less than " + Ranges.text(measure, span.low())
                + (Double.isFinite(span.high()) ? " and never more than " + Ranges.text(measure, span.high()) : "");
    }

    private Optional<Problem> gate(Requirements requirements) {
        for (Quantity quantity : requirements.stated().keySet()) {
            for (Quantity either : List.of(quantity, quantity.exchanged())) {
                for (Requirements concern : hard.getOrDefault(either, List.of())) {
                    if (requirements.imply(concern)) {
                        return Optional.of(new Problem(
                                clausesOn(requirements, quantity),
                                "where it would, " + Report.name(concern.rule())
                                        + " raises a hard concern, which ends everything else"));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<Clause<Condition>> clausesOn(Requirements requirements, Quantity quantity) {
        return requirements.constraints().getOrDefault(quantity, List.of()).stream()
                .map(Constraint::clause)
                .distinct()
                .toList();
    }

    /** What there can be for the rules of one stratum to read. */
    private final class Available {
        private final Set<Level> levels = new Scores(
                        concluded.intensity(),
                        rulebook.settings().greatestScore(),
                        rulebook.settings().bands())
                .levels();
        private final Set<Pattern> patterns = EnumSet.of(Pattern.INSUFFICIENT_EVIDENCE);

        Available() {
            patterns.addAll(concluded.patterns());
            if (concluded.patterns().size() > 1) {
                patterns.add(Pattern.MIXED);
            }
        }

        /** Why a condition can never hold, whatever the others say. */
        Optional<String> why(Condition condition) {
            if (condition instanceof Condition.MeasureIs is && is.onTopic() && !Ranges.isInTopics(is.measure())) {
                return Optional.of(is.measure().text() + " is measured for the whole log only, not topic by topic");
            } else if (condition instanceof Condition.ConcernRaised raised) {
                return concluded.isHardOnly(raised.concern())
                        ? Optional.of("that concern is only ever raised as a hard one, which ends everything else")
                        : unless(concluded.has(Kind.CONCERN, raised.concern()), "no rule raises that concern");
            } else if (condition instanceof Condition.RoleIs is) {
                Set<Role> roles = is.negated() ? EnumSet.complementOf(copy(is.roles())) : is.roles();
                return unless(
                        roles.stream().anyMatch(role -> role == Role.UNCLEAR || isFound(role, false, 0)),
                        "no rules lean far enough toward " + words(roles));
            } else if (condition instanceof Condition.TopicRoleIs is) {
                return unless(
                        isFound(is.role(), true, 0),
                        "no rules lean far enough toward " + is.role().code() + " in a topic");
            } else if (condition instanceof Condition.RoleAtLeast least) {
                Confidence confidence = least.confidence();
                return unless(
                        EnumSet.allOf(Role.class).stream()
                                .anyMatch(role -> isFound(role, false, Requirements.ordinal(confidence))),
                        "no rules lean far enough toward any role");
            } else if (condition instanceof Condition.AttachmentLeans leans) {
                return unless(concluded.has(Kind.ATTACHMENT, leans.dimension().code()), "no rule leans toward it");
            } else if (condition instanceof Condition.PatternIs is) {
                Set<Pattern> wanted = is.negated() ? EnumSet.complementOf(copy(is.patterns())) : is.patterns();
                if (wanted.equals(Set.of(Pattern.WITHHELD_FOR_SAFETY))) {
                    return Optional.of("after a hard concern no rule is asked any more");
                }
                return unless(wanted.stream().anyMatch(patterns::contains), "no rule votes for it");
            } else if (condition instanceof Condition.FeatureShown shown && shown.present()) {
                return unless(concluded.has(Kind.FEATURE, shown.feature()), "no rule that can fire shows it");
            } else if (condition instanceof Condition.StageSeen seen) {
                return unless(concluded.has(Kind.STAGE, seen.stage()), "no rule that can fire shows it");
            } else if (condition instanceof Condition.LevelIs is) {
                Span span = Requirements.span(is.comparison(), Requirements.ordinal(is.level()));
                return unless(
                        levels.stream().anyMatch(level -> span.contains(Requirements.ordinal(level))),
                        "the points of all rules of intensity reach no such level");
            } else if (condition instanceof Condition.ConsequenceShows shows) {
                return unless(concluded.has(Kind.CONSEQUENCE, shows.consequence()), "no rule that can fire shows it");
            } else if (condition instanceof Condition.FocusIncludes includes) {
                return unless(concluded.has(Kind.FOCUS, includes.focus()), "no rule that can fire sets it");
            } else if (condition instanceof Condition.TechniqueOffered offered && offered.present()) {
                return unless(
                        concluded.has(Kind.TECHNIQUE, offered.technique()), "no rule that can fire recommends it");
            }
            return Optional.empty();
        }

        private boolean isFound(Role role, boolean onTopic, int rung) {
            List<Rung> rungs = rulebook.settings().rungs();
            return concluded.points(role, onTopic) >= rungs.get(rung).points();
        }

        private static Optional<String> unless(boolean found, String why) {
            return found ? Optional.empty() : Optional.of(why);
        }

        private static <E extends Enum<E>> EnumSet<E> copy(Set<E> some) {
            return EnumSet.copyOf(some);
        }

        private static <E extends Enum<E> & Coded> String words(Set<E> some) {
            return some.stream().sorted().map(Coded::code).collect(Collectors.joining(" or "));
        }
    }
}
