package dev.attune.rules;

import static dev.attune.rules.Couples.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.rules.cases.CaseRunner;
import dev.attune.rules.internal.read.RulebookFiles;
import dev.attune.rules.measure.Kind;
import dev.attune.rules.measure.Signal;
import dev.attune.rules.rulebook.Behaviour;
import dev.attune.rules.rulebook.Conclusion;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Technique;
import dev.attune.rules.rulebook.Vocabularies;
import dev.attune.rules.rulebook.WordingKey;
import dev.attune.rules.trace.RuleTrace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the rulebook that comes with the library promises. */
class StandardRulebookTest {
    private static final Rulebook RULEBOOK = ENGINE.rules();
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

    /** What is concluded of the couples of the worked examples. */
    private static final List<Conclusion> CONCLUDED = RULEBOOK.examples().stream()
            .flatMap(example -> ENGINE.trace(example.couple()).rules().stream())
            .filter(RuleTrace::fired)
            .map(RuleTrace::rule)
            .distinct()
            .flatMap(rule -> rule.then().stream())
            .map(Rule.Clause::meaning)
            .toList();

    private static Behaviour behaviour(String code) {
        return Objects.requireNonNull(RULEBOOK.behaviours().get(code), code);
    }

    private static Set<String> codes(Vocabularies table) {
        return Objects.requireNonNull(RULEBOOK.terms().get(table.heading())).keySet();
    }

    private static <T extends Conclusion> Set<String> concluded(Class<T> type, Function<T, String> code) {
        return CONCLUDED.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .map(code)
                .collect(Collectors.toSet());
    }

    /** Everything that can be shown to somebody, by where it is from. */
    private static Map<String, String> allTexts() {
        Map<String, String> texts = new java.util.TreeMap<>();
        for (Rule rule : RULEBOOK.rules()) {
            texts.put("rule " + rule.id(), rule.title() + "\n" + rule.because() + "\n" + rule.source());
        }
        for (Technique technique : RULEBOOK.techniques().values()) {
            texts.put(
                    "technique " + technique.id(),
                    String.join("\n", technique.title(), technique.aim(), technique.source(), technique.evidence())
                            + String.join("\n", technique.steps())
                            + String.join("\n", technique.cautions()));
        }
        RULEBOOK.terms()
                .forEach((table, terms) -> terms.forEach(
                        (code, term) -> texts.put(table + " " + code, term.title() + "\n" + term.text())));
        RULEBOOK.wording().sentences().forEach((key, sentence) -> texts.put("wording " + key, sentence));
        RULEBOOK.behaviours()
                .forEach((code, behaviour) ->
                        texts.put("behaviour " + code, behaviour.label() + "\n" + behaviour.definition()));
        return texts;
    }

    @Test
    void theCatalogueHasTheBehavioursOfTheModelUnderTheirSignals() {
        Map<Signal, Set<String>> model = Map.of(
                Signal.PURSUIT,
                Set.of(
                        "initiates-relationship-talk",
                        "seeks-reassurance",
                        "feels-rejected-by-space",
                        "reads-silence-as-disinterest",
                        "presses-for-change",
                        "criticises",
                        "blames",
                        "protests",
                        "contacts-excessively",
                        "checks-up-on",
                        "escalates",
                        "follows",
                        "complains-specifically",
                        "pursues-sexually",
                        "over-accommodates",
                        "interrogates",
                        "asks-jealous-questions",
                        "brings-up-old-injury"),
                Signal.DISTANCE,
                Set.of(
                        "asks-for-space",
                        "avoids-talk",
                        "feels-smothered",
                        "tunes-out",
                        "retreats-physically",
                        "goes-silent",
                        "changes-subject",
                        "defends",
                        "minimises",
                        "placates",
                        "stays-busy",
                        "delays-without-return",
                        "withholds-affection",
                        "leaves-unanswered",
                        "idealises-independence",
                        "refuses-help",
                        "breaks-promised-return",
                        "cancels-agreed-talk",
                        "leaves-first-step-to-other",
                        "declines-sex",
                        "offers-solutions"),
                Signal.HOSTILITY,
                Set.of("shows-contempt", "counter-blames", "is-belligerent", "blows-up-when-pressed"),
                Signal.AVOIDANCE,
                Set.of(
                        "stays-quiet-about-issues",
                        "is-on-guard",
                        "keeps-secrets",
                        "gives-in",
                        "draws-in-child",
                        "draws-in-friend"),
                Signal.CONNECTION,
                Set.of(
                        "bids-for-connection",
                        "turns-toward",
                        "starts-softly",
                        "takes-timeout-with-return",
                        "returns-as-promised",
                        "listens",
                        "discloses-need",
                        "repairs",
                        "negotiates",
                        "appreciates",
                        "renews-bid-kindly",
                        "proposes-help"),
                Signal.SAFETY,
                Set.of(
                        "fears-partner",
                        "physical-violence",
                        "threatens",
                        "coercive-control",
                        "self-harm-risk",
                        "active-addiction",
                        "ongoing-affair",
                        "child-at-risk",
                        "sexual-coercion",
                        "stalks",
                        "punishes-with-silence",
                        "strangles",
                        "threatens-to-kill",
                        "has-weapon-at-hand",
                        "violence-in-pregnancy",
                        "violence-with-drink",
                        "threatens-to-take-children",
                        "threatens-immigration-status",
                        "withholds-papers",
                        "threatens-outing",
                        "threatens-with-images",
                        "harms-pet",
                        "reproductive-coercion",
                        "harasses-after-separation",
                        "forces-access-to-devices",
                        "makes-debts-in-others-name",
                        "sabotages-work",
                        "withholds-care",
                        "violence-by-relatives",
                        "is-unsure-about-staying",
                        "has-decided-to-leave",
                        "humiliates",
                        "distorts-what-happened",
                        "turns-others-against",
                        "separated-recently"));

        for (Signal signal : Signal.values()) {
            assertThat(Couples.behaviours(signal))
                    .as(signal.code())
                    .containsExactlyInAnyOrderElementsOf(model.get(signal));
        }
    }

