package dev.attune.rules.internal.explain;

import dev.attune.assessment.Coded;
import dev.attune.assessment.Score;
import dev.attune.rules.instrument.Instrument;
import dev.attune.rules.rulebook.Condition;
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
 * <p>Their results are told to the clinician by the concern they raise, and to nobody else: a partner who has filled one in may be
 * reading over somebody's shoulder. One that raises no concern is shown to nobody, because it would be taken for an all-clear.
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
                .filter(Condition.ScoreIs.class::isInstance)
                .map(condition -> ((Condition.ScoreIs) condition).instrument());
        return new SafetyScores(Stream.concat(screens, read).collect(Collectors.toUnmodifiableSet()));
    }

    public boolean includes(Score score) {
        return instruments.contains(score.instrument());
    }
}
