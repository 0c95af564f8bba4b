package dev.attune.rules.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.rules.SampledProperty;
import dev.attune.rules.measure.Measured;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.BetaDistribution;

/** Where the ends have a formula they are it; everywhere else five in a hundred are beyond each, as the library counts. */
class BetaIntervalTest {
    private static final double TAIL = 0.05;

    @Example
    void theEndsOfTheArcsineDistribution() {
        Measured.Interval interval = BetaInterval.of(0.5, 0.5);
        double low = Math.pow(Math.sin(Math.PI / 2 * TAIL), 2);
        assertThat(interval.low()).isCloseTo(low, within(1e-15));
        assertThat(interval.high()).isCloseTo(1 - low, within(1e-15));
    }

    @SampledProperty
    void theEndsOfPowers(@ForAll @DoubleRange(min = 0.5, max = 1e4) double power) {
        Measured.Interval interval = BetaInterval.of(power, 1);
        assertThat(interval.low()).isCloseTo(Math.pow(TAIL, 1 / power), within(1e-12));
        assertThat(interval.high()).isCloseTo(Math.pow(1 - TAIL, 1 / power), within(1e-12));
    }

    @Property(tries = 3000)
    void asManyAreBeyondEachEndAsShouldBe(
            @ForAll @DoubleRange(min = 0, max = 80) double hits,
            @ForAll @DoubleRange(min = 0, max = 80) double misses) {
        fits(0.5 + hits, 0.5 + misses, 1e-12);
    }

    @SampledProperty
    void soItIsWithTheLongestLogs(
            @ForAll @IntRange(max = 1_000_000) int hits, @ForAll @IntRange(max = 1_000_000) int misses) {
        fits(0.5 + hits, 0.5 + misses, 1e-8);
    }

    @SampledProperty
    void oneShareIsTheRestOfTheOther(
            @ForAll @DoubleRange(min = 0, max = 500) double hits,
            @ForAll @DoubleRange(min = 0, max = 500) double misses) {
        Measured.Interval toward = BetaInterval.of(0.5 + hits, 0.5 + misses);
        Measured.Interval away = BetaInterval.of(0.5 + misses, 0.5 + hits);
        assertThat(toward.low()).isCloseTo(1 - away.high(), within(1e-14));
        assertThat(toward.high()).isCloseTo(1 - away.low(), within(1e-14));
    }

    private static void fits(double a, double b, double precision) {
        Measured.Interval interval = BetaInterval.of(a, b);
        BetaDistribution beta = BetaDistribution.of(a, b);
        assertThat(beta.cumulativeProbability(interval.low())).isCloseTo(TAIL, within(precision));
        assertThat(beta.survivalProbability(interval.high())).isCloseTo(TAIL, within(precision));
    }
}