    @Test
    void innerStatesAreInternalAndEverythingElseIsAnAct() {
        assertThat(RULEBOOK.behaviours().values())
                .filteredOn(behaviour -> behaviour.weights().kind() == Kind.INTERNAL)
                .extracting(Behaviour::code)
                .contains("feels-rejected-by-space", "reads-silence-as-disinterest", "feels-smothered");
        assertThat(behaviour("presses-for-change").weights().kind()).isEqualTo(Kind.ACT);
        assertThat(behaviour("goes-silent").weights().kind()).isEqualTo(Kind.ACT);
    }

    @Test
    void criticisingAndBlamingArePursuitAndHostileAndSafetyWeighsNothing() {
        for (String code : List.of("criticises", "blames")) {
            assertThat(behaviour(code).weights().weights().get(Signal.PURSUIT)).isPositive();
            assertThat(behaviour(code).weights().weights().get(Signal.HOSTILITY))
                    .isPositive();
        }
        for (String code : Couples.behaviours(Signal.HOSTILITY)) {
            assertThat(behaviour(code).weights().weights()).containsOnlyKeys(Signal.HOSTILITY);
        }
        for (String code : Couples.behaviours(Signal.SAFETY)) {
            assertThat(behaviour(code).weights().weights()).containsExactly(Map.entry(Signal.SAFETY, 0.0));
        }
    }

    @Test
    void everyBehaviourHasALabelOfItsOwnThatASentenceCanUse() {
        assertThat(RULEBOOK.behaviours().values())
                .extracting(Behaviour::label)
                .doesNotHaveDuplicates()
                .allMatch(label -> label.matches("[a-z][a-z' -]*"));
        assertThat(RULEBOOK.behaviours().values()).allSatisfy(behaviour -> {
            assertThat(behaviour.definition()).isNotBlank();
            assertThat(behaviour.example()).isNotBlank();
            assertThat(behaviour.counterExample()).isNotBlank();
        });
    }

    @Test
    void everyRowOfTheSeedHasItsWordsAndSomethingThatConcludesThem() {
        assertThat(codes(Vocabularies.STAGES))
                .containsExactlyInAnyOrder(
                        "senses-a-gap",
                        "steps-in",
                        "feels-overloaded",
                        "pulls-back",
                        "feels-rejected",
                        "amps-up",
                        "retreats-further");
        assertThat(codes(Vocabularies.CONSEQUENCES))
                .containsExactlyInAnyOrder(
                        "one-does-the-emotional-work",
                        "never-a-moment-of-peace",
                        "pressure-and-shutting-down",
                        "growing-resentment",
                        "parallel-lives");
        assertThat(codes(Vocabularies.FOCUS_AREAS))
                .containsExactlyInAnyOrder("emotional-triggers", "communication", "balancing-needs");
        assertThat(codes(Vocabularies.FEATURES))
                .containsExactlyInAnyOrder(
                        "burnt-out-pursuer",
                        "role-reversal",
                        "changed-from-earlier",
                        "role-by-topic",
                        "hostile",
                        "recovers-well");
        assertThat(codes(Vocabularies.CONTEXTS)).containsAll(Couples.CONTEXTS);

        assertThat(concluded(Conclusion.ShowStage.class, Conclusion.ShowStage::stage))
                .isEqualTo(codes(Vocabularies.STAGES));
        assertThat(concluded(Conclusion.ShowConsequence.class, Conclusion.ShowConsequence::consequence))
                .isEqualTo(codes(Vocabularies.CONSEQUENCES));
        assertThat(concluded(Conclusion.SetFocus.class, Conclusion.SetFocus::focus))
                .isEqualTo(codes(Vocabularies.FOCUS_AREAS));
        assertThat(concluded(Conclusion.ShowFeature.class, Conclusion.ShowFeature::feature))
                .isEqualTo(codes(Vocabularies.FEATURES));
    }

