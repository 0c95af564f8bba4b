package dev.attune.benchmarks.contender;

import dev.attune.assessment.CoupleCase;
import dev.attune.rules.fact.Concluded;
import dev.attune.rules.fact.Concluded.ConcernRaised;
import dev.attune.rules.fact.Concluded.CycleFinding;
import dev.attune.rules.fact.Concluded.IntensityRaised;
import dev.attune.rules.fact.Concluded.Leaned;
import dev.attune.rules.fact.Concluded.PatternVoted;
import dev.attune.rules.fact.Concluded.Recommended;
import dev.attune.rules.fact.Concluded.RoleLimited;
import dev.attune.rules.fact.Concluded.Withheld;
import dev.attune.rules.fact.Firing;
import dev.attune.rules.fact.Found.PatternFound;
import dev.attune.rules.fact.Given.Dyad;
import dev.attune.rules.fact.Given.Topic;
import dev.attune.rules.internal.inference.ConclusionFacts;
import dev.attune.rules.internal.inference.FactQuery;
import dev.attune.rules.internal.log.CaseMeasurer;
import dev.attune.rules.measure.CaseMeasures;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Stratum;
import dev.attune.rules.rulebook.Who;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.FactBuilder;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatefulSession;
import org.evrete.api.Type;
import org.evrete.api.TypeResolver;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * Evrete: the rules through its Java builder, a session a call. Facts of one kind about one word are a type of Evrete's own, which
 * spares it trying every condition on every measure. It has no "not", so that what must be absent is looked up on a list of what is there;
 * and no accumulate, so that the mechanism is Java between one layer and the next.
 */
final class Evrete implements Contender {
    private static final String DYAD = "$dyad";
    private static final String TOPIC = "$topic";
    private static final String PRESENT = "$present";

    private static final String FACT = "fact";
    private static final String SAID = "said";

    /** One for the process. Everything stays in the thread that calls: handed over to its own threads, a call takes half as long again. */
    private static final KnowledgeService SERVICE =
            KnowledgeService.builder().withExecutor(new Inline()).build();

    private final BeforeAndAfter beforeAndAfter;
    private final Mechanism mechanism;
    private final Catalogue catalogue = new Catalogue();
    private final Map<Object, Predicate<Object[]>> tests = new HashMap<>();
    private final Knowledge knowledge;
    private final boolean bindsTopics;
    private final Set<Stratum> askedForAbsence = EnumSet.noneOf(Stratum.class);

    /** What is there of the facts that a layer left, for conditions that ask for absence. */
    private record Present(Stratum stratum, Board board) {}

    Evrete(Rulebook rulebook) {
        this.beforeAndAfter = new BeforeAndAfter(rulebook);
        this.mechanism = new Mechanism(rulebook);
        Knowledge empty = SERVICE.newKnowledge();
        TypeResolver types = empty.getTypeResolver();
        Type<Dyad> dyads = types.declare(Dyad.class);
        dyads.declareField(FACT, Dyad.class, dyad -> dyad);
        dyads.declareField("self", String.class, Dyad::self);
        dyads.declareField("other", String.class, Dyad::other);
        dyads.declareBooleanField("first", Dyad::first);
        // A fact of a type that no rule looks for cannot be inserted, so types are declared when they are needed.
        this.bindsTopics = rulebook.rules().stream().anyMatch(Rule::bindsTopic);
        if (bindsTopics) {
            types.declare(Topic.class).declareField("name", String.class, Topic::name);
        }
        RuleSetBuilder<Knowledge> rules = empty.builder();
        for (Rule rule : rulebook.rules()) {
            rules = build(rule, rules, types);
        }
        this.knowledge = rules.build();
    }

    /** One rule under construction. */
    private static final class Draft {
        private final List<FactBuilder> patterns = new ArrayList<>();
        private final List<Where> conditions = new ArrayList<>();
        private final List<String> matched = new ArrayList<>();
    }

    private record Where(Predicate<Object[]> test, List<String> fields) {}

