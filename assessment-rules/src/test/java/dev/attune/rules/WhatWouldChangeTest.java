package dev.attune.rules;

import static dev.attune.rules.Couples.ENGINE;
import static dev.attune.rules.Couples.NOW;
import static dev.attune.rules.Couples.ONE;
import static dev.attune.rules.Couples.OTHER;
import static dev.attune.rules.Couples.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Intensity;
import dev.attune.assessment.InvalidCaseException;
import dev.attune.assessment.Measure;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;
import dev.attune.assessment.WhatWouldChange;
import dev.attune.assessment.WhatWouldChange.About;
import dev.attune.assessment.WhatWouldChange.Change;
import dev.attune.assessment.WhatWouldChange.Edit;
import dev.attune.assessment.WhatWouldChange.EntrySignal;
import dev.attune.rules.rulebook.Behaviour;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What would change a finding is what the same rules make of a log that differs in a few entries. */
class WhatWouldChangeTest {
    private static WhatWouldChange of(CoupleCase couple, About about, String of) {
        return ENGINE.whatWouldChange(couple).stream()
                .filter(answer -> answer.about() == about && answer.of().equals(of))
                .findFirst()
                .orElseThrow();
    }

    /** What the engine finds, in the words of an answer. */
    private static String found(CoupleCase couple, WhatWouldChange answer) {
        ClinicianView view = ENGINE.assess(couple).forClinician();
        if (answer.about() == About.ROLE) {
            return Objects.requireNonNull(view.roles().get(answer.of())).role().code();
        }
        Intensity intensity = view.cycle().intensity();
        return intensity == null
                ? Pattern.INSUFFICIENT_EVIDENCE.code()
                : intensity.level().code();
    }

    private static boolean shows(Observation observation, Change change) {
        Behaviour behaviour = Objects.requireNonNull(ENGINE.rules().behaviours().get(observation.behaviour()));
        return observation.by().equals(change.by())
                && behaviour.signal().code().equals(change.signal().code());
    }

    /** The case with some entries more or fewer, as somebody would do it by hand. */
    private static CoupleCase edited(CoupleCase couple, Change change, int entries) {
        List<Observation> log = new ArrayList<>(couple.observations());
        List<Observation> same =
                couple.observations().stream().filter(o -> shows(o, change)).toList();
        if (change.edit() == Edit.ADDED) {
            for (int i = 0; i < entries; i++) {
                Observation added = Observation.of(change.by(), change.behaviour())
                        .episode("a new one " + i)
                        .reporter(
                                same.isEmpty()
                                        ? dev.attune.assessment.Reporter.CLINICIAN
                                        : same.get(same.size() - 1).reporter());
                log.add(
                        couple.readAt() == null
                                ? added
                                : added.at(couple.readAt().minus(Duration.ofDays(i))));
            }
        } else {
            Set<String> gone = new HashSet<>();
            same.subList(same.size() - entries, same.size()).forEach(o -> gone.add(String.valueOf(o.id())));
            log = new ArrayList<>(Couples.without(log, o -> gone.contains(String.valueOf(o.id()))));
        }
        return new CoupleCase(
                couple.id(),
                couple.partners(),
                null,
                null,
                couple.readAt(),
                log,
                couple.scores(),
                couple.context(),
                java.util.Map.of(),
                List.of());
    }

    private static CoupleCase justEnoughForARole() {
        return Couples.of(List.of(
                        Observation.of(ONE, "presses-for-change").at(daysAgo(12)),
                        Observation.of(ONE, "presses-for-change").at(daysAgo(9)),
                        Observation.of(ONE, "presses-for-change").at(daysAgo(6)),
                        Observation.of(ONE, "presses-for-change").at(daysAgo(3)),
                        Observation.of(OTHER, "listens").at(daysAgo(2)),
                        Observation.of(OTHER, "listens").at(daysAgo(1))))
                .asOf(NOW)
                .build();
    }

    @Test
    void aRoleThatHangsOnASingleEntryIsSaidToHangOnIt() {
        WhatWouldChange answer = of(justEnoughForARole(), About.ROLE, ONE);

        assertThat(answer.found()).isEqualTo(Role.PURSUER.code());
        assertThat(answer.nearest())
                .contains(new Change(Edit.LEFT_OUT, ONE, EntrySignal.PURSUIT, 1, "presses-for-change", "unclear"))
                .allSatisfy(change -> assertThat(change.entries()).isEqualTo(1));
        assertThat(answer.sentences())
                .hasSameSizeAs(answer.nearest())
                .contains("Without the latest entry in which Quill reached out, what is said of Quill would be"
                        + " \"not clear from the log\" instead of \"more often reached out\".");
    }

