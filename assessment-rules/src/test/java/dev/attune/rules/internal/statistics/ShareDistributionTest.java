package dev.attune.rules.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareDistributionTest {
    /** Beta(1, 1), every share as likely as any other. */
    private static final ShareDistribution ANY = ShareDistribution.of(0.5, 0.5);

    @Test
    void ofAnyShareThePartAboveIsTheRest() {
        assertThat(ANY.above(0.6)).isCloseTo(0.4, within(1e-5));
        assertThat(ANY.below(0.25)).isCloseTo(0.25, within(1e-5));
        assertThat(ANY.below(0)).isZero();
        assertThat(ANY.above(1)).isZero();
    }

    @Test
    void oneOfTwoExceedsTheOtherByASpanInHalfOfTheSquareOfTheRest() {
        // The part of the unit square with x - y > d is (1 - d)² / 2.
        assertThat(ANY.exceeds(ANY, ShareDistribution.Span.of(0.2))).isCloseTo(0.32, within(1e-4));
        assertThat(ANY.exceeds(ANY, ShareDistribution.Span.of(0))).isCloseTo(0.5, within(1e-4));
        assertThat(ANY.exceeds(ANY, ShareDistribution.Span.of(1))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 3.2", "2.5, 0", "4, 1", "0.7, 11.3", "60, 40", "900, 100"})
    void itIsTheBetaDistributionWithHalfAnActOfEachMore(double hits, double misses) {
        ShareDistribution share = ShareDistribution.of(hits, misses);
        BetaDistribution exact = BetaDistribution.of(0.5 + hits, 0.5 + misses);

        for (double at = 0.05; at < 1; at += 0.05) {
            assertThat(share.below(at)).isCloseTo(exact.cumulativeProbability(at), within(2e-3));
        }
    }

    @Test
    void surelyHigherIsSurelyHigher() {
        assertThat(ShareDistribution.of(900, 100)
                        .exceeds(ShareDistribution.of(100, 900), ShareDistribution.Span.of(0.2)))
                .isCloseTo(1, within(1e-9));
        assertThat(ShareDistribution.of(100, 900)
                        .exceeds(ShareDistribution.of(900, 100), ShareDistribution.Span.of(0.2)))
                .isCloseTo(0, within(1e-9));
    }
}
