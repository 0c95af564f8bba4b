package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.rules.diagnostic.FireLimitException;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.WorkedExample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** An engine uses its sessions again. Nothing of one couple may be left in what is said of the next. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IsolationTest {
    private static final Rulebook RULEBOOK = RulesEngine.standard().rules();
    private static final int EVERY = 5;
    private static final List<CoupleCase> COUPLES = IntStream.range(
                    0, RULEBOOK.examples().size())
            .filter(i -> i % EVERY == 0)
            .mapToObj(i -> RULEBOOK.examples().get(i))
            .map(WorkedExample::couple)
            .toList();

    /** What engines say that have never seen another couple. */
    private static final List<ClinicianView> ALONE = COUPLES.stream()
            .map(couple -> engine(RulebookLoader.MOST_FIRINGS).assess(couple).forClinician())
            .toList();

    private static RulesEngine engine(int mostFirings) {
        return UncheckedEngine.of(RULEBOOK, RulebookLoader.MOST_OBSERVATIONS, mostFirings);
    }

    private static List<Integer> shuffled(long seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            IntStream.range(0, COUPLES.size()).forEach(order::add);
        }
        Collections.shuffle(order, new Random(seed));
        return order;
    }

    @Test
    void what_is_said_of_a_couple_does_not_depend_on_who_came_before() {
        RulesEngine engine = engine(RulebookLoader.MOST_FIRINGS);
        // Gated cases, which end an inference half way, are among them.
        for (int i : shuffled(1)) {
            assertThat(engine.assess(COUPLES.get(i)).forClinician()).isEqualTo(ALONE.get(i));
        }
    }

    @Test
    void an_inference_that_was_broken_off_leaves_nothing_behind() {
        int firings = 35;
        RulesEngine engine = engine(firings);
        List<Integer> brokenOff = new ArrayList<>();
        for (int i : shuffled(2)) {
            CoupleCase couple = COUPLES.get(i);
            ClinicianView found;
            try {
                found = engine.assess(couple).forClinician();
            } catch (FireLimitException limit) {
                brokenOff.add(i);
                assertThatThrownBy(() -> engine(firings).assess(couple)).isInstanceOf(FireLimitException.class);
                continue;
            }
            assertThat(found).isEqualTo(ALONE.get(i));
        }
        assertThat(brokenOff).as("some are").isNotEmpty();
        assertThat(brokenOff.size()).as("some are not").isLessThan(3 * COUPLES.size());
    }

    @Test
    void couples_that_are_assessed_at_the_same_moment_do_not_meet() {
        RulesEngine engine = engine(RulebookLoader.MOST_FIRINGS);
        List<Integer> mixedUp = shuffled(3).parallelStream()
                .filter(i -> !engine.assess(COUPLES.get(i)).forClinician().equals(ALONE.get(i)))
                .toList();

        assertThat(mixedUp).isEmpty();
    }
}
