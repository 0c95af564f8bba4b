package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.diff.Change;
import dev.attune.rules.diff.Change.Edit;
import dev.attune.rules.diff.Change.Sort;
import dev.attune.rules.diff.Change.Subject;
import dev.attune.rules.diff.RulebookDiff;
import dev.attune.rules.rulebook.Rulebook;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two rulebooks say differently is told in their own words, and nothing else is. */
class RulebookDiffTest {
    private static final Rulebook STANDARD = Couples.ENGINE.rules();
    private static final String REACHES = "Reaches more than makes room";
    private static final String OWN = """
            ## A rule of our own

            - id: role.our-own
            - source: house rule

            When

            - a partner's share of pursuit is at least 99 %

            Then

            - that partner leans pursuer by 1

            Because {that partner} reached.
            """;

    /** Edits of every kind, each on its own. */
    private static final List<Edited> EDITED = List.of(
            Edited.standard(),
            Edited.standard().in("roles.md", REACHES, "at least 65 %", "at least 80 %"),
            Edited.standard().in("roles.md", REACHES, "pursuer by 2", "pursuer by 3"),
            Edited.standard().with("roles.md", OWN),
            Edited.standard().without("consequences.md", "Side by side"),
            Edited.standard().replace("settings.md", "| half-life | 12 |", "| half-life | 6 |"),
            Edited.standard().replace("settings.md", "| moderate | 30 |", "| moderate | 20 |"),
            Edited.standard().replace("rulebook.md", "version: ", "version: 9."));

    private static RulebookDiff to(Edited edited) {
        return RulebookDiff.between(STANDARD, edited.read());
    }

    private static Change only(Edited edited) {
        RulebookDiff diff = to(edited);
        assertThat(diff.changes()).hasSize(1);
        return diff.changes().get(0);
    }

    @Test
    void oneChangedThresholdIsOneLine() {
        Change change = only(Edited.standard().in("roles.md", REACHES, "at least 65 %", "at least 80 %"));

        assertThat(change.subject()).isEqualTo(Subject.RULE);
        assertThat(change.id()).isEqualTo("role.pursuer.reaches");
        assertThat(change.sort()).isEqualTo(Sort.CHANGED);
        assertThat(change.before()).isEqualTo(new Place("roles.md", 5, 4));
        assertThat(change.edits())
                .containsExactly(new Edit(
                        "when",
                        "a partner's share of pursuit is at least 65 %",
                        "a partner's share of pursuit is at least 80 %",
                        true));
        assertThat(change.lines())
                .containsExactly(
                        "changed: rule role.pursuer.reaches",
                        "when: \"a partner's share of pursuit is at least 65 %\""
                                + " → \"a partner's share of pursuit is at least 80 %\"");
    }

    @Test
    void aRuleIsCompared_FieldByFieldAndClauseByClause() {
        Change change = only(Edited.standard()
                .in("roles.md", REACHES, REACHES, "Reaches out")
                .in("roles.md", "Reaches out", "- source: house rule, after", "- source: after")
                .in("roles.md", "Reaches out", "pursuit count is at least 3", "pursuit count is more than 3")
                .in("roles.md", "Reaches out", "- that partner leans pursuer by 2", "- that partner leans both by 1")
                .in("roles.md", "Reaches out", "moved toward contact", "moved closer"));

        assertThat(change.edits())
                .extracting(Edit::field, Edit::altersResults)
                .containsExactly(
                        tuple("title", false),
                        tuple("source", false),
                        tuple("when", true),
                        tuple("then", true),
                        tuple("because", false));
        assertThat(change.edits().get(3))
                .isEqualTo(new Edit("then", "that partner leans pursuer by 2", "that partner leans both by 1", true));
    }

    @Test
    void aConditionThatWasAddedIsNoChangeOfAnother() {
        Change change = only(Edited.standard()
                .in(
                        "roles.md",
                        REACHES,
                        "- that partner's pursuit count",
                        "- the couple's episodes is at least 2\n- that partner's pursuit count"));

        assertThat(change.edits()).containsExactly(new Edit("when", "", "the couple's episodes is at least 2", true));
        assertThat(change.lines().get(1)).isEqualTo("when added: \"the couple's episodes is at least 2\"");
    }

