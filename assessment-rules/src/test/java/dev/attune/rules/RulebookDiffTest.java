package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.diff.Change;
import dev.attune.rules.diff.Change.Edit;
import dev.attune.rules.diff.Change.Sort;
import dev.attune.rules.diff.Change.Subject;
import dev.attune.rules.diff.RulebookDiff;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Setting;
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
    private static final Rulebook STANDARD = Edited.standard().read();
    private static final String OWN = """
            ## A rule of our own

            - id: role.our-own
            - source: house rule

            When

            - a partner's share of pursuit is at least 99 %
            - that partner's pursuit count is at least 3

            Then

            - that partner leans pursuer by 1

            Because {that partner} reached.
            """;

    /** Edits of every kind, each on its own. */
    private static final List<Edited> EDITED = List.of(
            Edited.standard(),
            Edited.standard().add("roles.md", "probability of reaching more is at least (\\d+) %", 5),
            Edited.standard().add("roles.md", "leans pursuer by (\\d+)", 1),
            Edited.standard().with("roles.md", OWN),
            Edited.standard().with("roles.md", OWN.replace("at least 99 %", "at least 98 %")),
            Edited.standard().without("consequences.md", "Side by side"),
            Edited.standard().add("settings.md", "half-life \\| (\\d+)", -4),
            Edited.standard().add("settings.md", "moderate \\| (\\d+)", -1),
            Edited.standard().replace("rulebook.md", "version: ", "version: 9."));

    private static final Edited WITH_OWN = Edited.standard().with("roles.md", OWN);

    private static RulebookDiff to(Edited edited) {
        return RulebookDiff.between(STANDARD, edited.read());
    }

    /** What is different when something in our own rule is. */
    private static Change ofOwn(String old, String replacement) {
        RulebookDiff diff = RulebookDiff.between(
                WITH_OWN.read(),
                WITH_OWN.in("roles.md", "A rule of our own", old, replacement).read());
        assertThat(diff.changes()).hasSize(1);
        return diff.changes().get(0);
    }

    private static Change only(Edited edited) {
        RulebookDiff diff = to(edited);
        assertThat(diff.changes()).hasSize(1);
        return diff.changes().get(0);
    }

    @Test
    void oneChangedThresholdIsOneLine() {
        Change change = ofOwn("at least 99 %", "at least 80 %");

        assertThat(change.subject()).isEqualTo(Subject.RULE);
        assertThat(change.id()).isEqualTo("role.our-own");
        assertThat(change.sort()).isEqualTo(Sort.CHANGED);
        assertThat(change.before())
                .isEqualTo(change.after())
                .extracting(Place::file)
                .isEqualTo("roles.md");
        assertThat(change.lines())
                .containsExactly(
                        "changed: rule role.our-own",
                        "when: \"a partner's share of pursuit is at least 99 %\""
                                + " → \"a partner's share of pursuit is at least 80 %\"");
        assertThat(change.altersResults()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "## A rule of our own | ## Ours | title | false",
                "- source: house rule | - source: house rule, after Wile 2013 | source | false",
                "count is at least 3 | count is more than 3 | when | true",
                "leans pursuer by 1 | leans both by 2 | then | true",
                "partner} reached. | partner} came closer. | because | false"
            })
    void aRuleIsComparedFieldByFieldAndKnowsWhichFieldsAreOnlyTexts(
            String old, String replacement, String field, boolean altersResults) {
        assertThat(ofOwn(old, replacement).edits())
                .extracting(Edit::field, Edit::altersResults)
                .containsExactly(tuple(field, altersResults));
    }

    @Test
    void aConditionThatWasAddedIsNoChangeOfAnother() {
        Change change =
                ofOwn("- that partner's pursuit", "- the couple's episodes is at least 2\n- that partner's pursuit");

        assertThat(change.edits()).containsExactly(new Edit("when", "", "the couple's episodes is at least 2", true));
        assertThat(change.lines().get(1)).isEqualTo("when added: \"the couple's episodes is at least 2\"");
    }

    @Test
    void ofSeveralConditionsThatChangedEachIsMatchedWithTheOneItWas() {
        Change change = RulebookDiff.between(
                        WITH_OWN.read(),
                        WITH_OWN.in("roles.md", "A rule of our own", "at least 99 %", "at least 80 %")
                                .in("roles.md", "A rule of our own", "at least 3", "at least 4")
                                .in("roles.md", "A rule of our own", "When\n\n", "When\n\n- the trend is escalating\n")
                                .read())
                .changes()
                .get(0);

        assertThat(change.edits())
                .extracting(Edit::before, Edit::after)
                .containsExactly(
                        tuple("", "the trend is escalating"),
                        tuple(
                                "a partner's share of pursuit is at least 99 %",
                                "a partner's share of pursuit is at least 80 %"),
                        tuple(
                                "that partner's pursuit count is at least 3",
                                "that partner's pursuit count is at least 4"));
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
                        "when: that partner's pursuit count is at least 3",
                        "then: that partner leans pursuer by 1",
                        "because: {that partner} reached.");
        assertThat(added.altersResults()).isTrue();
        assertThat(removed.sort()).isEqualTo(Sort.REMOVED);
        assertThat(removed.after()).isNull();
        assertThat(removed.lines()).hasSameSizeAs(added.lines()).startsWith("removed: rule role.our-own");
    }

    @Test
    void aRuleThatOnlyMovedIsNoChange() {
        RulebookDiff moved = RulebookDiff.between(
                WITH_OWN.read(), Edited.standard().with("attachment.md", OWN).read());

        assertThat(moved.isEmpty()).isTrue();
        assertThat(moved.isOnlyLayout()).isTrue();
    }

    @Test
    void theOrderOfConditionsAndTheReasonBesideANumberAreNoChange() {
        String both = "- both partners' pursuit count is at least 3\n";
        String couple = "- the couple's episodes is at least 2\n";
        Edited edited = Edited.standard()
                .with(
                        "cycle.md",
                        OWN.replaceFirst("(?s)When.*Then", "When\n\n" + both + couple + "\nThen")
                                .replaceFirst(
                                        "(?s)- that partner.*", "- the pattern mixed gains 1\n\nBecause it is so.\n"));
        RulebookDiff diff = RulebookDiff.between(
                edited.read(),
                edited.in("cycle.md", "A rule of our own", both + couple, couple + both)
                        .pattern("settings.md", "(half-life \\|[^|]*\\|[^|]*\\|)[^|]*\\|", "$1 Why not. |")
                        .read());

        assertThat(diff.changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "settings.md; half-life \\| (\\S+); -4; setting half-life; value",
                "settings.md; trend significance \\| (\\S+); 0.01; setting trend significance; value",
                "settings.md; internal \\| \\S+ \\| (\\S+); 0.125; account internal; partner",
                "settings.md; language-culture \\| minimises \\| (\\S+); 0.125; context language-culture minimises; factor",
                "settings.md; likely \\| (\\S+); 0.25; confidence likely; points",
                "settings.md; moderate \\| (\\S+); -1; level moderate; from",
                "behaviours.md; criticises \\| act \\| (\\S+); 0.01; behaviour criticises; weight",
                "behaviours.md; criticises \\| act \\| \\S+ \\| hostility (\\S+); 0.01; behaviour criticises; also"
            })
    void aNumberThatIsDifferentCanAlterResults(String file, String pattern, double amount, String name, String field) {
        Change change = only(Edited.standard().add(file, pattern, amount));

        assertThat(change.name()).isEqualTo(name);
        assertThat(change.before()).isEqualTo(change.after()).isNotNull();
        assertThat(change.edits()).singleElement().satisfies(edit -> {
            assertThat(edit.field()).isEqualTo(field);
            assertThat(number(edit.after()) - number(edit.before())).isCloseTo(amount, within(1e-9));
            assertThat(edit.altersResults()).isTrue();
        });
    }

    private static double number(String text) {
        return Double.parseDouble(text.replaceAll("[^0-9.]", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "behaviours.md; (criticises \\|[^|]*\\|[^|]*\\|[^|]*\\|[^|]*\\|)[^|]*\\|; $1 Finds fault. |; behaviour criticises; definition",
                "techniques.md; 5\\. Swap places.*; 5. Change places.; technique active-listening; step",
                "techniques.md; - Stop if it does not help\\.; - Stop when it hurts.; technique mindfulness; in short",
                "vocabulary.md; You know your own side best\\. \\|; You know. |; term Roles: unclear; yours",
                "vocabulary.md; it becomes too much; it gets too much; term Stages: feels-overloaded; title",
                "wording.md; For now, this page has little to say\\.; Not yet.; wording page-nothing-yet; text",
                "cases.md; Ana's role is at least likely; Ana's role is at least clear; example One reaches, the other makes room; finds"
            })
    void aTextThatIsDifferentCannot(String file, String pattern, String replacement, String name, String field) {
        Change change = only(Edited.standard().pattern(file, pattern, replacement));

        assertThat(change.name()).isEqualTo(name);
        assertThat(change.edits()).extracting(Edit::field, Edit::altersResults).containsExactly(tuple(field, false));
    }

    @Test
    void whereATechniqueBelongsCanAlterResults() {
        Change change = only(
                Edited.standard().in("techniques.md", "Active listening", "stage: de-escalation", "stage: softening"));

        assertThat(change.edits()).containsExactly(new Edit("stage", "de-escalation", "softening", true));
        assertThat(change.altersResults()).isTrue();
    }

    @Test
    void theVersionIsPartOfWhatARulebookSays() {
        String version = STANDARD.identity().version();
        Change change = only(Edited.standard().replace("rulebook.md", "version: ", "version: 9."));

        assertThat(change.name()).isEqualTo("rulebook");
        assertThat(change.edits()).containsExactly(new Edit("version", version, "9." + version, false));
    }

    @Test
    void everySettingIsCompared() {
        for (Setting setting : Setting.values()) {
            double value = STANDARD.settings().value(setting);
            double other = setting.allows(value + 1) ? value + 1 : value * 1.5;
            RulebookDiff diff = RulebookDiff.between(
                    STANDARD, STANDARD.withSettings(STANDARD.settings().with(setting, other)));

            assertThat(diff.changes()).extracting(Change::name).containsExactly("setting " + setting.text());
            assertThat(diff.alteringChanges()).hasSize(1);
        }
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
                .without("consequences.md", "Side by side")
                .with("roles.md", OWN)
                .add("settings.md", "half-life \\| (\\d+)", -4));

        assertThat(diff.changes())
                .extracting(Change::name)
                .containsExactly("setting half-life", "rule role.our-own", "rule sign.parallel-lives");
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