    @Test
    void theTechniquesOfTheSeedAreThereWithAboutTwentyMoreAndEachCanBeOffered() {
        assertThat(RULEBOOK.techniques())
                .containsKeys("active-listening", "mindfulness", "psychoeducation")
                .hasSizeGreaterThanOrEqualTo(20);
        assertThat(concluded(Conclusion.Recommend.class, Conclusion.Recommend::technique))
                .contains("active-listening", "mindfulness", "psychoeducation");
    }

    @Test
    void everySafetyBehaviourRaisesAConcernOfItsOwn() {
        Set<String> raised = concluded(Conclusion.RaiseConcern.class, Conclusion.RaiseConcern::concern);

        Set<String> expected = new TreeSet<>(Couples.behaviours(Signal.SAFETY));
        // What is a state of a person is named as one.
        expected.removeAll(List.of("is-unsure-about-staying", "has-decided-to-leave"));
        expected.addAll(List.of("unsure-about-staying", "decided-to-leave"));
        // These two come from the results of screens, and from no entry of a log.
        expected.addAll(List.of("positive-violence-screen", "raised-violence-screen"));
        // This one is told in ordinary words, by shares of them.
        expected.add("pressed-or-scorned");
        assertThat(raised).isEqualTo(expected);
        assertThat(codes(Vocabularies.CONCERNS)).isEqualTo(raised);
    }

    @Test
    void everyPatternThatIsInferredHasAVoteAndEveryRoleALean() {
        assertThat(concluded(
                        Conclusion.VoteForPattern.class, vote -> vote.pattern().code()))
                .containsExactlyInAnyOrder(
                        "pursue-withdraw",
                        "attack-withdraw",
                        "attack-attack",
                        "withdraw-withdraw",
                        "mutual-avoidance",
                        "mixed",
                        "constructive");
        assertThat(concluded(Conclusion.LeanToRole.class, lean -> lean.role().code()))
                .containsExactlyInAnyOrder("pursuer", "distancer", "both", "neither");
    }

    @Test
    void noTextHasAWordThatNobodyShouldBeTold() {
        allTexts()
                .forEach((where, text) -> assertThat(FairnessTest.forbidden()
                                .matcher(text)
                                .results()
                                .map(match -> match.group())
                                .toList())
                        .as(where)
                        .isEmpty());
    }

    @Test
    void everyTextIsThere() {
        allTexts().forEach((where, text) -> assertThat(text.lines()).as(where).noneMatch(String::isBlank));
        assertThat(RULEBOOK.wording().sentences().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(WordingKey.values()).map(WordingKey::text).toList());
    }

    @Test
    void textsHaveNoPlacesThatNothingFillsIn() {
        for (Vocabularies table : Vocabularies.values()) {
            Objects.requireNonNull(RULEBOOK.terms().get(table.heading()))
                    .values()
                    .forEach(term -> assertThat(places(term.title() + term.text()))
                            .as(term.code())
                            .isSubsetOf(table.places()));
        }
        for (Technique technique : RULEBOOK.techniques().values()) {
            assertThat(places(technique.aim() + technique.steps() + technique.cautions()))
                    .as(technique.id())
                    .isEmpty();
        }
    }

    private static List<String> places(String text) {
        List<String> places = new ArrayList<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }

    @Test
    void everyRuleHasAnIdThatSaysWhereItBelongsAndASource() {
        assertThat(RULEBOOK.rules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.id())
                    .matches("(safety|role|attachment|cycle|feature|stage|intensity|sign|focus|offer|note)\\..+");
            assertThat(rule.source()).isNotBlank();
            assertThat(rule.because()).isNotBlank();
        });
        assertThat(RULEBOOK.rules()).extracting(Rule::id).doesNotHaveDuplicates();
    }

    @Test
    void noTwoRulesGiveTheSameReason() {
        assertThat(RULEBOOK.rules()).extracting(Rule::because).doesNotHaveDuplicates();
        assertThat(RULEBOOK.rules())
                .extracting(rule -> new HashSet<>(
                                rule.when().stream().map(Rule.Clause::meaning).toList())
                        + rule.then().stream()
                                .map(Rule.Clause::meaning)
                                .toList()
                                .toString())
                .doesNotHaveDuplicates();
    }

    @Test
    void theWorkedExamplesComeOutAsTheySay() {
        assertThat(RULEBOOK.examples()).isNotEmpty();
        assertThat(CaseRunner.run(ENGINE).failures()).isEmpty();
    }

    @Test
    void theIdentityIsThatOfTheTexts() {
        assertThat(RULEBOOK.identity().id()).isEqualTo("pursuer-distancer");
        assertThat(RULEBOOK.identity().version()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(RULEBOOK.identity().hash())
                .hasSize(64)
                .isEqualTo(RulebookFiles.standard().hash());
        assertThat(RULEBOOK.language()).isEqualTo("en");
        assertThat(RULEBOOK.title()).isNotBlank();
    }
}