    @Test
    void aNewRuleAndOneThatIsGoneShowAllTheySay() {
        Change added = only(Edited.standard().with("roles.md", OWN));
        Change removed = RulebookDiff.between(
                        Edited.standard().with("roles.md", OWN).read(), STANDARD)
                .changes()
                .get(0);

        assertThat(added.sort()).isEqualTo(Sort.ADDED);
        assertThat(added.before()).isNull();
        assertThat(added.lines())
                .containsExactly(
                        "added: rule role.our-own",
                        "title: A rule of our own",
                        "source: house rule",
                        "when: a partner's share of pursuit is at least 99 %",
                        "then: that partner leans pursuer by 1",
                        "because: {that partner} reached.");
        assertThat(added.altersResults()).isTrue();
        assertThat(removed.sort()).isEqualTo(Sort.REMOVED);
        assertThat(removed.after()).isNull();
        assertThat(removed.lines()).hasSameSizeAs(added.lines()).startsWith("removed: rule role.our-own");
    }

    @Test
    void aRuleThatOnlyMovedIsNoChange() {
        Edited standard = Edited.standard();
        String section = standard.section("roles.md", REACHES);
        RulebookDiff moved = to(standard.without("roles.md", REACHES).with("attachment.md", section));

        assertThat(moved.isEmpty()).isTrue();
        assertThat(moved.isOnlyLayout()).isTrue();
    }

    @Test
    void theOrderOfConditionsAndTheReasonBesideANumberAreNoChange() {
        String first = "- both partners' hostility count is at least 3\n";
        String second = "- both partners' hostility answered with hostility is at least 40 %\n";
        RulebookDiff diff = to(Edited.standard()
                .in("cycle.md", "Sharp words from both", first + second, second + first)
                .replace("settings.md", "A round ceiling for a sum of points.", "Why not."));

        assertThat(diff.changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "settings.md | half-life ; 12 ; weeks | half-life ; 6 ; weeks | setting half-life | value | 12 weeks | 6 weeks | true",
                "settings.md | trend significance ; 0.10 | trend significance ; 0.05 | setting trend significance | value | 0.1 p | 0.05 p | true",
                "settings.md | internal ; 1 ; 0.25 | internal ; 1 ; 0.5 | account internal | partner | 0.25 | 0.5 | true",
                "settings.md | language-culture ; minimises ; 0.5 | language-culture ; minimises ; 1 | context language-culture minimises | factor | 0.5 | 1 | true",
                "settings.md | likely ; 4 ; 2 | likely ; 5 ; 2 | confidence likely | points | 4 | 5 | true",
                "settings.md | moderate ; 30 | moderate ; 20 | level moderate | from | 30 | 20 | true",
                "behaviours.md | criticises ; act ; 0.7 | criticises ; act ; 0.9 | behaviour criticises | weight | 0.7 | 0.9 | true",
                "behaviours.md | act ; 0.7 ; hostility 0.5 | act ; 0.7 ; hostility 0.6 | behaviour criticises | also | hostility 0.5 | hostility 0.6 | true",
                "behaviours.md | a complaint about one act is not criticism. | one act is none. | behaviour criticises | definition | Finds fault with the other as a person, often with \"always\" or \"never\"; a complaint about one act is not criticism. | Finds fault with the other as a person, often with \"always\" or \"never\"; one act is none. | false",
                "techniques.md | 5. Change places, with the same topic. | 5. Change places. | technique active-listening | step | Change places, with the same topic. | Change places. | false",
                "techniques.md | stage: de-escalation | stage: softening | technique active-listening | stage | de-escalation | softening | true",
                "vocabulary.md | it becomes too much | it gets too much | term Stages: feels-overloaded | title | it becomes too much | it gets too much | false",
                "wording.md | There is not enough to say yet. | Not yet. | wording partner-thin | text | There is not enough to say yet. | Not yet. | false",
                "cases.md | - Ana's role is at least likely | - Ana's role is at least clear | example One reaches, the other makes room | finds | Ana's role is at least likely | Ana's role is at least clear | false",
            })
    void everyThingIsComparedAndKnowsWhetherItCanAlterAResult(
            String file,
            String old,
            String replacement,
            String name,
            String field,
            String before,
            String after,
            boolean alters) {
        Change change =
                only(Edited.standard().replace(file, old.replace(" ; ", " | "), replacement.replace(" ; ", " | ")));

        assertThat(change.name()).isEqualTo(name);
        assertThat(change.edits()).containsExactly(new Edit(field, before, after, alters));
    }

