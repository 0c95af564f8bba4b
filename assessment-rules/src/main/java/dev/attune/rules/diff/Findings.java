package dev.attune.rules.diff;

import dev.attune.assessment.AttachmentFinding;
import dev.attune.assessment.AttachmentLean;
import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.Confidence;
import dev.attune.assessment.Finding;
import dev.attune.assessment.Notice;
import dev.attune.assessment.Role;
import dev.attune.rules.diff.CaseDiff.FindingChange.What;
import dev.attune.rules.rulebook.Conclusion;
import dev.attune.rules.rulebook.Dimension;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.trace.RuleTrace;
import dev.attune.rules.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that one rulebook finds in one case, without the words it finds for it. */
final class Findings {
    private static final String THERE = "yes";

    private final SortedMap<FindingKey, String> found = new TreeMap<>(FindingKey.ORDER);
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
                        new FindingKey(What.TECHNIQUE, "", offered.technique()),
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
    record FindingKey(What what, String partner, String code) {
        private static final Comparator<FindingKey> ORDER = Comparator.comparing(FindingKey::what)
                .thenComparing(FindingKey::partner)
                .thenComparing(FindingKey::code);
    }

    /** What a finding was and is. */
    record FindingDifference(String before, String after) {}

    private void add(What what, String partner, String code, String value) {
        found.put(new FindingKey(what, partner, code), value);
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
            add(
                    What.SCORE,
                    "",
                    "",
                    RulebookElements.number(view.cycle().intensity().score()));
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

    /** A rule's own sentence is named by the rule, so that a sentence that is only worded better is not another finding. */
    private void notes(ClinicianView view, Trace trace) {
        Map<String, RuleTrace> fired = new TreeMap<>();
        trace.rules().stream()
                .filter(RuleTrace::fired)
                .forEach(rule -> fired.put(rule.rule().id(), rule));
        for (RuleTrace rule : fired.values()) {
            for (Rule.Clause<Conclusion> clause : rule.rule().then()) {
                clause.meaning().accept(new Notes(rule)).ifPresent(this::add);
            }
        }
        view.notices().stream()
                .map(Notice::code)
                .filter(code -> !fired.containsKey(code))
                .forEach(code -> add(What.NOTICE, "", code, THERE));
    }

    private void add(Note note) {
        if (note.key().what() == What.CAUTION) {
            found.merge(note.key(), note.value(), (one, other) -> one + ", " + other);
        } else {
            found.put(note.key(), note.value());
        }
    }

    /** A finding that a rule makes with its own sentence. */
    private record Note(FindingKey key, String value) {}

    /** The note behind each kind of conclusion of a rule that fired; empty where the view tells of the finding itself. */
    private final class Notes implements Conclusion.Visitor<Optional<Note>> {
        private final RuleTrace rule;

        Notes(RuleTrace rule) {
            this.rule = rule;
        }

        @Override
        public Optional<Note> raiseConcern(Conclusion.RaiseConcern conclusion) {
            return toldByView();
        }

        @Override
        public Optional<Note> leanToRole(Conclusion.LeanToRole conclusion) {
            return toldByView();
        }

        @Override
        public Optional<Note> limitRole(Conclusion.LimitRole conclusion) {
            return toldByView();
        }

        @Override
        public Optional<Note> leanInAttachment(Conclusion.LeanInAttachment conclusion) {
            return toldByView();
        }

        @Override
        public Optional<Note> noAttachmentLean(Conclusion.NoAttachmentLean conclusion) {
            return toldByView();
        }

        @Override
        public Optional<Note> voteForPattern(Conclusion.VoteForPattern conclusion) {
            return toldByView();
        }

        @Override
        public Optional<Note> showFeature(Conclusion.ShowFeature conclusion) {
            return toldByView();
        }

        @Override
        public Optional<Note> showStage(Conclusion.ShowStage conclusion) {
            return toldByView();
        }

        @Override
        public Optional<Note> raiseIntensity(Conclusion.RaiseIntensity conclusion) {
            return toldByView();
        }

        @Override
        public Optional<Note> showConsequence(Conclusion.ShowConsequence conclusion) {
            return toldByView();
        }

        @Override
        public Optional<Note> setFocus(Conclusion.SetFocus conclusion) {
            return toldByView();
        }

        @Override
        public Optional<Note> recommend(Conclusion.Recommend conclusion) {
            return toldByView();
        }

        @Override
        public Optional<Note> withhold(Conclusion.Withhold conclusion) {
            return toldByView();
        }

        @Override
        public Optional<Note> caution(Conclusion.Caution conclusion) {
            return order.contains(conclusion.technique())
                    ? Optional.of(new Note(
                            new FindingKey(What.CAUTION, "", conclusion.technique()),
                            rule.rule().id()))
                    : Optional.empty();
        }

        @Override
        public Optional<Note> noteMissing(Conclusion.NoteMissing conclusion) {
            return note(What.MISSING);
        }

        @Override
        public Optional<Note> giveNotice(Conclusion.GiveNotice conclusion) {
            return note(What.NOTICE);
        }

        private static Optional<Note> toldByView() {
            return Optional.empty();
        }

        private Optional<Note> note(What what) {
            return Optional.of(new Note(new FindingKey(what, "", rule.rule().id()), forWhom(rule)));
        }
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
    SortedMap<FindingKey, FindingDifference> to(Findings other) {
        SortedMap<FindingKey, FindingDifference> differences = new TreeMap<>(FindingKey.ORDER);
        Set<FindingKey> keys = new TreeSet<>(FindingKey.ORDER);
        keys.addAll(found.keySet());
        keys.addAll(other.found.keySet());
        for (FindingKey key : keys) {
            String before = found.getOrDefault(key, "");
            String after = other.found.getOrDefault(key, "");
            if (!before.equals(after)) {
                differences.put(key, new FindingDifference(before, after));
            }
        }
        List<String> before = inCommon(order, other.order);
        List<String> after = inCommon(other.order, order);
        if (!before.equals(after)) {
            differences.put(
                    new FindingKey(What.ORDER, "", ""),
                    new FindingDifference(String.join(", ", before), String.join(", ", after)));
        }
        return differences;
    }

    private static List<String> inCommon(List<String> techniques, List<String> others) {
        List<String> common = new ArrayList<>(techniques);
        common.retainAll(others);
        return common;
    }
}
