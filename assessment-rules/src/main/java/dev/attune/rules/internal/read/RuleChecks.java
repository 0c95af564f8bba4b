package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.reference.EntryReference;
import dev.attune.rules.internal.reference.EntryReference.EntryKind;
import dev.attune.rules.internal.source.Text;
import dev.attune.rules.rulebook.Conclusion;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Stratum;
import dev.attune.rules.rulebook.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;

/**
 * Checks a rule that was read: that it speaks only of a partner it has bound, reads only what is inferred before it concludes, and
 * fills in only what there is.
 */
final class RuleChecks {
    private final Rule rule;
    private final Diagnostics diagnostics;

    RuleChecks(Rule rule, Diagnostics diagnostics) {
        this.rule = rule;
        this.diagnostics = diagnostics;
    }

    /** Reports what is wrong with the rule, whose reason stands in the given text. */
    void check(Text because) {
        checkBinding();
        checkStrata();
        checkPlaces(because);
    }

    private void checkBinding() {
        boolean bound = false;
        for (Clause<Condition> clause : rule.when()) {
            Who who = clause.meaning().who();
            if (who == Who.A_PARTNER) {
                if (bound) {
                    diagnostics.error(
                            Code.UNBOUND_PARTNER,
                            clause.place(),
                            "\"a partner\" for the second time; expected \"that partner\" or \"the other partner\"");
                }
                bound = true;
            } else {
                requireBound(bound, who, clause);
            }
        }
        for (Clause<Conclusion> clause : rule.then()) {
            Who who = clause.meaning().who();
            if (who == Who.A_PARTNER) {
                diagnostics.error(
                        Code.UNBOUND_PARTNER,
                        clause.place(),
                        "\"a partner\" in a conclusion; expected \"that partner\", \"the other partner\" or \"both partners\"");
            }
            requireBound(bound, who, clause);
            if (clause.meaning().onTopic() && !rule.bindsTopic()) {
                diagnostics.error(
                        Code.UNBOUND_PARTNER,
                        clause.place(),
                        "\"on that topic\" without a condition that starts with \"on a topic\"");
            }
        }
    }

    private void requireBound(boolean bound, Who who, Clause<?> clause) {
        if (!bound && (who == Who.THAT_PARTNER || who == Who.THE_OTHER_PARTNER)) {
            diagnostics.error(
                    Code.UNBOUND_PARTNER,
                    clause.place(),
                    "\"" + clause.text() + "\" speaks of " + who.text() + " before any condition said \"a partner\"");
        }
    }

    private void checkStrata() {
        Stratum stratum = rule.stratum();
        for (Clause<Conclusion> clause : rule.then()) {
            if (clause.meaning().stratum() != stratum) {
                diagnostics.error(
                        Code.WRONG_STRATUM,
                        clause.place(),
                        "one rule concludes in " + name(stratum) + " and in "
                                + name(clause.meaning().stratum()) + "; expected a rule for each");
            }
        }
        for (Clause<Condition> clause : rule.when()) {
            if (clause.meaning().reads().compareTo(stratum) >= 0) {
                diagnostics.error(
                        Code.WRONG_STRATUM,
                        clause.place(),
                        "a rule that concludes in " + name(stratum) + " reads "
                                + name(clause.meaning().reads()) + ", which is inferred only then or later");
            }
        }
    }

    private static String name(Stratum stratum) {
        return stratum.name().toLowerCase(Locale.ROOT);
    }

    /** What a sentence may fill in: who was bound, the topic, and the measures the rule itself reads. */
    private void checkPlaces(Text because) {
        List<String> allowed = new ArrayList<>();
        if (rule.bindsPartner()) {
            allowed.add(Who.THAT_PARTNER.text());
            allowed.add(Who.THE_OTHER_PARTNER.text());
        }
        if (rule.bindsTopic()) {
            allowed.add(Rule.THAT_TOPIC);
        }
        for (Clause<Condition> clause : rule.when()) {
            for (EntryReference entry : EntryReference.of(clause.meaning())) {
                if (entry.kind() == EntryKind.MEASURE) {
                    named(clause.meaning().who()).forEach(who -> allowed.add(who.possessive() + " " + entry.code()));
                }
            }
        }
        Matcher places = Braces.PLACE.matcher(rule.because());
        while (places.find()) {
            String place = places.group(1);
            if (!allowed.contains(place)) {
                diagnostics.error(
                        Code.UNKNOWN_WORD,
                        because.placeAt(places.start()),
                        "{" + place + "} cannot be filled in here; expected "
                                + (allowed.isEmpty() ? "no braces" : "one of " + String.join(", ", allowed))
                                + Nearest.question(place, allowed));
            }
        }
    }

    /** By whose name a sentence can call a measure; a measure of both has two values, one for each who is bound. */
    private List<Who> named(Who who) {
        return switch (who) {
            case A_PARTNER -> List.of(Who.THAT_PARTNER);
            case BOTH_PARTNERS -> rule.bindsPartner() ? List.of(Who.THAT_PARTNER, Who.THE_OTHER_PARTNER) : List.of();
            case THAT_PARTNER, THE_OTHER_PARTNER, THE_COUPLE -> List.of(who);
        };
    }
}
