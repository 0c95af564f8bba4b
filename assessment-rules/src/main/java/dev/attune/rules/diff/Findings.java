package dev.attune.rules.diff;

import dev.attune.assessment.AttachmentFinding;
import dev.attune.assessment.AttachmentLean;
import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.Confidence;
import dev.attune.assessment.Finding;
import dev.attune.assessment.Notice;
import dev.attune.assessment.Role;
import dev.attune.rules.diff.FindingChange.What;
import dev.attune.rules.rulebook.Conclusion;
import dev.attune.rules.rulebook.Dimension;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.trace.RuleTrace;
import dev.attune.rules.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that one rulebook finds in one case, without the words it finds for it. */
final class Findings {
    private static final String THERE = "yes";

    private final SortedMap<Key, String> found = new TreeMap<>(Key.ORDER);
    private final List<String> order;

    private Findings(ClinicianView view, Trace trace) {
        add(What.GATE, "", "", view.safety().gate().code());
        view.safety()
                .concerns()
                .forEach(concern -> add(
                        What.CONCERN,
                        concern.partner(),
                        concern.concern(),
                        concern.gate().code()));
        roles(view);
        cycle(view);
        view.attachment().forEach(this::attachment);
        all(What.SIGN, view.consequences());
        all(What.FOCUS, view.focus());
        view.recommendations()
                .forEach(offered -> found.merge(
                        new Key(What.TECHNIQUE, "", offered.technique()),
                        "for " + offered.recipient(),
                        (one, other) -> one + ", " + other));
        order = view.recommendations().stream()
                .map(offered -> offered.technique())
                .distinct()
                .toList();
        notes(view, trace);
    }

    static Findings of(ClinicianView view, Trace trace) {
        return new Findings(view, trace);
    }

    /** Which finding. */
    record Key(What what, String partner, String code) {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::what).thenComparing(Key::partner).thenComparing(Key::code);
    }

    /** What a finding was and is. */
    record Difference(String before, String after) {}

    private void add(What what, String partner, String code, String value) {
        found.put(new Key(what, partner, code), value);
    }

    private void all(What what, List<Finding> findings) {
        findings.forEach(finding -> add(what, "", finding.code(), THERE));
    }

    private void roles(ClinicianView view) {
        view.roles().forEach((partner, role) -> {
            add(What.ROLE, partner, "", role(role.role(), role.confidence()));
            role.byTopic()
                    .forEach((topic, there) ->
                            add(What.TOPIC_ROLE, partner, topic, role(there.role(), there.confidence())));
        });
    }

    private static String role(Role role, @Nullable Confidence confidence) {
        return confidence == null ? role.code() : role.code() + ", " + confidence.code();
    }

    private void cycle(ClinicianView view) {
        add(What.PATTERN, "", "", view.cycle().pattern().code());
        all(What.FEATURE, view.cycle().features());
        all(What.STAGE, view.cycle().stages());
        if (view.cycle().intensity() != null) {
            add(What.LEVEL, "", "", view.cycle().intensity().level().code());
            add(What.SCORE, "", "", Things.number(view.cycle().intensity().score()));
        }
        if (view.cycle().trend() != null) {
            add(What.TREND, "", "", view.cycle().trend().code());
        }
    }

    private void attachment(String partner, AttachmentFinding finding) {
        attachment(partner, Dimension.ANXIETY, finding.anxiety());
        attachment(partner, Dimension.AVOIDANCE, finding.avoidance());
    }

    private void attachment(String partner, Dimension dimension, AttachmentLean lean) {
        if (lean != AttachmentLean.NO_LEAN) {
            add(What.ATTACHMENT, partner, dimension.code(), lean.code());
        }
    }

    /** What rules say in their own sentences is told by the rule, so that a sentence put better is no other finding. */
    private void notes(ClinicianView view, Trace trace) {
        Map<String, RuleTrace> fired = new TreeMap<>();
        trace.rules().stream()
                .filter(RuleTrace::fired)
                .forEach(rule -> fired.put(rule.rule().id(), rule));
        for (RuleTrace rule : fired.values()) {
            for (Rule.Clause<Conclusion> clause : rule.rule().then()) {
                if (clause.meaning() instanceof Conclusion.Caution caution && order.contains(caution.technique())) {
                    found.merge(
                            new Key(What.CAUTION, "", caution.technique()),
                            rule.rule().id(),
                            (one, other) -> one + ", " + other);
                } else if (clause.meaning() instanceof Conclusion.NoteMissing) {
                    add(What.MISSING, "", rule.rule().id(), forWhom(rule));
                } else if (clause.meaning() instanceof Conclusion.GiveNotice) {
                    add(What.NOTICE, "", rule.rule().id(), forWhom(rule));
                }
            }
        }
        view.notices().stream()
                .map(Notice::code)
                .filter(code -> !fired.containsKey(code))
                .forEach(code -> add(What.NOTICE, "", code, THERE));
    }

    private static String forWhom(RuleTrace rule) {
        String partners = rule.firings().stream()
                .map(firing -> firing.partner())
                .filter(partner -> !partner.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return partners.isEmpty() ? THERE : "about " + partners;
    }

    /** What is different under another rulebook. */
    SortedMap<Key, Difference> to(Findings other) {
        SortedMap<Key, Difference> differences = new TreeMap<>(Key.ORDER);
        Set<Key> keys = new TreeSet<>(Key.ORDER);
        keys.addAll(found.keySet());
        keys.addAll(other.found.keySet());
        for (Key key : keys) {
            String before = found.getOrDefault(key, "");
            String after = other.found.getOrDefault(key, "");
            if (!before.equals(after)) {
                differences.put(key, new Difference(before, after));
            }
        }
        List<String> before = inCommon(order, other.order);
        List<String> after = inCommon(other.order, order);
        if (!before.equals(after)) {
            differences.put(
                    new Key(What.ORDER, "", ""), new Difference(String.join(", ", before), String.join(", ", after)));
        }
        return differences;
    }

    private static List<String> inCommon(List<String> techniques, List<String> others) {
        List<String> common = new ArrayList<>(techniques);
        common.retainAll(others);
        return common;
    }
}
