package dev.attune.rules.internal.log;

import static dev.attune.rules.internal.log.Examples.SETTINGS;
import static dev.attune.rules.internal.log.Examples.at;
import static dev.attune.rules.internal.log.Examples.couple;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.assessment.Frequency;
import dev.attune.assessment.Measure;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.rules.measure.CaseMeasures;
import dev.attune.rules.measure.MeasureName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsTest {
    private static Observation told(int minute, String by, String behaviour, Reporter reporter, String id) {
        return at(minute, by, behaviour).reporter(reporter).id(id);
    }

    private static List<List<String>> events(Observation... log) {
        return Events.of(couple(log), SETTINGS).toldMoreThanOnce().stream()
                .map(accounts ->
                        accounts.stream().map(o -> String.valueOf(o.id())).toList())
                .toList();
    }

    private static double value(CaseMeasures measures, MeasureName name, String of) {
        return Examples.value(measures, name, of);
    }

    @Test
    void twoAccountsOfOneActWithinTheToleranceAreOneEvent() {
        assertThat(events(
                        told(0, "sam", "reaches", Reporter.PARTNER, "a"),
                        told(10, "sam", "reaches", Reporter.SELF, "b")))
                .containsExactly(List.of("b", "a"));
    }

    @Test
    void twoActsOfOneEveningAreTwo() {
        assertThat(events(
                        told(0, "sam", "reaches", Reporter.PARTNER, "a"),
                        told(11, "sam", "reaches", Reporter.SELF, "b")))
                .isEmpty();
        assertThat(events(told(0, "sam", "reaches", Reporter.SELF, "a"), told(1, "sam", "reaches", Reporter.SELF, "b")))
                .isEmpty();
    }

    @Test
    void twoActsThatTwoPeopleTellOfAreTwo() {
        assertThat(events(
                        told(0, "sam", "reaches", Reporter.SELF, "a"),
                        told(2, "sam", "reaches", Reporter.SELF, "b"),
                        told(3, "sam", "reaches", Reporter.PARTNER, "c"),
                        told(4, "sam", "reaches", Reporter.PARTNER, "d")))
                .containsExactly(List.of("c", "a"), List.of("d", "b"));
    }

    @Test
    void whatLiesBetweenTwoActsOfOnePersonIsOneOfThem() {
        assertThat(events(
                        told(0, "sam", "reaches", Reporter.SELF, "a"),
                        told(8, "sam", "reaches", Reporter.PARTNER, "b"),
                        told(16, "sam", "reaches", Reporter.SELF, "c")))
                .containsExactly(List.of("a", "b"));
    }

    @Test
    void theStrongerAccountCountsSoThatAnAccountMoreNeverWeighsLess() {
        assertThat(events(
                        told(0, "sam", "reaches", Reporter.SELF, "a").strength(1),
                        told(0, "sam", "reaches", Reporter.PARTNER, "b").strength(5)))
                .containsExactly(List.of("b", "a"));
    }

    @Test
    void otherPartnersBehavioursAndOccasionsAreOtherEvents() {
        Observation first = told(0, "sam", "reaches", Reporter.SELF, "a").episode("one");

        assertThat(events(first, told(1, "alex", "reaches", Reporter.PARTNER, "b")))
                .isEmpty();
        assertThat(events(first, told(1, "sam", "asks", Reporter.PARTNER, "b"))).isEmpty();
        assertThat(events(
                        first, told(1, "sam", "reaches", Reporter.PARTNER, "b").episode("two")))
                .isEmpty();
        assertThat(events(
                        first, told(1, "sam", "reaches", Reporter.PARTNER, "b").episode("one")))
                .hasSize(1);
    }

    @Test
    void theHostMaySayThatTwoAccountsAreOfOneEvent() {
        Observation undated =
                Observation.of("sam", "reaches").event("the call").id("a").reporter(Reporter.SELF);

        assertThat(events(
                        undated,
                        told(1, "sam", "reaches", Reporter.CLINICIAN, "b").event("the call")))
                .containsExactly(List.of("a", "b")); // What has no date counts as current, and weighs a little more.
        assertThat(events(
                        told(0, "sam", "reaches", Reporter.SELF, "a").event("one"),
                        told(0, "sam", "reaches", Reporter.PARTNER, "b").event("other")))
                .isEmpty();
    }

    @Test
    void whatTheHostGivesAnEventIsNoOtherEvents() {
        assertThat(events(
                        told(0, "sam", "reaches", Reporter.SELF, "a"),
                        told(1, "sam", "reaches", Reporter.PARTNER, "b").event("the call"),
                        told(90, "sam", "reaches", Reporter.CLINICIAN, "c").event("the call")))
                .containsExactly(List.of("c", "b"));
    }

    @Test
    void aHundredThousandAccountsOfOneMomentAreSoonPaired() {
        List<Observation> log = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            log.add(told(0, "sam", "reaches", Reporter.SELF, "s" + i).episode(i % 2 == 0 ? null : "e" + i));
            log.add(told(0, "sam", "reaches", Reporter.PARTNER, "p" + i).episode(i % 2 == 0 ? null : "f" + i));
        }

        assertThat(Events.of(couple(log), SETTINGS).toldMoreThanOnce()).hasSize(25_000);
    }

    @Test
    void theSurestAccountCounts() {
        // A partner's guess about an inner state counts a quarter.
        CaseMeasures measures = Examples.measures(
                told(0, "sam", "aches", Reporter.PARTNER, "a"), told(0, "sam", "aches", Reporter.SELF, "b"));

        assertThat(value(measures, MeasureName.PURSUIT, "sam")).isEqualTo(Math.pow(0.5, 1 / 56.0), within(1e-9));
        assertThat(value(measures, MeasureName.OBSERVATIONS, "sam")).isEqualTo(1);
        assertThat(value(measures, MeasureName.ACCOUNTS, Measure.COUPLE)).isEqualTo(2);
    }

    @Test
    void habitsAndSafetyConcernsAreNotPaired() {
        assertThat(events(
                        told(0, "sam", "reaches", Reporter.SELF, "a").frequency(Frequency.OFTEN),
                        told(0, "sam", "reaches", Reporter.PARTNER, "b").frequency(Frequency.OFTEN)))
                .isEmpty();
        assertThat(events(
                        told(0, "sam", "threatens", Reporter.SELF, "a"),
                        told(0, "sam", "threatens", Reporter.PARTNER, "b")))
                .isEmpty();
    }

    @Test
    void ofADayTheFirstOfOneAndTheFirstOfTheOtherAreOneEvent() {
        LocalDate day = LocalDate.of(2026, 5, 1);
        Observation act = Observation.of("sam", "reaches").on(day);

        assertThat(events(
                        act.reporter(Reporter.SELF).id("a"),
                        act.reporter(Reporter.SELF).id("b"),
                        act.reporter(Reporter.PARTNER).id("c"),
                        act.on(day.plusDays(1)).reporter(Reporter.PARTNER).id("d")))
                .containsExactly(List.of("a", "c"));
    }

    @Test
    void agreementIsWhatBothTellOfWhatEitherTells() {
        // Sam tells three events of the occasion, Alex two, and they share two: 2 × 2 / (3 + 2).
        CaseMeasures measures = Examples.measures(
                told(0, "sam", "reaches", Reporter.SELF, "a"),
                told(0, "sam", "reaches", Reporter.PARTNER, "b"),
                told(20, "alex", "retreats", Reporter.PARTNER, "c"),
                told(20, "alex", "retreats", Reporter.SELF, "d"),
                told(40, "sam", "asks", Reporter.SELF, "e"));

        assertThat(value(measures, MeasureName.AGREEMENT_BETWEEN_ACCOUNTS, Measure.COUPLE))
                .isEqualTo(0.8, within(1e-12));
        assertThat(Examples.measures(
                                told(0, "sam", "reaches", Reporter.SELF, "a"),
                                told(40, "sam", "asks", Reporter.PARTNER, "b"))
                        .find(MeasureName.AGREEMENT_BETWEEN_ACCOUNTS, Measure.COUPLE))
                .isEmpty();
    }

    @Test
    void whatMayBeOnePersonsAccountCountsUnknownPeopleIn() {
        List<Observation> log = Arrays.asList(
                told(0, "sam", "reaches", Reporter.SELF, "a"),
                told(60, "sam", "asks", Reporter.UNKNOWN, "b"),
                told(120, "sam", "hurts", Reporter.CLINICIAN, "c"),
                told(180, "sam", "connects", Reporter.PARTNER, "d"));

        assertThat(value(
                        CaseMeasurer.measure(couple(log), SETTINGS),
                        MeasureName.SHARE_OF_POSSIBLY_ONE_ACCOUNT,
                        Measure.COUPLE))
                .as("of three strained moments, one told by Sam and one by nobody knows whom")
                .isEqualTo(2 / 3.0);
    }
}
