package dev.attune.rules.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.attune.rules.SampledProperty;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContingencyTableTest {
    /** O'Connor 1999, appendix A: how often each of six codes of a couple's talk was followed by each. */
    private static final long[][] COUPLE = {
        {0, 4, 0, 6, 6, 7},
        {3, 28, 5, 14, 63, 10},
        {1, 4, 12, 2, 9, 20},
        {5, 19, 2, 6, 5, 0},
        {8, 57, 8, 9, 27, 3},
        {6, 10, 21, 0, 2, 10}
    };

    private static final double PRINTED_PRECISION = 0.0006;

    private static ContingencyTable oConnor(int from, int to) {
        long[] cells = new long[4];
        for (int row = 0; row < 6; row++) {
            for (int column = 0; column < 6; column++) {
                cells[(row == from - 1 ? 0 : 2) + (column == to - 1 ? 0 : 1)] += COUPLE[row][column];
            }
        }
        return ContingencyTable.of(cells[0], cells[1], cells[2], cells[3]);
    }

    @ParameterizedTest
    @CsvSource({"2,5,6.712", "5,2,5.347", "6,3,6.988", "3,6,6.410", "3,2,-3.640", "5,6,-3.782"})
    void theAdjustedResidualIsTheOnePrintedByOConnor(int from, int to, double z) {
        assertThat(oConnor(from, to).adjustedResidual()).isCloseTo(z, within(PRINTED_PRECISION));
    }

    @ParameterizedTest
    @CsvSource({"2,5,.650", "5,2,.548", "6,3,.795", "3,6,.764", "3,2,-.703", "1,1,-1.000"})
    void yulesQIsTheOnePrintedByOConnor(int from, int to, double q) {
        assertThat(oConnor(from, to).yulesQ()).isCloseTo(q, within(PRINTED_PRECISION));
    }

    @ParameterizedTest
    @CsvSource({"2,5,63,.5122", "5,2,57,.5089", "6,3,21,.4286"})
    void theProbabilityIsTheOnePrintedByOConnor(int from, int to, long observed, double probability) {
        assertThat(oConnor(from, to).a()).isEqualTo(observed);
        assertThat(oConnor(from, to).answered()).isCloseTo(probability, within(0.00005));
    }

    @Test
    void theExpectedCountIsTheOnePrintedByOConnor() {
        assertThat(oConnor(2, 5).expected()).isCloseTo(35.143, within(0.0005));
        assertThat(oConnor(2, 5).total()).isEqualTo(392);
    }

    @Test
    void theHandCaseComesOut() {
        ContingencyTable table = ContingencyTable.of(10, 20, 30, 40);

        assertThat(table.oddsRatio()).isCloseTo(0.6667, within(0.00005));
        assertThat(table.yulesQ()).isCloseTo(-0.2, within(1e-12));
        assertThat(table.logOddsStandardError()).isCloseTo(0.4564, within(0.00005));
        assertThat(table.answered()).isCloseTo(10 / 30.0, within(1e-12));
        assertThat(table.baseRate()).isCloseTo(0.4, within(1e-12));
        assertThat(table.difference()).isCloseTo(10 / 30.0 - 30 / 70.0, within(1e-12));
        assertThat(table.expected()).isCloseTo(12, within(1e-12));
        assertThat(table.smallestMargin()).isEqualTo(30);
    }

    @Test
    void anEmptyCellAddsOneHalfToEveryCellOfTheOddsRatioButNotOfQ() {
        ContingencyTable table = ContingencyTable.of(4, 0, 1, 2);

        assertThat(table.oddsRatio()).isCloseTo(4.5 * 2.5 / (0.5 * 1.5), within(1e-12)); // 15
        assertThat(table.logOddsStandardError())
                .isCloseTo(Math.sqrt(1 / 4.5 + 1 / 0.5 + 1 / 1.5 + 1 / 2.5), within(1e-12));
        assertThat(table.yulesQ()).isEqualTo(1);
    }

    @Test
    void whatHasNoDenominatorIsNotANumber() {
        ContingencyTable empty = ContingencyTable.of(0, 0, 0, 0);
        ContingencyTable noOtherTurns = ContingencyTable.of(3, 2, 0, 0);

        assertThat(empty.answered()).isNaN();
        assertThat(empty.baseRate()).isNaN();
        assertThat(empty.expected()).isNaN();
        assertThat(noOtherTurns.difference()).isNaN();
        assertThat(noOtherTurns.yulesQ()).isNaN();
        assertThat(noOtherTurns.adjustedResidual()).isNaN();
        assertThat(noOtherTurns.answered()).isEqualTo(0.6);
    }

    @Test
    void aNegativeCountIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContingencyTable.of(1, 2, -3, 4))
                .withMessage("c is -3; expected a count, 0 or more");
    }

    @SampledProperty
    void exchangingTheColumnsTurnsEveryAssociationRound(
            @ForAll @LongRange(min = 1, max = 10_000) long a,
            @ForAll @LongRange(min = 1, max = 10_000) long b,
            @ForAll @LongRange(min = 1, max = 10_000) long c,
            @ForAll @LongRange(min = 1, max = 10_000) long d) {
        ContingencyTable table = ContingencyTable.of(a, b, c, d);
        ContingencyTable exchanged = ContingencyTable.of(b, a, d, c);

        assertThat(exchanged.yulesQ()).isEqualTo(-table.yulesQ());
        assertThat(exchanged.adjustedResidual()).isCloseTo(-table.adjustedResidual(), within(1e-6));
        assertThat(exchanged.oddsRatio() * table.oddsRatio()).isCloseTo(1, within(1e-9));
    }

    @SampledProperty
    void yulesQIsTheOddsRatioOnAnotherScale(
            @ForAll @LongRange(min = 1, max = 10_000) long a,
            @ForAll @LongRange(min = 1, max = 10_000) long b,
            @ForAll @LongRange(min = 1, max = 10_000) long c,
            @ForAll @LongRange(min = 1, max = 10_000) long d) {
        ContingencyTable table = ContingencyTable.of(a, b, c, d);

        assertThat(table.yulesQ())
                .isCloseTo((table.oddsRatio() - 1) / (table.oddsRatio() + 1), within(1e-9))
                .isBetween(-1.0, 1.0);
    }
}
