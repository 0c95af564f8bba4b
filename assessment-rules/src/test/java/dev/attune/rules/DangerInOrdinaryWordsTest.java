package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Gate;
import dev.attune.assessment.Observation;
import dev.attune.assessment.OnShow;
import dev.attune.assessment.PageState;
import dev.attune.assessment.Recommendation;
import dev.attune.assessment.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Danger that is told in ordinary words asks for a talk with each alone, and nothing makes it a matter of two meanwhile. */
class DangerInOrdinaryWordsTest {
    private static final RulesEngine ENGINE = RulesEngine.standard();
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final String CONCERN = "pressed-or-scorned";
    private static final List<String> HIS_CONTROL = List.of("contacts-excessively", "interrogates", "checks-up-on");
    private static final List<String> HER_APPEASING = List.of("placates", "gives-in", "goes-silent");
    private static final Set<String> ALONE = Set.of("private-talk", "refer-to-professional");

    static Stream<Arguments> dangers() {
        return Stream.of(
                Arguments.of(HIS_CONTROL, HER_APPEASING),
                Arguments.of(
                        List.of("follows", "asks-jealous-questions", "protests"),
                        List.of("over-accommodates", "gives-in")),
                Arguments.of(
                        List.of("pursues-sexually", "protests", "pursues-sexually"),
                        List.of("declines-sex", "placates")),
                Arguments.of(List.of("shows-contempt", "criticises"), List.of("goes-silent", "retreats-physically")),
                Arguments.of(
                        List.of("is-belligerent", "presses-for-change", "blames"), List.of("gives-in", "placates")));
    }

    static Stream<Arguments> noDangers() {
        return Stream.of(
                Arguments.of(HIS_CONTROL, List.of("goes-silent", "retreats-physically", "leaves-unanswered")),
                Arguments.of(
                        List.of("contacts-excessively", "interrogates", "protests", "seeks-reassurance"),
                        List.of("placates", "tunes-out", "goes-silent", "stays-busy")),
                Arguments.of(List.of("shows-contempt", "blames"), List.of("counter-blames", "shows-contempt")),
                Arguments.of(List.of("criticises", "blames"), List.of("goes-silent", "tunes-out")));
    }

    private static CoupleCase couple(int evenings, List<String> his, List<String> hers, boolean turned) {
        CoupleCase.Builder couple =
                (turned ? CoupleCase.between("she", "he") : CoupleCase.between("he", "she")).asOf(NOW);
        for (int evening = 1; evening <= evenings; evening++) {
            Instant at = NOW.minus(Duration.ofDays(3L * evening));
            for (int place = 0; place < Math.max(his.size(), hers.size()); place++) {
                at = at.plus(Duration.ofMinutes(5));
                if (place < his.size()) {
                    couple.observed(Observation.of("he", his.get(place)).at(at));
                }
                if (place < hers.size()) {
                    couple.observed(Observation.of("she", hers.get(place)).at(at.plus(Duration.ofMinutes(2))));
                }
            }
        }
        return couple.build();
    }

    private static boolean isRaised(CoupleCase couple) {
        return ENGINE.assess(couple).forClinician().safety().concerns().stream()
                .anyMatch(concern -> concern.concern().equals(CONCERN));
    }

    @ParameterizedTest
    @MethodSource("dangers")
    void itIsRaisedInShortLogsAndLongOnesInEitherOrderOfThePartners(List<String> his, List<String> hers) {
        for (int evenings : List.of(6, 12, 40)) {
            for (boolean turned : new boolean[] {false, true}) {
                CoupleCase couple = couple(evenings, his, hers, turned);
                assertThat(isRaised(couple)).as("%s evenings", evenings).isTrue();
                assertThat(ENGINE.assess(couple).forClinician().safety().gate()).isEqualTo(Gate.SOFT);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("noDangers")
    void whatIsNoDangerIsNotRaisedHoweverLongTheLog(List<String> his, List<String> hers) {
        for (int evenings : List.of(3, 6, 12, 40)) {
            assertThat(isRaised(couple(evenings, his, hers, false)))
                    .as("%s evenings", evenings)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("dangers")
    void onlyATalkAloneAndAProfessionalAreOffered(List<String> his, List<String> hers) {
        CoupleCase couple = couple(8, his, hers, false);

        assertThat(ENGINE.assess(couple).forClinician().recommendations())
                .extracting(Recommendation::technique)
                .containsExactlyInAnyOrderElementsOf(ALONE);
        for (String partner : couple.partners()) {
            assertThat(Pages.draft(couple, partner).toTry()).isEmpty();
            assertThat(Pages.draft(couple, partner).together()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | both of you, both moves, either of you, the two of you, neither of you
            de | ihr beide, euch beide, euch beiden, beide Schritte, jeder von euch
            es | las dos podéis, vosotros dos, ustedes dos, cualquiera de las dos, cualquiera de los dos
            """)
    void noWordSharesItOutBetweenTheTwo(String language, String words) {
        for (Arguments danger : dangers().toList()) {
            @SuppressWarnings("unchecked")
            CoupleCase couple = couple(8, (List<String>) danger.get()[0], (List<String>) danger.get()[1], false);
            Assessment assessment = ENGINE.assess(couple, Locale.forLanguageTag(language));
            StringBuilder said = new StringBuilder(assessment.forClinician().toString());
            couple.partners().forEach(partner -> said.append(Pages.draft(assessment, partner)));

            assertThat(said.toString().toLowerCase(Locale.ROOT))
                    .doesNotContain(words.toLowerCase(Locale.ROOT).split(", "));
        }
    }

    @Test
    void theRolesStayAndASentenceStandsInPlaceOfThePattern() {
        ClinicianView view =
                ENGINE.assess(couple(8, HIS_CONTROL, HER_APPEASING, false)).forClinician();

        assertThat(view.roles().get("he").role()).isEqualTo(Role.PURSUER);
        assertThat(view.summary()).contains("Before this is read as a pattern of two, talk with each partner alone.");
        assertThat(view.cycle().features()).isEmpty();
        assertThat(view.consequences()).isEmpty();
    }

    @Test
    void aPartnersDraftIsThatOfAnEmptyLogAndIsHeld() {
        CoupleCase danger = couple(8, HIS_CONTROL, HER_APPEASING, false);
        CoupleCase empty = CoupleCase.between("he", "she").asOf(NOW).build();

        assertThat(Pages.draft(danger, "she")).isEqualTo(Pages.draft(empty, "she"));
        assertThat(ENGINE.assess(danger)
                        .forClinician(OnShow.nothing(), Pages.DATE)
                        .release("she")
                        .holds())
                .extracting(PageState.Hold::why)
                .contains(PageState.Why.PRIVATE_TALK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"active-addiction", "ongoing-affair", "humiliates"})
    void aProfessionalIsOfferedHoweverFewTechniquesMayBe(String behaviour) {
        RulesEngine one = Edited.standard()
                .pattern("settings.md", "most recommendations \\| \\d+", "most recommendations | 1")
                .engine();
        CoupleCase couple = Couples.of(Couples.reachingAndMakingRoom(Couples.ONE, Couples.OTHER))
                .observed(Observation.of(Couples.OTHER, behaviour).at(NOW.minusSeconds(90_000)))
                .asOf(NOW)
                .build();

        assertThat(one.assess(couple).forClinician().recommendations())
                .extracting(Recommendation::technique)
                .contains("refer-to-professional");
    }
}
