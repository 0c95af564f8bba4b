package dev.attune.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.CaseProblem.Code;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Instant LATER = Instant.parse("2026-03-05T08:00:00Z");

    @Test
    void isAnUndatedIncidentOfUsualStrengthOfWhichTheCaseSaysWhoseAccountItIs() {
        Observation observation = Observation.of("sam", "listens");

        assertThat(observation.by()).isEqualTo("sam");
        assertThat(observation.behaviour()).isEqualTo("listens");
        assertThat(observation.strength()).isEqualTo(3);
        assertThat(observation.isDated()).isFalse();
        assertThat(Stream.of(
                        observation.id(),
                        observation.at(),
                        observation.day(),
                        observation.reporter(),
                        observation.topic(),
                        observation.episode(),
                        observation.event(),
                        observation.frequency(),
                        observation.until(),
                        observation.recordedAt(),
                        observation.answers(),
                        observation.note()))
                .containsOnlyNulls();
    }

    private static final List<Function<Observation, Observation>> STEPS = List.of(
            o -> o.id("x"),
            o -> o.at(NOON),
            o -> o.reporter(Reporter.SELF),
            o -> o.topic("money"),
            o -> o.episode("sunday"),
            o -> o.event("the quarrel"),
            o -> o.strength(5),
            o -> o.frequency(Frequency.OFTEN),
            o -> o.until(Until.day(LocalDate.of(2026, 4, 1))),
            o -> o.recordedAt(LATER),
            o -> o.answers("y"),
            o -> o.note("a note"));

    private static Observation complete() {
        Observation observation = Observation.of("sam", "listens");
        for (Function<Observation, Observation> step : STEPS) {
            observation = step.apply(observation);
        }
        return observation;
    }

    @Test
    void isCompletedStepByStepWithoutLosingAnything() {
        assertThat(complete())
                .isEqualTo(new Observation(
                        "x",
                        "sam",
                        "listens",
                        NOON,
                        null,
                        Reporter.SELF,
                        "money",
                        "sunday",
                        "the quarrel",
                        5,
                        Frequency.OFTEN,
                        Until.day(LocalDate.of(2026, 4, 1)),
                        LATER,
                        "y",
                        "a note"));
    }

    @Test
    void everyStepKeepsWhatWasSaidBefore() {
        Observation full = complete();

        assertThat(STEPS).allSatisfy(step -> assertThat(step.apply(full)).isEqualTo(full));
    }

    @Test
    void happensAtAMomentOrOnADayAndTheLastSaidHolds() {
        Observation start = Observation.of("sam", "listens");

        assertThat(start.at(NOON).on(DAY)).isEqualTo(start.on(DAY));
        assertThat(start.on(DAY).at(NOON)).isEqualTo(start.at(NOON));
        assertThat(start.on(DAY).isDated()).isTrue();
        assertThat(start.on(DAY).on(null)).isEqualTo(start);
    }

    @Test
    void isNotRecordedBeforeItHappens() {
        assertThat(Problems.only(
                        () -> Observation.of("sam", "listens").at(LATER).recordedAt(NOON)))
                .isEqualTo(
                        new CaseProblem(
                                Code.INVALID_VALUE,
                                "recordedAt",
                                "recordedAt is 2026-03-01T12:00:00Z; expected no earlier than 2026-03-05T08:00:00Z, when it happened"));
        assertThat(Problems.only(() -> Observation.of("sam", "listens")
                                .on(DAY.plusDays(2))
                                .recordedAt(NOON))
                        .message())
                .isEqualTo("recordedAt is 2026-03-01T12:00:00Z; expected no earlier than 2026-03-03, when it happened");
        // Somewhere on earth, the second of March has begun.
        assertThat(Observation.of("sam", "listens")
                        .on(DAY.plusDays(1))
                        .recordedAt(NOON)
                        .recordedAt())
                .isEqualTo(NOON);
    }

    @Test
    void doesNotEndBeforeItBegins() {
        assertThat(Problems.only(
                        () -> Observation.of("sam", "listens").at(LATER).until(Until.day(LocalDate.of(2026, 3, 3)))))
                .isEqualTo(new CaseProblem(
                        Code.INVALID_VALUE,
                        "until",
                        "until is 2026-03-03; expected no earlier than 2026-03-05T08:00:00Z"));
        assertThat(Observation.of("sam", "listens")
                        .on(DAY)
                        .until(Until.day(DAY))
                        .until())
                .isEqualTo(Until.day(DAY));
    }

    @Test
    void anEndIsADayOrEarlier() {
        assertThat(Until.parse("2026-03-04")).isEqualTo(Until.day(LocalDate.of(2026, 3, 4)));
        assertThat(Until.parse("earlier")).isEqualTo(Until.EARLIER);
        assertThat(Until.EARLIER.text()).isEqualTo("earlier");
        assertThat(Until.parse("2026-03-04").text()).isEqualTo("2026-03-04");
        assertThat(Problems.only(() -> Until.parse("soon")))
                .isEqualTo(new CaseProblem(
                        Code.INVALID_VALUE,
                        "until",
                        "until is \"soon\"; expected a day such as 2026-03-04, or earlier"));
    }

    @Test
    void aStepLeavesTheObservationItStartedFromAsItWas() {
        Observation start = Observation.of("sam", "listens");

        Observation strong = start.strength(5);

        assertThat(start.strength()).isEqualTo(3);
        assertThat(strong.strength()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void takesEveryStrengthFromOneToFive(int strength) {
        assertThat(Observation.of("sam", "listens").strength(strength).strength())
                .isEqualTo(strength);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 6, Integer.MAX_VALUE})
    void namesAStrengthOutOfRangeAndTheRange(int strength) {
        Observation observation = Observation.of("sam", "listens");

        assertThat(Problems.only(() -> observation.strength(strength)))
                .isEqualTo(new CaseProblem(
                        Code.INVALID_VALUE,
                        "strength",
                        "strength is " + strength + "; expected a whole number from 1 to 5"));
    }

    @Test
    @SuppressWarnings("NullAway")
    void saysWhatIsMissingAndWhatWasExpected() {
        assertThat(Problems.only(() -> Observation.of(null, "listens")))
                .isEqualTo(new CaseProblem(
                        Code.MISSING_VALUE, "by", "by is missing; expected the id of one of the two partners"));
        assertThat(Problems.only(() -> Observation.of("sam", null)))
                .isEqualTo(new CaseProblem(
                        Code.MISSING_VALUE,
                        "behaviour",
                        "behaviour is missing; expected a behaviour code such as asks-for-space"));
    }

    static Stream<Arguments> textsWithBlanks() {
        Observation start = Observation.of("sam", "listens");
        return Stream.of(
                        Arguments.of("by", (Function<String, Object>) text -> Observation.of(text, "listens")),
                        Arguments.of("behaviour", (Function<String, Object>) text -> Observation.of("sam", text)),
                        Arguments.of("id", (Function<String, Object>) start::id),
                        Arguments.of("topic", (Function<String, Object>) start::topic),
                        Arguments.of("episode", (Function<String, Object>) start::episode),
                        Arguments.of("event", (Function<String, Object>) start::event),
                        Arguments.of("answers", (Function<String, Object>) start::answers))
                .flatMap(field -> Stream.of("", " ", "\t", " x", "x ", "\u2003x", "x\n")
                        .map(text -> Arguments.of(field.get()[0], text, field.get()[1])));
    }

    @ParameterizedTest(name = "{0}: [{1}]")
    @MethodSource("textsWithBlanks")
    void namesATextWithBlanksAroundIt(String field, String text, Function<String, Object> make) {
        assertThat(Problems.only(() -> make.apply(text)))
                .isEqualTo(new CaseProblem(
                        Code.INVALID_VALUE,
                        field,
                        field + " is \"" + text + "\"; expected a text without blanks around it"));
    }

    @Test
    void aNoteMayBeAnything() {
        assertThat(Observation.of("sam", "listens").note("  ").note()).isEqualTo("  ");
    }

    @Test
    void blanksWithinATextAreFine() {
        assertThat(Observation.of("sam", "listens").topic("his mother").topic()).isEqualTo("his mother");
    }
}
