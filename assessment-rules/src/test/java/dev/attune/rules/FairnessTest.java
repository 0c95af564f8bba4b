package dev.attune.rules;

import static dev.attune.rules.Couples.ENGINE;
import static dev.attune.rules.Couples.NOW;
import static dev.attune.rules.Couples.ONE;
import static dev.attune.rules.Couples.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Finding;
import dev.attune.assessment.Intensity;
import dev.attune.assessment.Measure;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Recommendation;
import dev.attune.assessment.RoleFinding;
import dev.attune.rules.measure.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What must not matter to a result, and what no result may say. */
class FairnessTest {
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\b(needy|clingy|cold|toxic|narcissis\\w*|codependen\\w*|avoidant (person|partner|type|style)"
                    + "|anxious (person|partner|type|style)|your style|attachment style|diagnos\\w*|disorder\\w*|divorce\\w*"
                    + "|patholog\\w*|typical (man|woman)|husbands?|wife|wives)\\b",
            Pattern.CASE_INSENSITIVE);

    private static String exchanged(String text) {
        return text.replace(ONE, "\u0000").replace(OTHER, ONE).replace("\u0000", OTHER);
    }

    private static ClinicianView clinician(CoupleCase couple) {
        return ENGINE.assess(couple).forClinician();
    }

    /** All texts that a result shows, as one. */
    private static String texts(CoupleCase couple) {
        return RulesEngineTest.views(couple).toString();
    }

    /** What is promised to be mirrored, by name, in no order that depends on whom the case names first. */
    private static Map<String, Object> essence(ClinicianView view, UnaryOperator<String> names) {
        Map<String, Object> essence = new TreeMap<>();
        view.roles().forEach((partner, role) -> {
            essence.put("role of " + names.apply(partner), role(role.role(), role.confidence()));
            essence.put("why " + names.apply(partner), rules(role));
            role.byTopic()
                    .forEach((topic, part) -> essence.put(
                            "role of " + names.apply(partner) + " in " + topic, role(part.role(), part.confidence())));
        });
        view.attachment()
                .forEach((partner, leans) -> essence.put(
                        "attachment of " + names.apply(partner), List.of(leans.anxiety(), leans.avoidance())));
        essence.put("pattern", view.cycle().pattern());
        Intensity intensity = view.cycle().intensity();
        essence.put("intensity", intensity == null ? "none" : List.of(intensity.score(), intensity.level()));
        essence.put("trend", String.valueOf(view.cycle().trend()));
        essence.put("features", codes(view.cycle().features()));
        essence.put("stages", codes(view.cycle().stages()));
        essence.put("consequences", codes(view.consequences()));
        essence.put("focus", codes(view.focus()));
        essence.put(
                "techniques",
                view.recommendations().stream()
                        .map(r -> r.priority() + " " + r.technique() + " for " + names.apply(r.recipient()))
                        .toList());
        for (Measure m : view.measures()) {
            essence.put(
                    m.name() + " of " + names.apply(m.of()) + " on " + m.topic(),
                    Arrays.asList(m.value(), m.n(), m.low(), m.high()));
        }
        return essence;
    }

    private static List<String> role(Object role, @Nullable Object confidence) {
        return List.of(role.toString(), String.valueOf(confidence));
    }

