package dev.attune.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.CaseProblem.Code;
import java.time.Instant;
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

    @Test
    void isUndatedOfUsualStrengthAndSeenByAClinicianUnlessSaidOtherwise() {
        Observation observation = Observation.of("sam", "listens");

        assertThat(observation)
                .isEqualTo(
                        new Observation(null, "sam", "listens", null, Reporter.CLINICIAN, null, null, 3, null, null));
    }

    @Test
    void isCompletedStepByStepWithoutLosingAnything() {
        Observation observation = Observation.of("sam", "listens")
                .id("x")
                .at(NOON)
                .reporter(Reporter.SELF)
                .topic("money")
                .episode("sunday")
                .strength(5)
                .answers("y")
                .note("a note");

        assertThat(observation)
                .isEqualTo(new Observation(
                        "x", "sam", "listens", NOON, Reporter.SELF, "money", "sunday", 5, "y", "a note"));
    }

    @Test
    void everyStepKeepsWhatWasSaidBefore() {
        Observation full =
                new Observation("x", "sam", "listens", NOON, Reporter.SELF, "money", "sunday", 5, "y", "a note");

        assertThat(full.id("x")
                        .at(NOON)
                        .reporter(Reporter.SELF)
                        .topic("money")
                        .episode("sunday")
                        .strength(5)
                        .answers("y")
                        .note("a note"))
                .isEqualTo(full);
        List<Function<Observation, Observation>> steps = List.of(
                o -> o.id("x"),
                o -> o.at(NOON),
                o -> o.reporter(Reporter.SELF),
                o -> o.topic("money"),
                o -> o.episode("sunday"),
                o -> o.strength(5),
                o -> o.answers("y"),
                o -> o.note("a note"));
        assertThat(steps).allSatisfy(step -> assertThat(step.apply(full)).isEqualTo(full));
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