    private RuleSetBuilder<Knowledge> build(Rule rule, RuleSetBuilder<Knowledge> rules, TypeResolver types) {
        Draft draft = new Draft();
        draft.patterns.add(FactBuilder.fact(DYAD, Dyad.class));
        if (!rule.bindsPartner()) {
            draft.conditions.add(new Where(same("first", args -> (boolean) args[0]), List.of(DYAD + ".first")));
        }
        if (rule.bindsTopic()) {
            draft.patterns.add(FactBuilder.fact(TOPIC, Topic.class));
        }
        for (Clause<Condition> clause : rule.when()) {
            Who who = clause.meaning().who();
            if (who != Who.THE_OTHER_PARTNER) {
                add(draft, clause.meaning(), false, types);
            }
            if (who == Who.BOTH_PARTNERS || who == Who.THE_OTHER_PARTNER) {
                add(draft, clause.meaning(), true, types);
            }
        }
        LhsBuilder<Knowledge> left = rules.newRule(rule.id()).forEach(draft.patterns);
        for (Where where : draft.conditions) {
            left.where(where.test(), where.fields().toArray(String[]::new));
        }
        String[] matched = draft.matched.toArray(String[]::new);
        boolean onTopic = rule.bindsTopic();
        return left.execute(context -> conclude(rule, onTopic, matched, context));
    }

    @SuppressWarnings("unchecked")
    private void add(Draft draft, Condition condition, boolean ofOther, TypeResolver types) {
        FactQuery<Object> query = (FactQuery<Object>) FactQuery.of(condition);
        int place = catalogue.place(query);
        if (query.absent()) {
            if (askedForAbsence.isEmpty()) {
                types.declare(Present.class).declareField(FACT, Present.class, present -> present);
            }
            askedForAbsence.add(condition.reads());
            addAbsent(draft, condition.reads(), query, place, ofOther);
            return;
        }
        String name = "$fact" + draft.patterns.size();
        draft.patterns.add(FactBuilder.fact(name, type(place, query, types)));
        draft.matched.add(name);
        if (query.test() != null) {
            Predicate<Object> test = query.test().predicate();
            draft.conditions.add(new Where(
                    same(query.type().getName() + " " + query.test().id(), args -> test.test(args[0])),
                    List.of(name + "." + FACT)));
        }
        if (query.partner() != null) {
            draft.conditions.add(
                    new Where(areEqual(), List.of(name + ".partner", DYAD + (ofOther ? ".other" : ".self"))));
        }
        if (query.onTopic()) {
            draft.conditions.add(new Where(areEqual(), List.of(name + ".topic", TOPIC + ".name")));
        }
    }

    private void addAbsent(Draft draft, Stratum left, FactQuery<Object> query, int place, boolean ofOther) {
        String name = PRESENT + draft.patterns.size();
        draft.patterns.add(FactBuilder.fact(name, Present.class));
        draft.conditions.add(new Where(
                same("left by " + left, args -> ((Present) args[0]).stratum() == left), List.of(name + "." + FACT)));
        draft.conditions.add(new Where(
                args -> {
                    Board board = ((Present) args[0]).board();
                    boolean ofFirst = ((Dyad) args[1]).first() != ofOther;
                    int owner = query.partner() == null ? 2 : ofFirst ? 0 : 1;
                    for (int i = 0; i < board.count(place, owner); i++) {
                        if (query.holdsOf(board.get(place, owner, i))) {
                            return false;
                        }
                    }
                    return true;
                },
                List.of(name + "." + FACT, DYAD + "." + FACT)));
    }

    /** Equal tests are the same object: the engine shares what is the same. */
    private Predicate<Object[]> same(String id, Predicate<Object[]> test) {
        return tests.computeIfAbsent(id, key -> test);
    }

    private Predicate<Object[]> areEqual() {
        return same("equal", args -> args[0].equals(args[1]));
    }

    private static String typeName(int place) {
        return "place" + place;
    }

    private static String type(int place, FactQuery<Object> query, TypeResolver types) {
        if (types.getType(typeName(place)) == null) {
            Type<Object> type = types.declare(typeName(place), query.type());
            type.declareField(FACT, Object.class, fact -> fact);
            if (query.partner() != null) {
                type.declareField("partner", String.class, query.partner());
            }
            if (query.topic() != null) {
                type.declareField("topic", String.class, query.topic());
            }
        }
        return typeName(place);
    }

