package dev.attune.rules.internal.explain;

import dev.attune.assessment.Coded;
import dev.attune.assessment.Score;
import dev.attune.rules.instrument.Instrument;
import dev.attune.rules.internal.reference.EntryReference;
import dev.attune.rules.internal.reference.EntryReference.EntryKind;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Stratum;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The questionnaires whose results bear on safety: the known screens for violence, and whatever else a rule about safety reads.
 *
 * <p>Only the clinician is told of their results, by the concern they raise: a partner's view may be read by the other partner as
 * well. A result that raises no concern is not shown at all, because it would be taken for an all-clear.
 */
public record SafetyScores(Set<String> instruments) {
    public static SafetyScores of(Rulebook rulebook) {
        Stream<String> screens = Arrays.stream(Instrument.values())
                .filter(Instrument::isSafetyScreen)
                .map(Coded::code);
        Stream<String> read = rulebook.rules().stream()
                .filter(rule -> rule.stratum() == Stratum.SAFETY)
                .map(Rule::when)
                .flatMap(conditions -> conditions.stream().map(Clause::meaning))
                .flatMap(condition -> EntryReference.of(condition).stream())
                .filter(entry -> entry.kind() == EntryKind.INSTRUMENT)
                .map(EntryReference::code);
        return new SafetyScores(Stream.concat(screens, read).collect(Collectors.toUnmodifiableSet()));
    }

    public boolean includes(Score score) {
        return instruments.contains(score.instrument());
    }
}
