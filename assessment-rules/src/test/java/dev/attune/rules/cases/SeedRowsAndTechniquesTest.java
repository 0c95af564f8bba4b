package dev.attune.rules.cases;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.ClinicianView;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.rulebook.Conclusion;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.WorkedExample;
import dev.attune.rules.trace.RuleTrace;
import dev.attune.rules.trace.Trace;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the article says that the model grew from, some case shows; and each technique is shown offered, and taken back. */
class SeedRowsAndTechniquesTest {
    private static final RulesEngine ENGINE = RulesEngine.standard();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            pursuer: initiates relationship talks          | The article, of one who reaches: opens the talk about the two of them, again and again
            pursuer: seeks constant reassurance            | The article, of one who reaches: needs to hear time and again that all is well
            pursuer: feels rejected by a wish for space    | The article, of one who reaches: is hurt and worried when the other wants room
            pursuer: reads silence as disinterest          | The article, of one who reaches: takes silence for fading interest
            distancer: needs more space                    | The article, of one who makes room: needs more room for feelings
            distancer: avoids heavy or frequent talks      | The article, of one who makes room: keeps out of heavy or frequent talks
            distancer: feels smothered                     | The article, of one who makes room: feels crowded by so much closeness
            distancer: tunes out or retreats under pressure | The article, of one who makes room: tunes out or walks away under pressure
            attachment: anxious and avoidant, neither wrong | The article, of attachment: worry on one side, self-reliance on the other, and no more than a slight lean for either
            the loop and its steps                         | The article, of the loop: from the gap that is sensed to the further retreat
            consequence: one does all the emotional work   | The article, of what it leads to: one does all of the emotional work
            consequence: never a moment of peace           | The article, of what it leads to: never a moment of peace
            consequence: pressure, shutting down, resentment | The article, of what it leads to: pressure, shutting down and resentment
            consequence: parallel lives                    | The article, of what it leads to: two lives side by side
            therapy: triggers, communication, balance      | The article, of what therapy works on: triggers, how you talk, closeness and room
            techniques: listening, mindfulness, psychoeducation | The article, of what helps: listening, being here, and understanding the loop
            no one size fits all, somewhere in between     | The article, of no size that fits all: somewhere in between
            the cycle can be broken                        | The article, of the way out: the loop can be broken
            """)
    void every_row_of_the_article_is_shown_by_a_case_of_its_name(String row, String title) {
        List<WorkedExample> named = ENGINE.rules().examples().stream()
                .filter(example -> example.title().equals(title))
                .toList();

        assertThat(named).as(row).hasSize(1);
        assertThat(named.get(0).finds()).as(row).isNotEmpty();
    }

    @Test
    void every_technique_is_offered_in_some_case() {
        Set<String> offered = ENGINE.rules().examples().stream()
                .map(example -> ENGINE.assess(example.couple()).forClinician())
                .flatMap(view -> view.recommendations().stream())
                .map(recommendation -> recommendation.technique())
                .collect(toSet());

        assertThat(offered)
                .containsExactlyInAnyOrderElementsOf(ENGINE.rules().techniques().keySet());
    }

    @Test
    void every_technique_that_a_rule_takes_back_is_taken_back_in_some_case() {
        Set<String> takenBack = new TreeSet<>();
        for (WorkedExample example : ENGINE.rules().examples()) {
            Trace trace = ENGINE.trace(example.couple());
            ClinicianView view = ENGINE.assess(example.couple()).forClinician();
            withheld(fired(trace)).forEach(technique -> {
                assertThat(view.recommendations())
                        .as(example.title())
                        .noneMatch(recommendation -> recommendation.technique().equals(technique));
                takenBack.add(technique);
            });
        }

        assertThat(takenBack)
                .containsExactlyInAnyOrderElementsOf(
                        withheld(ENGINE.rules().rules().stream()).collect(toSet()));
    }

    @Test
    void every_technique_that_a_rule_cautions_about_is_offered_with_that_caution_in_some_case() {
        Set<String> cautioned = new TreeSet<>();
        for (WorkedExample example : ENGINE.rules().examples()) {
            Set<String> warned =
                    cautioned(fired(ENGINE.trace(example.couple()))).collect(toSet());
            ENGINE.assess(example.couple()).forClinician().recommendations().stream()
                    .map(recommendation -> recommendation.technique())
                    .filter(warned::contains)
                    .forEach(cautioned::add);
        }

        assertThat(cautioned)
                .containsExactlyInAnyOrderElementsOf(
                        cautioned(ENGINE.rules().rules().stream()).collect(toSet()));
    }

    @Test
    void every_technique_says_itself_what_to_take_care_of() {
        assertThat(ENGINE.rules().techniques().values())
                .filteredOn(technique -> technique.cautions().isEmpty())
                .extracting(technique -> technique.id())
                .isSubsetOf(Set.of("psychoeducation"));
    }

    private static Stream<Rule> fired(Trace trace) {
        return trace.rules().stream().filter(RuleTrace::fired).map(RuleTrace::rule);
    }

    private static Stream<String> withheld(Stream<Rule> rules) {
        return rules.flatMap(rule -> rule.then().stream())
                .map(Rule.Clause::meaning)
                .filter(Conclusion.Withhold.class::isInstance)
                .map(conclusion -> ((Conclusion.Withhold) conclusion).technique());
    }

    private static Stream<String> cautioned(Stream<Rule> rules) {
        return rules.flatMap(rule -> rule.then().stream())
                .map(Rule.Clause::meaning)
                .filter(Conclusion.Caution.class::isInstance)
                .map(conclusion -> ((Conclusion.Caution) conclusion).technique());
    }
}