    private static List<String> rules(RoleFinding role) {
        return role.reasons().stream()
                .map(reason -> reason.rule() + " " + reason.points())
                .sorted()
                .toList();
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    @Provide
    Arbitrary<Couples.Drawn> withoutConcern() {
        return Couples.withoutConcern();
    }

    @Provide
    Arbitrary<Couples.Drawn> any() {
        return Couples.any();
    }

    @SampledProperty
    void exchangingThePartnersExchangesTheFindings(@ForAll("withoutConcern") Couples.Drawn drawn) {
        List<Couples.Act> exchangedActs =
                drawn.acts().stream().map(act -> act.by(1 - act.by())).toList();
        CoupleCase couple =
                drawn.build(ONE, OTHER, Couples.observations(drawn.acts(), ONE, OTHER), List.of(), List.of());
        CoupleCase mirrored =
                drawn.build(ONE, OTHER, Couples.observations(exchangedActs, ONE, OTHER), List.of(), List.of());

        assertThat(essence(clinician(mirrored), FairnessTest::exchanged))
                .isEqualTo(essence(clinician(couple), name -> name));
    }

    @SampledProperty
    void whomTheCaseNamesFirstDoesNotMatter(@ForAll("withoutConcern") Couples.Drawn drawn) {
        CoupleCase couple = drawn.couple();
        List<String> turned = List.of(OTHER, ONE);
        CoupleCase other = new CoupleCase(
                couple.id(),
                turned,
                null,
                null,
                couple.asOf(),
                Couples.observations(drawn.acts(), ONE, OTHER),
                couple.scores(),
                couple.context(),
                java.util.Map.of(),
                List.of());

        assertThat(essence(clinician(other), name -> name)).isEqualTo(essence(clinician(couple), name -> name));
    }

    @Test
    void thePartsOfACoupleAreExchangedWithTheirNames() {
        CoupleCase couple = Couples.reachingAndMakingRoom();
        CoupleCase exchanged =
                Couples.of(Couples.reachingAndMakingRoom(OTHER, ONE)).asOf(NOW).build();

        assertThat(essence(clinician(exchanged), FairnessTest::exchanged))
                .isEqualTo(essence(clinician(couple), name -> name));
        assertThat(essence(clinician(exchanged), name -> name)).isNotEqualTo(essence(clinician(couple), name -> name));
    }

    @SampledProperty
    void whatPartnersAreCalledDoesNotMatter(@ForAll("any") Couples.Drawn drawn) {
        String renamed = texts(drawn.named("Zora", "Abel"));

        assertThat(renamed.replace("Zora", ONE).replace("Abel", OTHER)).isEqualTo(texts(drawn.couple()));
    }

    @SampledProperty
    void namesThatSortTheOtherWayRoundDoNotMatterEither(@ForAll("any") Couples.Drawn drawn) {
        String renamed = texts(drawn.named(OTHER, ONE));

        assertThat(exchanged(renamed)).isEqualTo(texts(drawn.couple()));
    }

    @SampledProperty
    void theOrderInWhichDatedAndUndatedActsAreGivenDoesNotMatter(
            @ForAll("any") Couples.Drawn drawn, @ForAll Random random) {
        List<Observation> log = Couples.observations(drawn.acts(), ONE, OTHER).stream()
                .filter(o -> o.at() != null || o.episode() == null)
                .toList();
        List<Observation> whole = Couples.without(log, o -> false);
        List<Observation> shuffled = new ArrayList<>(whole);
        Collections.shuffle(shuffled, random);

        assertThat(RulesEngineTest.views(drawn.build(ONE, OTHER, shuffled)))
                .isEqualTo(RulesEngineTest.views(drawn.build(ONE, OTHER, whole)));
    }

    @SampledProperty
    void whatObservationsAreCalledDoesNotMatter(@ForAll("any") Couples.Drawn drawn) {
        List<Observation> named = new ArrayList<>();
        Map<String, String> after = new LinkedHashMap<>();
        Map<String, String> before = new LinkedHashMap<>();
        for (Observation o : Couples.observations(drawn.acts(), ONE, OTHER)) {
            String id = o.id() == null ? "unnamed" + named.size() : o.id();
            String renamed = "y" + (900 - named.size());
            named.add(o.id(id));
            after.put(id, renamed);
            before.put(renamed, id);
        }
        List<Observation> log = named.stream()
                .map(o -> o.id(after.get(o.id())).answers(o.answers() == null ? null : after.get(o.answers())))
                .toList();

        ClinicianView one = clinician(drawn.build(ONE, OTHER, named));
        ClinicianView other = clinician(drawn.build(ONE, OTHER, log));

        assertThat(essence(other, name -> name)).isEqualTo(essence(one, name -> name));
        assertThat(citations(other, before)).isEqualTo(citations(one, Map.of()));
    }

    /** Which rule cited which observations for what, whatever the order of those that are alike. */
    private static List<String> citations(ClinicianView view, Map<String, String> names) {
        List<String> citations = new ArrayList<>();
        view.roles()
                .forEach((partner, role) -> role.reasons()
                        .forEach(r -> citations.add(partner + r.rule() + cited(r.observations(), names))));
        view.cycle().reasons().forEach(r -> citations.add(r.rule() + cited(r.observations(), names)));
        for (Recommendation recommendation : view.recommendations()) {
            recommendation
                    .reasons()
                    .forEach(
                            r -> citations.add(recommendation.technique() + r.rule() + cited(r.observations(), names)));
        }
        view.safety()
                .concerns()
                .forEach(c -> c.reasons()
                        .forEach(r -> citations.add(c.concern() + r.rule() + cited(r.observations(), names))));
        return citations;
    }

    private static TreeSet<String> cited(List<String> ids, Map<String, String> names) {
        TreeSet<String> cited = new TreeSet<>();
        ids.forEach(id -> cited.add(names.getOrDefault(id, id)));
        return cited;
    }

    @SampledProperty
    void anActOfDistanceNeverRaisesTheActorsShareOfPursuit(
            @ForAll("withoutConcern") Couples.Drawn drawn, @ForAll("distance") Couples.Act act) {
        Couples.Drawn now = new Couples.Drawn(drawn.acts(), drawn.scores(), drawn.flags(), true);
        List<Couples.Act> more = new ArrayList<>(drawn.acts());
        more.add(act);
        String actor = act.by() == 0 ? ONE : OTHER;

        Double before = shareOfPursuit(now.couple(), actor);
        Double after = shareOfPursuit(now.named(ONE, OTHER, more), actor);

        if (before == null) {
            assertThat(after == null || after == 0).isTrue();
        } else {
            assertThat(after).isLessThanOrEqualTo(before);
        }
    }

    private static @Nullable Double shareOfPursuit(CoupleCase couple, String of) {
        return clinician(couple).measures().stream()
                .filter(m -> m.name().equals("share of pursuit") && m.of().equals(of) && m.topic() == null)
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Provide
    Arbitrary<Couples.Act> distance() {
        return Couples.acts(Couples.behaviours(Signal.DISTANCE), Arbitraries.of(0, 1));
    }

    @SampledProperty
    void noViewSaysWhatNobodyShouldBeTold(@ForAll("any") Couples.Drawn drawn) {
        String said = texts(drawn.couple());

        assertThat(FORBIDDEN.matcher(said).results().map(match -> match.group()).toList())
                .isEmpty();
    }

    @Test
    void theForbiddenWordsWouldBeFound() {
        assertThat(List.of(
                        "She is needy.", "An avoidant person", "Your style is", "80 % divorce", "a diagnosis", "Cold"))
                .allMatch(text -> FORBIDDEN.matcher(text).find());
        assertThat(List.of("scolded", "80 % of the moves logged", "the seating style of the room"))
                .noneMatch(text -> FORBIDDEN.matcher(text).find());
    }

    static Pattern forbidden() {
        return FORBIDDEN;
    }
}
