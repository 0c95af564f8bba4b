package dev.attune.rules.measure;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Measure;
import dev.attune.assessment.Trend;
import dev.attune.assessment.Week;
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
 * before. Counts are of observations with a positive weight.
 *
 * <p>Turns, and when one follows another: consecutive observations of one partner within an episode are a turn; it follows the
 * other partner's turn directly before it, or those that its observations say they answer. Acts of both at the same moment have
 * no order. Every turn counts once, however many follow it.
 *
 * <p>Units are those of {@link MeasureName}. The interval of a share is that between the 5 % and 95 % quantiles of
 * Beta(½ + pursuit, ½ + distance). What follows a turn is a {@link ContingencyTable}, escalation is {@link TheilSen} and
 * {@link MannKendall} over the {@linkplain #weeks() weeks}; formulas and sources are given there. Rates are by the week of the
 * time they are of, taken as one week when it is shorter.
 *
 * <p>A measure that cannot be computed is there all the same, with {@link Double#NaN} as its value and no evidence. Nothing here
 * depends on the partners' ids, nor on which of them the case names first. The time it takes grows with the length of the log,
 * and with the square of the number of weeks. There are at most 1040 of these: a longer log is cut into as many longer parts,
 * the amounts still being those of seven days.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class CaseMeasures {
    private final List<Measured> all;
    private final List<BehaviourCount> behaviours;
    private final Trend trend;
    private final List<Week> weeks;
    private final Map<String, Integer> accounts;
    private final List<SetAside> setAside;
    private final int undated;

    private CaseMeasures(CoupleCase couple, MeasureSettings settings) {
        Weights weights = new Weights(couple, settings);
        WeighedLog log = new WeighedLog(couple, settings, weights);
        Episodes episodes = Episodes.of(log, settings.episodeGap());
        Sequence sequence = new Sequence(log, episodes);
        Turns turns = new Turns(log, episodes, sequence);
        AmountMeasures amounts = new AmountMeasures(log);
        CoupleMeasures together = new CoupleMeasures(log, amounts);
        WeeklySeries series = new WeeklySeries(log);
        Accounts whose = new Accounts(weights);
        Sheet sheet = new Sheet(couple);

        accounts = whose.byPerson(couple);
        amounts.addTo(sheet, settings.leastTopicObservations());
        new WindowMeasures(log).addTo(sheet);
        new PairMeasures(log, turns, settings.leastMargin()).addTo(sheet);
        together.addCoverage(sheet, episodes);
        together.addShares(sheet);
        trend = together.addEscalation(sheet, series, settings);
        together.addRecovery(sheet, new Recovery(log, episodes, sequence));
        together.addAccounts(sheet, whose, accounts);

        all = sheet.inOrder();
        behaviours = BehaviourCount.of(couple, weights);
        weeks = series.weeks(couple);
        setAside = log.setAside();
        undated = log.size() - log.dated();
    }

    /**
     * Measures a case.
     *
     * @param couple the case
     * @param settings what acts weigh and how time is divided
     * @return its measures
     */
    public static CaseMeasures of(CoupleCase couple, MeasureSettings settings) {
        return new CaseMeasures(couple, settings);
    }

    /**
     * How often each behaviour was shown, safety concerns among them.
     *
     * @return one count for each partner and behaviour that was seen, in order of first appearance
     */
    public List<BehaviourCount> behaviours() {
        return behaviours;
    }

    /**
     * All measures: every name for each partner or for the couple; and for each partner, on every topic with enough of their
     * moves toward or away, how many observations there are, pursuit, distance and their counts, and the share of pursuit with
     * its interval.
     *
     * @return in order of the catalogue, then of the partners of the case, then the whole log before the topics, these by
     *     alphabet
     */
    public List<Measured> all() {
        return all;
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

    /**
     * Where the weekly pursuit, distance and hostility of both are going: escalating or easing when the Mann–Kendall test is
     * significant and the Theil–Sen slope has that sign, steady otherwise.
     *
     * @return the trend; unknown when the log has too few weeks
     */
    public Trend trend() {
        return trend;
    }

    /**
     * The weeks of the log: the time from the first dated observation to the moment of assessment, cut into as many equal parts
     * as it has weeks, rounded, at least one. An observation on the border of two belongs to the earlier one. Amounts are
     * weights without decay, in seven days.
     *
     * @return in order of time; empty when nothing is dated
     */
    public List<Week> weeks() {
        return weeks;
    }

    /**
     * How many observations are whose account.
     *
     * @return by partner id in order of the case, then {@code clinician}; nobody with none
     */
    public Map<String, Integer> accounts() {
        return accounts;
    }

    /**
     * What counts less, or not at all, because of a circumstance of the one who acted.
     *
     * @return in order of the log, then of the flags; one observation as often as circumstances lower it
     */
    public List<SetAside> setAside() {
        return setAside;
    }

    /**
     * How many of the measured observations have no date and were taken as current.
     *
     * @return 0 or more
     */
    public int undated() {
        return undated;
    }
}
