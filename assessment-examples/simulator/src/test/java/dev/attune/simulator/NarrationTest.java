package dev.attune.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.attune.assessment.Context;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.Until;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.measure.Signal;
import dev.attune.rules.rulebook.Rulebook;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NarrationTest {
    private static final RulesEngine ENGINE = RulesEngine.standard();
    private static final Rulebook RULEBOOK = ENGINE.rules();
    private static final Simulator PLAIN = Simulator.of(RULEBOOK, Parameters.usual());
    private static final Simulator FULL =
            Simulator.of(RULEBOOK, Parameters.usual().withNarration(Narration.FULL));

    /** Of the couples as they were before anything but incidents could be told, whatever the catalogue has come to list. */
    private static final String COUPLES_OF_BEFORE = "65dbb9003026b3b583f4962acf2d76ba0f51b5dddfa7fa9810869182d5671463";

    @Test
    void aSeedMakesThePlainCoupleItAlwaysMade() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Story story : Story.values()) {
            for (int seed = 0; seed < 50; seed++) {
                CoupleCase couple = PLAIN.simulate(story, 32, seed).couple();
                couple.observations().forEach(o -> digest.update(line(o).getBytes(StandardCharsets.UTF_8)));
            }
        }

        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(COUPLES_OF_BEFORE);
    }

    private static String line(Observation o) {
        return Stream.of(o.id(), o.by(), o.behaviour(), o.at(), o.reporter(), o.topic(), o.strength(), o.answers())
                .map(String::valueOf)
                .collect(Collectors.joining("|", "", "\n"));
    }

    @Test
    void aPlainLogTellsNothingButIncidentsAndNamesWhoTellsEach() {
        assertThat(all(PLAIN))
                .allSatisfy(entry -> assertThat(entry)
                        .isEqualTo(entry.on(null)
                                .event(null)
                                .frequency(null)
                                .until(null)
                                .recordedAt(null))
                        .satisfies(o ->
                                assertThat(o.reporter()).isIn(Reporter.SELF, Reporter.PARTNER, Reporter.CLINICIAN)));
        assertThat(couples(PLAIN)).allSatisfy(couple -> {
            assertThat(couple.facts()).isEmpty();
            assertThat(couple.context()).isEmpty();
            assertThat(couple.zone()).isNull();
        });
    }

    @ParameterizedTest
    @EnumSource(Story.class)
    void aFullLogIsAsLongAsAskedForTheSameTwiceAndCanBeAssessed(Story story) {
        CoupleCase couple = FULL.simulate(story, 60, 7).couple();

        assertThat(couple.observations()).hasSize(60);
        assertThat(FULL.simulate(story, 60, 7).couple()).isEqualTo(couple);
        assertThat(ENGINE.assess(couple).forClinician().notices()).isNotEmpty();
    }

    @Test
    void aFullLogTellsOfEverythingAboutAsOftenAsItWasTold() {
        Narration told = Narration.FULL;
        Predicate<Observation> isDated = Observation::isDated;

        assertThat(share(o -> o.frequency() != null, o -> true)).isCloseTo(told.habits(), within(0.02));
        assertThat(share(o -> o.until() != null, o -> o.frequency() != null)).isCloseTo(told.over(), within(0.04));
        assertThat(share(o -> Until.EARLIER.equals(o.until()), o -> o.until() != null))
                .isBetween(0.3, 0.8);
        assertThat(share(o -> o.day() != null, isDated)).isCloseTo(told.days(), within(0.03));
        assertThat(share(o -> o.reporter() == Reporter.UNKNOWN, o -> true))
                .isCloseTo(told.outsiders() / 2, within(0.03));
        assertThat(share(o -> o.reporter() == Reporter.THIRD_PERSON, o -> true))
                .isCloseTo(told.outsiders() / 2, within(0.03));
        // A second account is known when the first is, or later still; nothing is said of that.
        assertThat(share(o -> o.recordedAt() != null, isDated))
                .isCloseTo(told.later() / (1 + told.secondAccounts()), within(0.03));
    }

    @Test
    void twoWhoTellOfOneEventAreDifferentPeopleWithinMinutesOfEachOther() {
        int named = 0;
        for (CoupleCase couple : couples(FULL)) {
            Map<String, List<Observation>> events = new HashMap<>();
            couple.observations().stream()
                    .filter(o -> o.event() != null)
                    .forEach(o -> events.computeIfAbsent(o.event(), e -> new ArrayList<>())
                            .add(o));
            named += events.size();
            assertThat(events.values()).allSatisfy(accounts -> {
                assertThat(accounts).hasSize(2);
                Observation one = accounts.get(0);
                Observation other = accounts.get(1);
                assertThat(other.by()).isEqualTo(one.by());
                assertThat(other.behaviour()).isEqualTo(one.behaviour());
                assertThat(other.day()).isEqualTo(one.day());
                assertThat(couple.teller(other)).isNotEqualTo(couple.teller(one));
                if (one.at() != null) {
                    assertThat(Duration.between(one.at(), other.at()).abs()).isLessThan(Duration.ofMinutes(6));
                }
            });
        }
        assertThat(named).isGreaterThan(100);
    }

    @Test
    void whatIsKnownBesideTheLogIsOfTheRulebook() {
        List<CoupleCase> couples = couples(FULL);

        assertThat(couples)
                .allSatisfy(couple ->
                        assertThat(RULEBOOK.catalogue().problemsOf(couple)).isEmpty());
        assertThat(couples.stream()
                        .flatMap(couple -> couple.facts().keySet().stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(RULEBOOK.catalogue().facts().keySet());
        assertThat(couples.stream().flatMap(couple -> couple.context().stream()).map(Context::shared))
                .contains(true, false);
    }

    @Test
    void everyBehaviourThatIsNoConcernIsShownBySomebodyAndNoneIsThatIsOne() {
        Set<String> ordinary = RULEBOOK.behaviours().values().stream()
                .filter(behaviour -> behaviour.signal() != Signal.SAFETY)
                .map(behaviour -> behaviour.code())
                .collect(Collectors.toSet());

        assertThat(all(FULL).stream().map(Observation::behaviour).collect(Collectors.toSet()))
                .isEqualTo(ordinary);
    }

    @Test
    void aShareOutOfRangeIsRefusedByName() {
        assertThatThrownBy(() -> new Narration(0, 0, 1, 0, 0, 0, 0, 0))
                .hasMessage("days is 1.0; expected a number from 0 to 0.95");
    }

    private static List<CoupleCase> couples(Simulator simulator) {
        return Stream.of(Story.values())
                .flatMap(story -> IntStream.range(0, 40)
                        .mapToObj(seed -> simulator.simulate(story, 60, seed).couple()))
                .toList();
    }

    private static List<Observation> all(Simulator simulator) {
        return couples(simulator).stream()
                .flatMap(couple -> couple.observations().stream())
                .toList();
    }

    private static double share(Predicate<Observation> what, Predicate<Observation> among) {
        List<Observation> all = all(FULL).stream().filter(among).toList();
        return (double) all.stream().filter(what).count() / all.size();
    }
}
