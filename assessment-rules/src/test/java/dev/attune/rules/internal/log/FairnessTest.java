package dev.attune.rules.internal.log;

import static dev.attune.rules.internal.log.Examples.NOW;
import static dev.attune.rules.internal.log.Examples.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.Week;
import dev.attune.rules.SampledProperty;
import dev.attune.rules.measure.CaseMeasures;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.Measured;
import dev.attune.rules.measure.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What must not matter, and what must only matter one way. */
class FairnessTest {
    /** What a person without a name did. */
    record Act(
            int by,
            String behaviour,
            @Nullable Integer quarterOfAnHour,
            Reporter reporter,
            int strength,
            @Nullable String episode,
            @Nullable String topic,
            @Nullable Integer answers) {}

    @Provide
    Arbitrary<List<Act>> logs() {
        return acts().list().ofMaxSize(40);
    }

    private static Arbitrary<Integer> moments(int most) {
        return Arbitraries.integers().between(0, most);
    }

    private static Arbitrary<Act> acts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.of(
                                "reaches",
                                "asks",
                                "retreats",
                                "half-retreats",
                                "hurts",
                                "blames",
                                "holds-back",
                                "connects",
                                "aches",
                                "threatens"),
                        Arbitraries.oneOf(moments(8), moments(400), moments(15_000))
                                .injectNull(0.15),
                        Arbitraries.of(Reporter.class),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of("one", "two").injectNull(0.6),
                        Arbitraries.of("money", "chores").injectNull(0.5),
                        Arbitraries.integers().between(0, 39).injectNull(0.7))
                .as(Act::new);
    }

    private static List<Observation> observations(List<Act> acts, String first, String second) {
        return IntStream.range(0, acts.size())
                .mapToObj(i -> {
                    Act act = acts.get(i);
                    return Observation.of(act.by() == 0 ? first : second, act.behaviour())
                            .id(String.valueOf(i))
                            .at(act.quarterOfAnHour() == null ? null : NOW.minusSeconds(900L * act.quarterOfAnHour()))
                            .reporter(act.reporter())
                            .topic(act.topic())
                            .episode(act.episode())
                            .strength(act.strength())
                            .answers(
                                    act.answers() == null || act.answers() >= acts.size()
                                            ? null
                                            : String.valueOf(act.answers()));
                })
                .toList();
    }

    private static CaseMeasures measures(List<Observation> log, String first, String second, String withFlag) {
        CoupleCase.Builder builder =
                CoupleCase.between(first, second).account(Reporter.CLINICIAN).asOf(NOW);
        log.forEach(builder::observed);
        builder.context(withFlag, "long-distance");
        builder.context(withFlag, "neurodivergent-shutdown");
        return CaseMeasurer.measure(builder.build(), SETTINGS);
    }

    /** Everything there is to compare, bit by bit, apart from the order of partners and of acts of one moment. */
    private static Map<String, Object> facts(CaseMeasures measures, UnaryOperator<String> names) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (Measured m : measures.all()) {
            facts.put(
                    m.name() + " of " + names.apply(m.of()) + " on " + m.topic(),
                    List.of(
                            Double.doubleToLongBits(m.value()),
                            m.n(),
                            String.valueOf(m.interval()),
                            m.evidence().observations().stream()
                                    .map(o -> o.id())
                                    .sorted()
                                    .toList()));
        }
        for (Week week : measures.weeks()) {
            week.partners().forEach((id, amounts) -> facts.put(week.from() + names.apply(id), amounts));
        }
        measures.accounts().forEach((id, count) -> facts.put("account of " + names.apply(id), count));
        facts.put("trend", measures.trend());
        facts.put("undated", measures.undated());
        facts.put(
                "set aside",
                measures.setAside().stream()
                        .map(s -> s.observation().id() + s.flag() + s.factor())
                        .sorted()
                        .toList());
        return facts;
    }

    private static String exchanged(String name) {
        return name.equals("sam") ? "alex" : name.equals("alex") ? "sam" : name;
    }

    @SampledProperty
    void exchangingThePartnersMirrorsEveryNumber(@ForAll("logs") List<Act> acts) {
        CaseMeasures measures = measures(observations(acts, "sam", "alex"), "sam", "alex", "sam");
        CaseMeasures mirrored = measures(observations(acts, "alex", "sam"), "sam", "alex", "alex");

        assertThat(facts(mirrored, FairnessTest::exchanged)).isEqualTo(facts(measures, name -> name));
    }

    @SampledProperty
    void whomTheCaseNamesFirstDoesNotMatter(@ForAll("logs") List<Act> acts) {
        CaseMeasures measures = measures(observations(acts, "sam", "alex"), "sam", "alex", "sam");
        CaseMeasures other = measures(observations(acts, "sam", "alex"), "alex", "sam", "sam");

        assertThat(facts(other, name -> name)).isEqualTo(facts(measures, name -> name));
    }

    @SampledProperty
    void whatPartnersAreCalledDoesNotMatter(@ForAll("logs") List<Act> acts) {
        CaseMeasures measures = measures(observations(acts, "sam", "alex"), "sam", "alex", "sam");
        CaseMeasures renamed = measures(observations(acts, "a", "z"), "a", "z", "a");

        assertThat(facts(renamed, name -> name.equals("a") ? "sam" : name.equals("z") ? "alex" : name))
                .isEqualTo(facts(measures, name -> name));
        assertThat(renamed.all())
                .extracting(Measured::name)
                .isEqualTo(measures.all().stream().map(Measured::name).toList());
    }

    @SampledProperty
    void theOrderInWhichDatedActsAreGivenDoesNotMatter(@ForAll("logs") List<Act> acts, @ForAll Random random) {
        List<Observation> dated = observations(acts, "sam", "alex").stream()
                .filter(o -> o.at() != null || o.episode() == null)
                .map(o -> o.answers() != null
                                && acts.get(Integer.parseInt(o.answers())).quarterOfAnHour() == null
                        ? o.answers(o.id())
                        : o)
                .toList();
        List<Observation> shuffled = new ArrayList<>(dated);
        Collections.shuffle(shuffled, random);

        CaseMeasures one = measures(dated, "sam", "alex", "sam");
        CaseMeasures other = measures(shuffled, "sam", "alex", "sam");

        assertThat(other.all()).isEqualTo(one.all());
        assertThat(other.weeks()).isEqualTo(one.weeks());
    }

    @SampledProperty
    void anActOfDistanceNeverRaisesTheActorsShareOfPursuit(
            @ForAll("logs") List<Act> acts, @ForAll("distances") Act one) {
        List<Act> more = new ArrayList<>(acts);
        more.add(one);
        String actor = one.by() == 0 ? "sam" : "alex";

        Measured before = Examples.measured(
                measures(observations(acts, "sam", "alex"), "sam", "alex", "sam"), MeasureName.SHARE_OF_PURSUIT, actor);
        Measured after = Examples.measured(
                measures(observations(more, "sam", "alex"), "sam", "alex", "sam"), MeasureName.SHARE_OF_PURSUIT, actor);

        if (before.hasValue()) {
            assertThat(after.value()).isLessThanOrEqualTo(before.value());
        } else {
            assertThat(after.hasValue() && after.value() > 0).isFalse();
        }
    }

    @Provide
    Arbitrary<Act> distances() {
        return acts().map(act -> new Act(
                act.by(), "half-retreats", act.quarterOfAnHour(), act.reporter(), act.strength(), null, null, null));
    }

    @SampledProperty
    void everyShareLiesBetweenNothingAndAll(@ForAll("logs") List<Act> acts) {
        CaseMeasures measures = measures(observations(acts, "sam", "alex"), "sam", "alex", "sam");

        for (Measured m : measures.all()) {
            if (m.hasValue() && m.name().unit() == Unit.SHARE) {
                assertThat(m.value()).as(m.name().text()).isBetween(0.0, 1.0);
            }
            assertThat(m.hasValue() || m.evidence().observations().isEmpty())
                    .as(m.name().text())
                    .isTrue();
            assertThat(m.evidence().observations()).doesNotHaveDuplicates();
            Measured.Interval interval = m.interval();
            if (interval != null) {
                assertThat(interval.low()).isLessThan(interval.high());
            }
        }
    }
}