    @Test
    void whatStandsWhateverWasTriedIsSaidToStand() {
        List<Observation> log = Couples.times(40, o -> o, ONE, "presses-for-change", "follows");
        log.addAll(Couples.times(40, o -> o, OTHER, "goes-silent"));
        CoupleCase muchLogged = Couples.of(log).asOf(NOW).build();
        WhatWouldChange answer = of(muchLogged, About.ROLE, ONE);

        assertThat(answer.found()).isEqualTo(Role.PURSUER.code());
        assertThat(answer.nearest()).isEmpty();
        assertThat(answer.tried()).isEqualTo(8);
        assertThat(answer.sentences())
                .containsExactly(
                        "Up to 8 entries more or fewer of any one kind would not change what is said of Quill.");
    }

    @Test
    void bothRolesAndTheLevelAreAnsweredInThisOrder() {
        assertThat(ENGINE.whatWouldChange(Couples.reachingAndMakingRoom()))
                .extracting(WhatWouldChange::about, WhatWouldChange::of)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(About.ROLE, ONE),
                        org.assertj.core.groups.Tuple.tuple(About.ROLE, OTHER),
                        org.assertj.core.groups.Tuple.tuple(About.LEVEL, Measure.COUPLE));
    }

    @Test
    void ofAnEmptyLogItSaysHowLittleItTakesAndNothingOfALevel() {
        List<WhatWouldChange> answers =
                ENGINE.whatWouldChange(Couples.empty().asOf(NOW).build());

        assertThat(answers).extracting(WhatWouldChange::about).containsExactly(About.ROLE, About.ROLE);
        assertThat(answers.get(0).nearest()).isNotEmpty().allSatisfy(change -> {
            assertThat(change.edit()).isEqualTo(Edit.ADDED);
            assertThat(change.by()).isEqualTo(ONE);
        });
    }

    @Test
    void afterAHardConcernNothingIsSaidAtAll() {
        CoupleCase couple = Couples.of(Couples.reachingAndMakingRoom(ONE, OTHER))
                .observed(Observation.of(OTHER, "fears-partner"))
                .build();

        assertThat(ENGINE.whatWouldChange(couple)).isEmpty();
    }

    @Test
    void aSafetyConcernIsNeverAnEntryMoreOrFewer() {
        CoupleCase couple = Couples.of(Couples.reachingAndMakingRoom(ONE, OTHER))
                .observed(Observation.of(OTHER, "punishes-with-silence").at(daysAgo(0.1)))
                .asOf(NOW)
                .build();

        assertThat(ENGINE.whatWouldChange(couple)).isEqualTo(ENGINE.whatWouldChange(Couples.reachingAndMakingRoom()));
    }

    @Test
    void aCaseThatCannotBeAssessedIsRefused() {
        CoupleCase couple =
                Couples.empty().observed(Observation.of(ONE, "listns")).build();

        assertThatExceptionOfType(InvalidCaseException.class).isThrownBy(() -> ENGINE.whatWouldChange(couple));
    }

    @Property(tries = 12)
    void everyChangeLeadsWhereItIsSaidToLeadAndOneEntryLessDoesNot(@ForAll("couples") Couples.Drawn drawn) {
        CoupleCase couple = drawn.couple();
        for (WhatWouldChange answer : ENGINE.whatWouldChange(couple)) {
            assertThat(answer.found()).isEqualTo(found(couple, answer));
            for (Change change : answer.nearest()) {
                assertThat(found(edited(couple, change, change.entries()), answer))
                        .isEqualTo(change.becomes())
                        .isNotEqualTo(answer.found());
                assertThat(found(edited(couple, change, change.entries() - 1), answer))
                        .isEqualTo(answer.found());
            }
        }
    }

    @Property(tries = 6)
    void theSameOfTwoPeopleWithOtherNamesIsTheSameWithOtherNames(@ForAll("couples") Couples.Drawn drawn) {
        List<WhatWouldChange> answers = ENGINE.whatWouldChange(drawn.named("Aspen", "Briar"));

        assertThat(answers.toString().replace("Aspen", ONE).replace("Briar", OTHER))
                .isEqualTo(ENGINE.whatWouldChange(drawn.couple()).toString());
    }

    @Provide
    Arbitrary<Couples.Drawn> couples() {
        return Couples.withoutConcern();
    }
}