    private static void conclude(Rule rule, boolean onTopic, String[] matched, RhsContext context) {
        Dyad dyad = context.get(DYAD);
        String topic = onTopic ? context.get(Topic.class, TOPIC).name() : "";
        List<Object> facts = new ArrayList<>(matched.length);
        for (String name : matched) {
            facts.add(context.getObject(name));
        }
        Firing firing = new Firing(rule, dyad, topic, facts);
        List<Object> said = context.getRuntime().get(SAID);
        rule.then().forEach(clause -> said.addAll(ConclusionFacts.of(clause.meaning(), firing)));
    }

    @Override
    public BeforeAndAfter beforeAndAfter() {
        return beforeAndAfter;
    }

    @Override
    public Inferred infer(CoupleCase couple) {
        CaseMeasures measures =
                CaseMeasurer.measure(couple, rulebook().settings().measuring());
        Facts facts = Facts.of(couple, measures);
        Board board = new Board(catalogue, measures, facts.dyads(), facts.topics());
        try (StatefulSession session = knowledge.newStatefulSession()) {
            Call call = new Call(session, board);
            facts.dyads().forEach(session::insert);
            if (bindsTopics) {
                facts.topics().forEach(topic -> session.insert(new Topic(topic)));
            }
            call.insert(measures.all());
            call.insert(measures.behaviours());
            call.insert(facts.others());
            call.fire(Stratum.MEASURES);
            List<Object> found = call.findings(couple.partners());
            return new Inferred(couple, measures, found);
        }
    }

    /** One session, layer by layer. */
    private final class Call {
        private final StatefulSession session;
        private final Board board;
        private final List<Object> said = new ArrayList<>();
        private boolean fresh;

        Call(StatefulSession session, Board board) {
            this.session = session;
            this.board = board;
            session.set(SAID, said);
        }

        void insert(List<?> facts) {
            for (Object fact : facts) {
                Catalogue.Kind kind = catalogue.kind(fact.getClass());
                Integer place = kind == null ? null : kind.placeOf(fact);
                if (place != null) {
                    board.put(fact);
                    if (session.getTypeResolver().getType(typeName(place)) != null) {
                        session.insertAs(typeName(place), fact);
                        fresh = true;
                    }
                }
            }
        }

        void fire(Stratum stratum) {
            if (askedForAbsence.contains(stratum)) {
                session.insert(new Present(stratum, board));
                fresh = true;
            }
            if (fresh) {
                session.fire();
                fresh = false;
            }
        }

        <T> List<T> said(Class<T> type) {
            return said.stream().filter(type::isInstance).map(type::cast).toList();
        }

        List<Object> findings(List<String> partners) {
            List<ConcernRaised> concerns = said(ConcernRaised.class);
            Optional<PatternFound> gate = Mechanism.gate(concerns);
            if (gate.isPresent()) {
                List<Object> withheld = new ArrayList<>(concerns);
                withheld.add(gate.get());
                return withheld;
            }
            List<Object> found = new ArrayList<>();
            insert(concerns);
            insert(said(Concluded.AttachmentLeaned.class));
            next(
                    found,
                    mechanism.roles(said(Leaned.class), said(RoleLimited.class), board.measures(), partners),
                    Stratum.ROLES);
            PatternFound pattern = mechanism.pattern(said(PatternVoted.class), board.measures(), partners);
            next(found, List.of(pattern), Stratum.PATTERN);
            if (!Mechanism.isThin(pattern)) {
                insert(said(Concluded.FeatureShown.class));
                insert(said(Concluded.StageShown.class));
            }
            fire(Stratum.FEATURES);
            next(
                    found,
                    mechanism.level(pattern, said(IntensityRaised.class), board.measures()).stream()
                            .toList(),
                    Stratum.INTENSITY);
            if (!Mechanism.isThin(pattern)) {
                insert(said(Concluded.ConsequenceShown.class));
                fire(Stratum.CONSEQUENCES);
                insert(said(Concluded.FocusSet.class));
                fire(Stratum.FOCUS);
            }
            next(
                    found,
                    mechanism.chosen(pattern, said(Recommended.class), said(Withheld.class), partners),
                    Stratum.RECOMMENDATIONS);
            found.addAll(said);
            if (Mechanism.isThin(pattern)) {
                found.removeIf(CycleFinding.class::isInstance);
            }
            return found;
        }

        private void next(List<Object> found, List<?> facts, Stratum stratum) {
            found.addAll(facts);
            insert(facts);
            fire(stratum);
        }
    }
}
