package dev.attune.rules;

import static dev.attune.rules.Couples.NOW;
import static dev.attune.rules.Couples.ONE;
import static dev.attune.rules.Couples.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Notice;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.rules.cases.CaseRunner;
import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.HostCodeException;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.internal.read.RulebookFiles;
import dev.attune.rules.internal.read.RulebookReader;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.phrase.HostPhrase;
import dev.attune.rules.phrase.PhraseBook;
import dev.attune.rules.phrase.PhraseReference;
import dev.attune.rules.rulebook.Comparison;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.trace.Attempt;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A host says in Java what a sentence of its own means, and clinicians use the sentence. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostPhraseTest {
    private static final HostPhrase AT_NIGHT = new HostPhrase(
            "{who} {behaviour} {comparison} {times} at night",
            "How often a behaviour was seen between ten in the evening and six in the morning.",
            "a partner contacts again and again at least 2 times at night",
            words -> {
                String behaviour = words.behaviour(1);
                Comparison comparison = words.comparison(2);
                int times = words.times(3);
                return log -> comparison.holds(
                        log.observations().stream()
                                .filter(o -> o.behaviour().equals(behaviour))
                                .filter(HostPhraseTest::isAtNight)
                                .count(),
                        times);
            });

    private static final String RULE = """

            ## Messages at night

            - id: our.night
            - source: house rule

            When

            - a partner contacts again and again at least 2 times at night
            - that partner's pursuit count is at least 1

            Then

            - give notice

            Because {that partner} wrote at night.
            """;

    private static boolean isAtNight(Observation observation) {
        if (observation.at() == null) {
            return false;
        }
        int hour = observation.at().atOffset(ZoneOffset.UTC).getHour();
        return hour >= 22 || hour < 6;
    }

    private static Rulebook rulebook(String rules, String cases, HostPhrase... phrases) throws RulebookException {
        SortedMap<String, String> texts = new TreeMap<>(StandardTexts.toChange());
        texts.merge("consequences.md", rules, String::concat);
        texts.merge("cases.md", cases, String::concat);
        return RulebookReader.read(
                new RulebookFiles(texts), PhraseBook.standard().with(phrases));
    }

    private static RulesEngine engine(String rules, HostPhrase... phrases) throws RulebookException {
        return UncheckedEngine.of(rulebook(rules, "", phrases));
    }

    private static CoupleCase nights(Reporter reporter) {
        List<Observation> log = new ArrayList<>(Couples.reachingAndMakingRoom(ONE, OTHER));
        log.removeIf(entry -> entry.behaviour().equals("contacts-excessively"));
        for (int day = 1; day <= 2; day++) {
            log.add(Observation.of(OTHER, "contacts-excessively")
                    .reporter(reporter)
                    .at(NOW.minusSeconds(day * 86_400L + 12 * 3600L)));
        }
        return Couples.of(log).asOf(NOW).build();
    }

    private static List<String> notices(List<Notice> notices) {
        return notices.stream().map(Notice::text).toList();
    }

    @Test
    void a_rule_may_use_it_and_binds_partners_by_it() throws RulebookException {
        ClinicianView view =
                engine(RULE, AT_NIGHT).assess(nights(Reporter.CLINICIAN)).forClinician();

        assertThat(notices(view.notices()))
                .contains(OTHER + " wrote at night.")
                .doesNotContain(ONE + " wrote at night.");
        assertThat(notices(engine(RULE.replace("2 times", "3 times"), AT_NIGHT)
                        .assess(nights(Reporter.CLINICIAN))
                        .forClinician()
                        .notices()))
                .doesNotContain(OTHER + " wrote at night.");
    }

    @Test
    void it_may_be_about_the_other_or_both() throws RulebookException {
        String other = RULE.replace(
                "- a partner contacts again and again at least 2 times at night\n- that partner's pursuit count is at least 1",
                "- a partner's pursuit count is at least 1\n- the other partner contacts again and again at least 2 times at night");
        assertThat(notices(engine(other, AT_NIGHT)
                        .assess(nights(Reporter.CLINICIAN))
                        .forClinician()
                        .notices()))
                .contains(ONE + " wrote at night.");

        String both = RULE.replace("- a partner contacts", "- both partners contacts")
                .replace("that partner's pursuit count", "a partner's pursuit count");
        assertThat(notices(engine(both, AT_NIGHT)
                        .assess(nights(Reporter.CLINICIAN))
                        .forClinician()
                        .notices()))
                .noneMatch(text -> text.contains("at night"));
    }

    @Test
    void a_partners_page_has_nothing_of_a_notice() throws RulebookException {
        Assessment assessment = engine(RULE, AT_NIGHT).assess(nights(Reporter.SELF));

        assertThat(notices(assessment.forClinician().notices())).contains(OTHER + " wrote at night.");
        assertThat(Pages.draft(assessment, ONE).toString()).doesNotContain("at night");
        assertThat(Pages.draft(assessment, OTHER).toString()).doesNotContain("at night");
    }

    @Test
    void it_reads_measures_as_well() throws RulebookException {
        HostPhrase outweighs = new HostPhrase(
                "{whose} pursuit outweighs",
                "More pursuit than the other's.",
                "a partner's pursuit outweighs",
                words -> log -> log.measure(MeasureName.PURSUIT).orElse(0)
                                > log.measureOfOther(MeasureName.PURSUIT).orElse(0)
                        && log.measure(MeasureName.WEEKS_COVERED).isPresent()
                        && log.partner().equals(ONE)
                        && log.other().equals(OTHER)
                        && NOW.equals(log.readAt())
                        && !log.observationsOfOther().isEmpty());
        RulesEngine engine = engine(
                RULE.replace(
                        "a partner contacts again and again at least 2 times at night",
                        "a partner's pursuit outweighs"),
                outweighs);

        assertThat(notices(
                        engine.assess(nights(Reporter.CLINICIAN)).forClinician().notices()))
                .contains(ONE + " wrote at night.");
    }

    @Test
    void worked_examples_and_the_trace_know_it() throws RulebookException {
        Rulebook rulebook = rulebook(RULE, """

                ## Nights

                - partners: Ana, Ben

                | weeks | time | by | behaviour |
                |---|---|---|---|
                | 1-2 | Tue 23:00 | Ana | contacts again and again |
                | 1-2 | Tue 12:00 | Ben | contacts again and again |

                Finds

                - Ana contacts again and again at least 2 times at night
                - the rule our.night fires for Ana

                Does not find

                - Ben contacts again and again at least once at night
                """, AT_NIGHT);
        RulesEngine engine = UncheckedEngine.of(rulebook);

        assertThat(CaseRunner.run(engine).failures()).isEmpty();
        List<Attempt> attempts = engine.trace(nights(Reporter.CLINICIAN)).rules().stream()
                .filter(trace -> trace.rule().id().equals("our.night"))
                .findFirst()
                .orElseThrow()
                .attempts();
        assertThat(attempts).extracting(Attempt::partner).containsExactly(ONE, OTHER);
        assertThat(attempts).extracting(Attempt::held).containsExactly(false, true);
    }

    @Test
    void what_is_wrong_with_its_words_is_told_like_anywhere_else() {
        RulebookException broken = catchThrowableOfType(
                RulebookException.class,
                () -> engine(RULE.replace("contacts again and again at", "contact again and again at"), AT_NIGHT));

        assertThat(broken.diagnostics())
                .singleElement()
                .satisfies(d -> assertThat(d.code()).isEqualTo(Diagnostic.Code.UNKNOWN_BEHAVIOUR))
                .asString()
                .contains("did you mean \"contacts again and again\"");
    }

    @Test
    void without_it_the_sentence_is_unknown() {
        RulebookException broken = catchThrowableOfType(RulebookException.class, () -> engine(RULE));

        assertThat(broken.diagnostics()).extracting(Diagnostic::code).containsExactly(Diagnostic.Code.UNKNOWN_PHRASE);
    }

    @Test
    void the_same_sentence_is_the_same_condition_whoever_read_it() throws RulebookException {
        assertThat(rulebook(RULE, "", AT_NIGHT).rules())
                .isEqualTo(rulebook(RULE, "", AT_NIGHT).rules())
                .isNotEqualTo(rulebook(RULE.replace("2 times", "3 times"), "", AT_NIGHT)
                        .rules());
    }

    @Test
    void the_phrase_reference_of_the_book_has_it() {
        assertThat(PhraseReference.markdown(PhraseBook.standard().with(AT_NIGHT)))
                .contains("| `" + AT_NIGHT.expression() + "` | " + AT_NIGHT.meaning() + " | `" + AT_NIGHT.example()
                        + "` |");
        assertThat(PhraseReference.markdown()).doesNotContain("at night");
    }

    @Test
    void code_that_throws_is_named_and_nothing_is_concluded() throws RulebookException {
        HostPhrase throwing = new HostPhrase("{who} is odd", "Never mind.", "a partner is odd", words -> log -> {
            throw new IllegalStateException("out of order");
        });
        RulesEngine engine = engine(
                RULE.replace("a partner contacts again and again at least 2 times at night", "a partner is odd"),
                throwing);

        assertThatThrownBy(() -> engine.assess(nights(Reporter.CLINICIAN)))
                .isInstanceOf(HostCodeException.class)
                .hasMessageContaining("{who} is odd")
                .hasMessageContaining("out of order");
        assertThatThrownBy(() -> engine.trace(nights(Reporter.CLINICIAN))).isInstanceOf(HostCodeException.class);

        HostPhrase misreading = new HostPhrase(
                "{who} is odd",
                "Never mind.",
                "a partner is odd",
                words -> log -> words.text(7).isEmpty());
        HostPhrase failing = new HostPhrase("{who} is odd", "Never mind.", "a partner is odd", words -> {
            String missing = words.text(7);
            return log -> missing.isEmpty();
        });
        assertThat(misreading.expression()).isEqualTo(failing.expression());
        assertThatThrownBy(() -> engine(
                        RULE.replace(
                                "a partner contacts again and again at least 2 times at night", "a partner is odd"),
                        failing))
                .isInstanceOf(HostCodeException.class)
                .hasMessageContaining("{who} is odd");
    }

    private static void refused(String expression, String example, String... because) {
        assertThatThrownBy(() -> PhraseBook.standard()
                        .with(new HostPhrase(expression, "Something.", example, words -> log -> true)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The phrase \"" + expression + "\": ")
                .hasMessageContainingAll(because);
    }

    @Test
    void a_phrase_that_cannot_be_read_is_refused_when_it_is_registered() {
        refused("{who} is (odd", "a partner is (odd", "no Cucumber Expression");
        refused("{who} is {od}", "a partner is odd", "{od}", "expected one of");
        refused("{who} {behavior}", "a partner listens", "did you mean \"behaviour\"");
        refused("the log is odd", "the log is odd", "exactly once");
        refused("{who} is like {who}", "a partner is like that partner", "exactly once");
        refused("/{who} is odd/", "a partner is odd", "regular expression");
        refused("{who} is odd", "a partner is even", "its example \"a partner is even\"");
        refused("{who} is Odd", "a partner is odd", "its example");
    }

    @Test
    void a_phrase_that_could_be_taken_for_another_is_refused() {
        refused("{who} never {behaviour}", "a partner never listens", "\"{who} never {behaviour}\"");
        refused("{whose} role is {list}", "a partner's role is odd", "other words");
        assertThatThrownBy(() -> PhraseBook.standard().with(AT_NIGHT, AT_NIGHT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(AT_NIGHT.example());
    }
}
