package dev.attune.rules.internal.drools;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.MultiPatternDestinationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternDestinationDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;

/**
 * Finds in DRL what Drools 10.2.0 does not carry out reliably.
 *
 * <p>With {@code no-loop} and {@code lock-on-active} it loses matches (upstream KIE issue 6422), with {@code update} and {@code modify}
 * it fails when one leads to another (6846), and with {@code insertLogical} (2406). A {@code from} over a collection makes matches of what are
 * no facts, which the same code has to follow. All this is read from what Drools' own parser makes of the DRL.
 */
final class UnsafeDrl {
    private static final String FAULTS =
            ", which Drools 10.2.0 does not carry out reliably (KIE issues 6422, 6846, 2406); expected ";
    private static final Map<String, String> INSTEAD = Map.of(
            "no-loop", "a condition that the rule itself ends, such as not Done() with insert( new Done() )",
            "lock-on-active", "a condition that the rule itself ends, such as not Done() with insert( new Done() )",
            "update", "insert of a fact of your own that says what is new",
            "modify", "insert of a fact of your own that says what is new",
            "insertLogical", "insert",
            "logicalInsert", "insert",
            "from over a collection",
                    "accumulate, collect or an entry point after from, or a pattern for facts that are inserted");
    private static final Set<String> ATTRIBUTES = Set.of("no-loop", "lock-on-active");
    private static final Set<String> CALLS = Set.of("update", "modify", "insertLogical", "logicalInsert");
    /** By the last part of their names: the types by which a function can be given the engine. */
    private static final Set<String> ENGINE_TYPES = Set.of(
            "Drools",
            "DroolsEntryPoint",
            "KnowledgeHelper",
            "RuleContext",
            "KieContext",
            "KieRuntime",
            "RuleRuntime",
            "KieSession",
            "EntryPoint",
            "WorkingMemory");
    /** A path through objects, such as {@code $toy : /children/toys}, which Drools turns into from. */
    private static final Pattern PATH = Pattern.compile("(?:[\\w$]+\\s*:=?\\s*)?\\??/.*", Pattern.DOTALL);

    /**
     * Something that is not to be used.
     *
     * @param place where it stands
     * @param text what is wrong with it, and what to write in its place
     */
    record Use(DrlPlaces.At place, String text) {}

    private final String drl;
    private final List<Use> uses = new ArrayList<>();

    private UnsafeDrl(String drl) {
        this.drl = drl;
    }

    /**
     * What is not to be used.
     *
     * @param drl a whole file of DRL
     * @return the uses; none when the DRL cannot be parsed, which compiling it tells
     */
    static List<Use> in(String drl) {
        UnsafeDrl unsafe = new UnsafeDrl(drl);
        parsed(drl).ifPresent(unsafe::look);
        return unsafe.uses;
    }

    /**
     * DRL as Drools' own parser reads it.
     *
     * @param drl a whole file of DRL
     * @return its description; empty when there are mistakes in it
     */
    static Optional<PackageDescr> parsed(String drl) {
        DrlParser parser = new DrlParser();
        try {
            PackageDescr descr = parser.parse(false, drl);
            return parser.hasErrors() ? Optional.empty() : Optional.ofNullable(descr);
        } catch (DroolsParserException | RuntimeException notDrl) {
            return Optional.empty();
        }
    }

    private void look(PackageDescr file) {
        file.getAttributes().forEach(attribute -> look(attribute, "the file"));
        file.getFunctions().forEach(this::look);
        for (RuleDescr rule : file.getRules()) {
            String name = (rule.isQuery() ? "query \"" : "rule \"") + rule.getName() + '"';
            // The parser gives the attributes of the file to each of its rules.
            rule.getAttributes().values().stream()
                    .filter(attribute -> !file.getAttributes().contains(attribute))
                    .forEach(attribute -> look(attribute, name));
            if (rule.getLhs() != null) {
                look(rule.getLhs(), rule.getLhs(), name);
            }
            look(rule.getConsequence(), rule, name);
            new HashSet<>(rule.getNamedConsequences().values()).forEach(text -> look(text, rule, name));
        }
    }

    private void look(AttributeDescr attribute, String where) {
        if (ATTRIBUTES.contains(attribute.getName()) && !"false".equals(attribute.getValue())) {
            // The parser says where the next word is.
            int offset = drl.lastIndexOf(attribute.getName(), attribute.getStartCharacter());
            add(DrlPlaces.at(drl, Math.max(0, offset)), where, "has", attribute.getName());
        }
    }

    private void look(BaseDescr condition, BaseDescr parent, String where) {
        if (condition instanceof FromDescr) {
            add(DrlPlaces.of(parent), where, "uses", "from over a collection");
        } else if (condition instanceof PatternDescr pattern) {
            if (pattern.getSource() != null) {
                look(pattern.getSource(), pattern, where);
            }
            pattern.getDescrs().forEach(part -> look(part, pattern, where));
        } else if (condition instanceof MultiPatternDestinationDescr accumulate) {
            look(accumulate.getInput(), condition, where);
        } else if (condition instanceof PatternDestinationDescr collect) {
            look(collect.getInputPattern(), condition, where);
        } else if (condition instanceof ConditionalElementDescr group) {
            group.getDescrs().forEach(part -> look(part, condition, where));
        } else if (condition instanceof ExprConstraintDescr constraint
                && PATH.matcher(constraint.getExpression()).matches()) {
            add(DrlPlaces.of(constraint), where, "follows a path, which is", "from over a collection");
        }
    }

    private void look(Object consequence, RuleDescr rule, String where) {
        if (consequence instanceof String java) {
            add(EngineCalls.inConsequence(java, CALLS), java, rule, where);
        }
    }

    private void look(FunctionDescr function) {
        List<String> engine = IntStream.range(0, function.getParameterNames().size())
                .filter(i -> ENGINE_TYPES.contains(
                        simpleName(function.getParameterTypes().get(i))))
                .mapToObj(i -> function.getParameterNames().get(i))
                .toList();
        String java = function.getBody();
        add(EngineCalls.inFunction(java, engine, CALLS), java, function, "function " + function.getName());
    }

    private static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private void add(List<EngineCalls.Call> calls, String java, BaseDescr within, String where) {
        int start = drl.indexOf(java, DrlPlaces.offset(drl, within.getLine()));
        for (EngineCalls.Call call : calls) {
            add(
                    start < 0 ? DrlPlaces.of(within) : DrlPlaces.at(drl, start + call.offset()),
                    where,
                    "calls",
                    call.method());
        }
    }

    private void add(DrlPlaces.At place, String where, String does, String what) {
        uses.add(new Use(place, where + " " + does + " " + what + FAULTS + INSTEAD.get(what)));
    }
}
