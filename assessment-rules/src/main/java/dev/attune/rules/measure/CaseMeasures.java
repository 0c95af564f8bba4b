package dev.attune.rules.measure;

import dev.attune.assessment.Measure;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Trend;
import dev.attune.assessment.Week;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is counted and computed from one case.
 *
 * <p>Observations of safety concerns, and of behaviours the settings do not describe, are left out of every number. What an
 * observation weighs is behaviour weight × strength/3 × reporter factor × the factors of the actor's circumstances. The sums
 * (pursuit, distance, connection, hostility, avoidance) and the shares and polarisation made of them also multiply by
 * 0.5^(age/half-life), an undated observation having no age. Everything that compares times (weekly rates, the current window
 * against earlier, the weeks, escalation) does without that factor: it would make any steady log look as if it had been easier
 * before. A habit is multiplied by the number of occasions that the settings say it stands for, does not fade, and is in no rate, no week,
 * no trend and no chain; told twice by one person it counts once. Counts are of observations with a positive weight.
 *
 * <p>An event that more than one person tells of counts once, by the account that weighs most: same partner and behaviour, told by
 * different people, in one episode and no further apart than the settings allow, or given the same event by the host. Of accounts that may
 * be of one event in more ways than one, those are counted that weigh most together; an account more never makes them weigh less.
 *
 * <p>Turns, and when one follows another: consecutive observations of one partner within an episode are a turn; it follows the
 * other partner's turn directly before it, or those that its observations say they answer. Acts of both at the same moment have
 * no order. Every turn counts once, however many follow it.
 *
 * <p>Units are those of {@link MeasureName}. The interval of a share is that between the 5 % and 95 % quantiles of
 * Beta(½ + pursuit, ½ + distance). What follows a turn is a table of what follows and what does not, escalation is a Theil–Sen slope and
 * a Mann–Kendall test over the {@linkplain #weeks() weeks}; formulas and sources are given there. Rates are by the week of the
 * time they are of; there is none where the log covers less time than the settings ask for.
 *
 * <p>A measure that cannot be computed is there all the same, with {@link Double#NaN} as its value and no evidence. Nothing here
 * depends on the partners' ids, nor on which of them the case names first. The time it takes grows with the length of the log,
 * and with the square of the number of weeks. There are at most 1040 of these: a longer log is cut into as many longer parts,
 * the amounts still being those of seven days.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param all every name for each partner or for the couple, but for the two about accounts that are there only where there is something
 *     to say; and for each partner, on every topic with enough of their moves toward or
 *     away, how many observations there are, pursuit, distance and their counts, and the share of pursuit with its interval. In order of
 *     the catalogue, then of the partners of the case, then the whole log before the topics, these by alphabet
 * @param behaviours how often each behaviour was shown, safety concerns among them: one count for each partner and behaviour that was
 *     seen, in order of first appearance
 * @param trend where the weekly pursuit, distance and hostility of both are going: escalating or easing when the Mann–Kendall test is
 *     significant and the Theil–Sen slope has that sign, steady otherwise; unknown when the log has too few weeks
 * @param weeks the time from the first dated observation to the moment of assessment, cut into as many equal parts as it has weeks,
 *     rounded, at least one, in order of time; empty when nothing is dated. An observation on the border of two belongs to the earlier
 *     one. Amounts are weights without decay, in seven days
 * @param accounts how many observations are whose account, by partner id in order of the case, then {@code clinician},
 *     {@code third-person} and {@code unknown}; without those who have none
 * @param setAside what counts less, or not at all, because of a circumstance of the one who acted: in order of the log, then of the
 *     flags; one observation as often as circumstances lower it
 * @param undated how many of the measured observations have no date and were taken as current
 * @param events the events that more than one person tells of: of each its accounts, the one that counts first; in order of the log
 */
public record CaseMeasures(
        List<Measured> all,
        List<BehaviourCount> behaviours,
        Trend trend,
        List<Week> weeks,
        Map<String, Integer> accounts,
        List<SetAside> setAside,
        int undated,
        List<List<Observation>> events) {
    /** Copies what could be changed. */
    public CaseMeasures {
        all = List.copyOf(all);
        behaviours = List.copyOf(behaviours);
        weeks = List.copyOf(weeks);
        accounts = Collections.unmodifiableMap(new LinkedHashMap<>(accounts));
        setAside = List.copyOf(setAside);
        events = events.stream().map(List::copyOf).toList();
    }

    /**
     * Finds a measure of the whole log.
     *
     * @param name which measure
     * @param of a partner's id or {@link Measure#COUPLE}
     * @return the measure, or empty when there is no such measure of that partner or of the couple
     */
    public Optional<Measured> find(MeasureName name, String of) {
        return find(name, of, "");
    }

    /**
     * Finds a measure.
     *
     * @param name which measure
     * @param of a partner's id or {@link Measure#COUPLE}
     * @param topic the topic, or an empty text for the whole log
     * @return the measure, or empty when there is no such measure, or too little on the topic
     */
    public Optional<Measured> find(MeasureName name, String of, String topic) {
        return all.stream()
                .filter(m -> m.name() == name && m.of().equals(of) && m.topic().equals(topic))
                .findFirst();
    }
}
