package dev.attune.simulator.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.assessment.Confidence;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Frequency;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.Role;
import dev.attune.assessment.Until;
import dev.attune.rules.RulesEngine;
import dev.attune.simulator.study.OccasionSketch.Moves;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sketch, which is the mark to beat, does what it says. */
class OccasionSketchTest {
    private static final OccasionSketch SKETCH =
            new OccasionSketch(RulesEngine.standard().rules());
    private static final Instant EVENING = Instant.parse("2026-01-05T18:00:00Z");

    private static CoupleCase.Builder couple() {
        return CoupleCase.between("sam", "alex");
    }

    private static CoupleCase evenings(int evenings) {
        CoupleCase.Builder couple = couple();
        for (int evening = 0; evening < evenings; evening++) {
            Instant at = EVENING.plus(Duration.ofDays(evening));
            couple.observed("sam", "presses-for-change", at)
                    .observed("alex", "goes-silent", at.plus(Duration.ofMinutes(5)));
        }
        return couple.build();
    }

    private static Moves of(CoupleCase couple, String partner) {
        return SKETCH.evidence(couple).of(partner);
    }

    @Test
    void confidenceGrowsWithTheEvenings() {
        assertThat(SKETCH.read(evenings(1)).of("sam").role()).isEqualTo(Role.UNCLEAR);
        assertThat(SKETCH.read(evenings(2)).of("sam")).isEqualTo(new Reading.Named(Role.PURSUER, Confidence.TENTATIVE));
        assertThat(SKETCH.read(evenings(5)).of("alex")).isEqualTo(new Reading.Named(Role.DISTANCER, Confidence.LIKELY));
        assertThat(SKETCH.read(evenings(8)).of("alex")).isEqualTo(new Reading.Named(Role.DISTANCER, Confidence.CLEAR));
    }

    @Test
    void movesOfOneOccasionCountLessEach() {
        CoupleCase couple = couple().observed("sam", "presses-for-change", EVENING)
                .observed("sam", "criticises", EVENING.plus(Duration.ofHours(1)))
                .observed("sam", "goes-silent", EVENING.plus(Duration.ofHours(4)))
                .build();

        assertMoves(of(couple, "sam"), 2 / 2.2, 1 / 2.2);
        assertThat(SKETCH.evidence(couple).occasions()).isEqualTo(1);
    }

    @Test
    void anOccasionIsMeasuredFromItsFirstEntryAndADayIsOne() {
        CoupleCase couple = couple().observed("sam", "presses-for-change", EVENING)
                .observed("sam", "presses-for-change", EVENING.plus(Duration.ofHours(3)))
                .observed("sam", "presses-for-change", EVENING.plus(Duration.ofHours(5)))
                .observed(Observation.of("sam", "goes-silent").on(LocalDate.of(2026, 2, 1)))
                .observed(Observation.of("sam", "tunes-out").on(LocalDate.of(2026, 2, 1)))
                .build();

        assertThat(SKETCH.evidence(couple).occasions()).isEqualTo(3);
        assertMoves(of(couple, "sam"), 2 / 1.6 + 1, 2 / 1.6);
    }

    @Test
    void aGuessIsAQuarter() {
        CoupleCase couple = couple().observed(Observation.of("sam", "feels-rejected-by-space")
                        .at(EVENING)
                        .reporter(Reporter.PARTNER))
                .observed(Observation.of("alex", "feels-smothered").at(EVENING).reporter(Reporter.SELF))
                .build();

        assertMoves(of(couple, "sam"), 0.25, 0);
        assertMoves(of(couple, "alex"), 0, 1);
    }

    @Test
    void habitsStandForOccasionsAndThoseOfBeforeForNone() {
        CoupleCase couple = couple().observed(
                        Observation.of("sam", "presses-for-change").frequency(Frequency.NEARLY_ALWAYS))
                .observed(Observation.of("sam", "criticises").frequency(Frequency.SOMETIMES))
                .observed(Observation.of("sam", "goes-silent")
                        .frequency(Frequency.OFTEN)
                        .until(Until.EARLIER))
                .observed(Observation.of("alex", "goes-silent").frequency(Frequency.OFTEN))
                .build();

        assertMoves(of(couple, "sam"), 8 / 1.6, 0);
        assertMoves(of(couple, "alex"), 0, 4);
        assertThat(SKETCH.read(couple).roles())
                .isEqualTo(Map.of(
                        "sam", new Reading.Named(Role.PURSUER, Confidence.TENTATIVE),
                        "alex", new Reading.Named(Role.DISTANCER, Confidence.TENTATIVE)));
    }

    @Test
    void somebodyWhoDoesBothAlikeDoesBoth() {
        CoupleCase.Builder couple = couple();
        for (int evening = 0; evening < 24; evening++) {
            Instant at = EVENING.plus(Duration.ofDays(evening));
            couple.observed("sam", evening % 2 == 0 ? "presses-for-change" : "goes-silent", at)
                    .observed("alex", "goes-silent", at);
        }

        Reading reading = SKETCH.read(couple.build());
        assertThat(reading.of("sam").role()).isEqualTo(Role.BOTH);
        assertThat(reading.of("alex").role()).isEqualTo(Role.UNCLEAR);
    }

    private static void assertMoves(Moves moves, double toward, double away) {
        assertThat(moves.toward()).isCloseTo(toward, within(1e-9));
        assertThat(moves.away()).isCloseTo(away, within(1e-9));
    }
}
