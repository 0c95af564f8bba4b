package dev.attune.rules.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SlopeAndTrendTest {
    @Test
    void theSlopeIsTheMedianOfAllPairs() {
        // 1 3 2 7: slopes (3-1)/1=2, (2-1)/2=0.5, (7-1)/3=2, (2-3)/1=-1, (7-3)/2=2, (7-2)/1=5
        // in order -1 0.5 2 2 2 5: the middle two are 2 and 2
        assertThat(TheilSen.slope(1, 3, 2, 7)).isEqualTo(2);
        // 0 1 5: 1, 2.5, 4
        assertThat(TheilSen.slope(0, 1, 5)).isEqualTo(2.5);
        // 4 1 0 3: -3, -2, -1/3, -1, 1, 3: the middle two are -1 and -1/3
        assertThat(TheilSen.slope(4, 1, 0, 3)).isCloseTo(-2 / 3.0, within(1e-15));
    }

    @Test
    void oneExtraordinaryWeekDoesNotTiltTheSlope() {
        assertThat(TheilSen.slope(1, 2, 3, 400, 5, 6, 7)).isEqualTo(1);
    }

    @Test
    void fewerThanTwoValuesHaveNoSlope() {
        assertThat(TheilSen.slope()).isNaN();
        assertThat(TheilSen.slope(3)).isNaN();
    }

    @Test
    void aShortSeriesWithoutTiesIsTestedExactly() {
        // 1 2 3 4 5: S = 10, the most there is; of 120 permutations 1 has S = 10 and 1 has S = -10
        MannKendall rising = MannKendall.test(1, 2, 3, 4, 5);
        assertThat(rising.s()).isEqualTo(10);
        assertThat(rising.variance()).isCloseTo(5 * 4 * 15 / 18.0, within(1e-12)); // 16.667
        assertThat(rising.z()).isCloseTo(9 / Math.sqrt(50 / 3.0), within(1e-12)); // 2.2045
        assertThat(rising.p()).isCloseTo(2 / 120.0, within(1e-15));

        // 4 1 3 2: pairs - - - + + -: S = -2. Permutations of four by inversions 0..6: 1 3 5 6 5 3 1, S = 6 - 2k;
        // |S| >= 2 leaves out only the six with three inversions: 18/24
        MannKendall mixed = MannKendall.test(4, 1, 3, 2);
        assertThat(mixed.s()).isEqualTo(-2);
        assertThat(mixed.p()).isCloseTo(0.75, within(1e-15));
        assertThat(mixed.z()).isCloseTo(-1 / Math.sqrt(4 * 3 * 13 / 18.0), within(1e-12)); // -1/sqrt(8.667)
    }

    @Test
    void tiesLowerTheVariance() {
        // 1 2 2 3: S = 5 (the two equal ones say nothing); variance (4*3*13 - 2*1*9)/18 = 138/18 = 7.6667
        MannKendall test = MannKendall.test(1, 2, 2, 3);
        assertThat(test.s()).isEqualTo(5);
        assertThat(test.variance()).isCloseTo(138 / 18.0, within(1e-12));
        assertThat(test.z()).isCloseTo(4 / Math.sqrt(138 / 18.0), within(1e-12)); // 1.44463
        // two-sided p of z = 1.44463: 2 (1 - Phi) = 2 * 0.07428
        assertThat(test.p()).isCloseTo(0.1486, within(0.0001));
    }

    @Test
    void aLongSeriesUsesTheNormalDistribution() {
        // eleven rising values: S = 55, variance 11*10*27/18 = 165, z = 54/12.8452 = 4.2039
        MannKendall test = MannKendall.test(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(test.z()).isCloseTo(4.2039, within(0.0001));
        assertThat(test.p()).isBetween(2.5e-5, 2.8e-5);
    }

    @Test
    void aSeriesWithoutDifferencesHasNoTrend() {
        for (double[] series : new double[][] {{}, {7}, {2, 2, 2, 2}, {0.0, -0.0, 0.0}}) {
            MannKendall test = MannKendall.test(series);
            assertThat(test.s()).isZero();
            assertThat(test.z()).isZero();
            assertThat(test.p()).isEqualTo(1);
        }
    }
}
