package dev.attune.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.simulator.Story;
import dev.attune.simulator.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulateCommandTest {
    @ParameterizedTest
    @EnumSource(Story.class)
    void whatIsMadeUpCanBeAssessed(Story story, @TempDir Path folder) throws IOException {
        Run simulated = Run.of("simulate", "--truth", story.code(), "--observations", 32, "--seed", 7);
        Path file = Files.writeString(folder.resolve("case.json"), simulated.out());

        assertThat(simulated.exit()).isZero();
        assertThat(simulated.err()).isEmpty();
        Run assessed = Run.of("assess", file);
        assertThat(assessed.err()).isEmpty();
        assertThat(assessed.exit()).isZero();
        assertThat(assessed.out()).startsWith(story.code() + "-32-7");
    }

    @ParameterizedTest
    @EnumSource(Story.class)
    void whatIsToldAsPeopleDoCanBeAssessedAndIsOfTheSchema(Story story, @TempDir Path folder) throws IOException {
        Run simulated = Run.of("simulate", "--truth", story.code(), "--observations", 200, "--told");
        Path file = Files.writeString(folder.resolve("case.json"), simulated.out());

        assertThat(simulated.err()).isEmpty();
        assertThat(simulated.out())
                .contains("\"zone\": ", "\"frequency\": ", "\"until\": ", "\"event\": ", "\"recordedAt\": ")
                .contains("\"reporter\": \"third-person\"")
                .containsPattern("\"at\": \"2026-[0-9-]{5}\"");
        assertThat(SchemaTest.problems("case", simulated.out())).isEmpty();
        Run assessed = Run.of("assess", file, "--format", "json");
        assertThat(assessed.err()).isEmpty();
        assertThat(SchemaTest.problems("result", assessed.out())).isEmpty();
        assertThat(assessed.out()).contains("notice-habits", "notice-over", "notice-days", "notice-recorded-later");
    }

    @Test
    void theSameSeedPrintsTheSameCase() {
        assertThat(Run.of("simulate", "--truth", "no-cycle", "--seed", 3).out())
                .isEqualTo(
                        Run.of("simulate", "--truth", "no-cycle", "--seed", 3).out())
                .isNotEqualTo(
                        Run.of("simulate", "--truth", "no-cycle", "--seed", 4).out());
    }

    @Test
    void theTruthIsToldOnStandardErrorWhenAsked() {
        Run told = Run.of("simulate", "--truth", "burnt-out", "--with-truth");

        assertThat(told.errors()).hasSize(1);
        assertThat(told.err())
                .startsWith("truth: burnt-out; sam: ")
                .contains(": distancer", ": left open", "; pattern: withdraw-withdraw; trend: unknown");
    }

    @Test
    void anUnknownStoryIsAnsweredWithThoseThereAre() {
        Run run = Run.of("simulate", "--truth", "happy");

        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("\"happy\" is not a story; expected one of pursue-withdraw, attack-withdraw");
    }

    @Test
    void anImpossibleNumberOfObservationsIsBadUsage() {
        Run run = Run.of("simulate", "--truth", "no-cycle", "--observations", 0);

        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--observations is 0; expected a whole number from 1 to 10000");
    }

    @ParameterizedTest
    @EnumSource(World.class)
    void aCoupleOfAWorldCanBeAssessedAndIsOfTheSchema(World world, @TempDir Path folder) throws IOException {
        Run simulated = Run.of("simulate", "--truth", "turn-takers", "--world", world.code());
        Path file = Files.writeString(folder.resolve("case.json"), simulated.out());

        assertThat(simulated.err()).isEmpty();
        assertThat(simulated.exit()).isZero();
        assertThat(SchemaTest.problems("case", simulated.out())).isEmpty();
        Run assessed = Run.of("assess", file);
        assertThat(assessed.err()).isEmpty();
        assertThat(assessed.out()).startsWith(world.code() + "-turn-takers-");
    }

    @Test
    void theTruthOfAWorldIsToldWhenAsked() {
        assertThat(Run.of("simulate", "--truth", "pursue-withdraw", "--world", "days-only", "--with-truth")
                        .err())
                .contains("truth: pursue-withdraw; sam: ", ": pursuer", ": distancer", "; pattern: pursue-withdraw");
        assertThat(Run.of("simulate", "--truth", "in-between", "--world", "days-only", "--with-truth")
                        .err())
                .contains("pursuer or both or neither, tentative at most");
        assertThat(Run.of("simulate", "--truth", "no-cycle", "--world", "one-evening", "--with-truth")
                        .err())
                .contains("sam: no role; alex: no role; pattern: left open");
    }

    @Test
    void aWorldOrAStoryItDoesNotHaveIsAnsweredWithThoseThereAre() {
        assertThat(Run.of("simulate", "--truth", "no-cycle", "--world", "mars").err())
                .contains("\"mars\" is not a world; expected one of well-kept, two-diarists");
        assertThat(Run.of("simulate", "--truth", "role-by-topic", "--world", "uneven")
                        .err())
                .contains("\"role-by-topic\" is not a story; expected one of pursue-withdraw, no-cycle, turn-takers");
        assertThat(Run.of("simulate", "--truth", "turn-takers").err())
                .contains("\"turn-takers\" is not a story; expected one of pursue-withdraw, attack-withdraw");
    }

    @Test
    void aTellingHasAtMostFiveHabitsOfEachAndAWorldIsNotToldOtherwise() {
        assertThat(Run.of("simulate", "--truth", "no-cycle", "--world", "tellings", "--observations", 6)
                        .err())
                .contains("--observations is 6; expected a whole number from 1 to 5");
        assertThat(Run.of("simulate", "--truth", "no-cycle", "--world", "uneven", "--told")
                        .err())
                .contains("--told goes with no --world");
    }
}
