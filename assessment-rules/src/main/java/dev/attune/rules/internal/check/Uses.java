package dev.attune.rules.internal.check;

import dev.attune.assessment.Coded;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.instrument.Instrument;
import dev.attune.rules.internal.check.Quantity.QuantityKind;
import dev.attune.rules.internal.reference.EntryReference;
import dev.attune.rules.internal.reference.EntryReference.EntryKind;
import dev.attune.rules.measure.Signal;
import dev.attune.rules.rulebook.Behaviour;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Stratum;
import dev.attune.rules.rulebook.Term;
import dev.attune.rules.rulebook.Vocabularies;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Finds behaviours and words that nothing uses, and safety concerns that no rule hears. */
final class Uses {
    /** What the mechanism finds without a rule. */
    private static final Set<Pattern> FOUND_ANYWAY =
            EnumSet.of(Pattern.INSUFFICIENT_EVIDENCE, Pattern.WITHHELD_FOR_SAFETY, Pattern.MIXED);

    /** What is missing has no place of its own. */
    private static final Place START_OF_SAFETY = new Place("safety.md", 1, 1);

    private final Rulebook rulebook;
    private final ConclusionIndex concluded = new ConclusionIndex();
    private final Set<String> read = new HashSet<>();
    private final Set<String> heard = new HashSet<>();
    private final Set<String> screensHeard = new HashSet<>();
    private final Set<String> contexts = new HashSet<>();

    Uses(Rulebook rulebook) {
        this.rulebook = rulebook;
        // Rules that can never fire are counted here; they are named elsewhere, and the words would be named twice.
        for (Rule rule : rulebook.rules()) {
            concluded.add(rule);
            for (Clause<Condition> clause : rule.when()) {
                EntryReference.of(clause.meaning()).forEach(entry -> read(entry, rule.stratum() == Stratum.SAFETY));
            }
        }
        rulebook.settings().measuring().contextFactors().forEach((flag, factors) -> {
            if (!factors.isEmpty()) {
                contexts.add(flag);
            }
        });
    }

    private void read(EntryReference entry, boolean forSafety) {
        if (entry.kind() == EntryKind.BEHAVIOUR) {
            read.add(entry.code());
            if (forSafety && entry.present()) {
                heard.add(entry.code());
            }
        } else if (entry.kind() == EntryKind.INSTRUMENT && forSafety) {
            screensHeard.add(entry.code());
        } else if (entry.kind() == EntryKind.CONTEXT) {
            contexts.add(entry.code());
        }
    }

    void check(CheckReport report) {
        for (Behaviour behaviour : rulebook.behaviours().values()) {
            check(behaviour, report);
        }
        for (Instrument instrument : Instrument.values()) {
            if (instrument.isSafetyScreen() && !screensHeard.contains(instrument.code())) {
                report.add(
                        Code.UNHEARD_CONCERN,
                        START_OF_SAFETY,
                        List.of(instrument.code()),
                        "no rule of safety.md reads \"" + instrument.code()
                                + "\", a screen for violence, so that a positive result would change nothing; expected a rule that raises a concern");
            }
        }
        unused(Vocabularies.FEATURES, word -> concluded.has(QuantityKind.FEATURE, word), "no rule shows it", report);
        unused(Vocabularies.STAGES, word -> concluded.has(QuantityKind.STAGE, word), "no rule shows it", report);
        unused(
                Vocabularies.CONSEQUENCES,
                word -> concluded.has(QuantityKind.CONSEQUENCE, word),
                "no rule shows it",
                report);
        unused(Vocabularies.FOCUS_AREAS, word -> concluded.has(QuantityKind.FOCUS, word), "no rule sets it", report);
        unused(
                Vocabularies.CONCERNS,
                word -> concluded.has(QuantityKind.CONCERN, word) || concluded.isHardOnly(word),
                "no rule raises it",
                report);
        unused(
                Vocabularies.DIMENSIONS,
                word -> concluded.has(QuantityKind.ATTACHMENT, word),
                "no rule leans toward it",
                report);
        unused(Vocabularies.ROLES, this::isFoundRole, "no rule leans toward it", report);
        unused(Vocabularies.PATTERNS, this::isFoundPattern, "no rule votes for it", report);
        unused(Vocabularies.CONTEXTS, contexts::contains, "no row of settings.md and no rule reads it", report);
    }

    private boolean isFoundRole(String word) {
        return Coded.find(Role.class, word)
                .map(role ->
                        role == Role.UNCLEAR || concluded.points(role, false) > 0 || concluded.points(role, true) > 0)
                .orElse(true);
    }

    private boolean isFoundPattern(String word) {
        return Coded.find(Pattern.class, word)
                .map(pattern ->
                        FOUND_ANYWAY.contains(pattern) || concluded.patterns().contains(pattern))
                .orElse(true);
    }

    private void check(Behaviour behaviour, CheckReport report) {
        if (behaviour.signal() == Signal.SAFETY) {
            if (!heard.contains(behaviour.code())) {
                report.add(
                        Code.UNHEARD_CONCERN,
                        behaviour.place(),
                        List.of(behaviour.code()),
                        "no rule of safety.md reads \"" + behaviour.code()
                                + "\", so that a report of it would change nothing; expected a rule that raises a concern");
            }
        } else if (!read.contains(behaviour.code())
                && behaviour.weights().weights().values().stream().allMatch(weight -> weight == 0)) {
            report.add(
                    Code.UNUSED_BEHAVIOUR,
                    behaviour.place(),
                    List.of(behaviour.code()),
                    "\"" + behaviour.code() + "\" weighs nothing and no rule reads it; expected a weight or a rule");
        }
    }

    private void unused(Vocabularies table, Predicate<String> isUsed, String why, CheckReport report) {
        for (Term term :
                rulebook.terms().getOrDefault(table.heading(), Map.of()).values()) {
            if (!isUsed.test(term.code())) {
                report.add(
                        Code.UNUSED_WORD,
                        term.place(),
                        List.of(term.code()),
                        "nobody will ever read \"" + term.code() + "\" of the table \"" + table.heading() + "\": "
                                + why);
            }
        }
    }
}