    @Test
    void theVersionIsPartOfWhatARulebookSays() {
        String version = STANDARD.identity().version();
        Change change = only(Edited.standard().replace("rulebook.md", "version: ", "version: 9."));

        assertThat(change.name()).isEqualTo("rulebook");
        assertThat(change.edits()).containsExactly(new Edit("version", version, "9." + version, false));
    }

    @Test
    void everySettingOfTheStandardRulebookIsCompared() {
        Rulebook other = Edited.standard()
                .change(
                        "settings.md",
                        text -> text.replaceAll(
                                        "\\| (\\d+) \\| (weeks|hours|turns|observations|points|techniques) \\|",
                                        "| 1$1 | $2 |")
                                .replace("| 0.10 | p |", "| 0.20 | p |")
                                .replace("| 1100 | points |", "| 900 | points |")
                                .replace("| 15 | techniques |", "| 7 | techniques |"))
                .read();

        assertThat(RulebookDiff.between(STANDARD, other).changes(Subject.SETTING))
                .hasSize(dev.attune.rules.rulebook.Setting.values().length);
    }

    @Test
    void aBehaviourByAnotherNameIsATextWhereverItIsUsed() {
        Edited edited = Edited.standard();
        for (String file : List.of("behaviours.md", "attachment.md", "cases.md")) {
            edited = edited.change(file, text -> text.replace("contacts again and again", "calls and calls"));
        }
        RulebookDiff diff = to(edited);

        assertThat(diff.changes(Subject.BEHAVIOUR))
                .extracting(Change::name)
                .containsExactly("behaviour contacts-excessively");
        assertThat(diff.changes(Subject.RULE)).isNotEmpty();
        assertThat(diff.alteringChanges()).isEmpty();
    }

    @Test
    void aTechniqueThatNoRuleOffersAltersNothing() {
        Edited standard = Edited.standard();
        String technique = standard.section("techniques.md", "Mindfulness")
                .replace("## Mindfulness", "## Walking")
                .replace("id: mindfulness", "id: walking");
        Change change = only(standard.with("techniques.md", technique));

        assertThat(change.name()).isEqualTo("technique walking");
        assertThat(change.sort()).isEqualTo(Sort.ADDED);
        assertThat(change.altersResults()).isFalse();
    }

    @Test
    void rulesComeInOrderOfInferenceAndAfterTheNumbersTheyRestOn() {
        RulebookDiff diff = to(Edited.standard()
                .in("consequences.md", "Side by side", "at most 35 %", "at most 30 %")
                .in("roles.md", REACHES, "at least 65 %", "at least 80 %")
                .replace("settings.md", "| half-life | 12 |", "| half-life | 6 |"));

        assertThat(diff.changes())
                .extracting(Change::name)
                .containsExactly("setting half-life", "rule role.pursuer.reaches", "rule sign.parallel-lives");
    }

    @Provide
    Arbitrary<Edited> edited() {
        return Arbitraries.of(EDITED);
    }

    @Property(tries = 8)
    void aRulebookIsNotDifferentFromItself(@ForAll("edited") Edited edited) {
        RulebookDiff diff = RulebookDiff.between(edited.read(), edited.read());

        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.isOnlyLayout()).isFalse();
    }

    @Property(tries = 20)
    void theWayBackIsTheMirrorImage(@ForAll("edited") Edited one, @ForAll("edited") Edited other) {
        Rulebook first = one.read();
        Rulebook second = other.read();

        assertThat(RulebookDiff.between(second, first).changes())
                .extracting(Change::name, RulebookDiffTest::mirrored)
                .containsExactlyElementsOf(RulebookDiff.between(first, second).changes().stream()
                        .map(change -> tuple(change.name(), Set.copyOf(change.edits())))
                        .toList());
    }

    private static Set<Edit> mirrored(Change change) {
        return change.edits().stream()
                .map(edit -> new Edit(edit.field(), edit.after(), edit.before(), edit.altersResults()))
                .collect(Collectors.toSet());
    }
}
