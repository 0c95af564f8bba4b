package dev.attune.simulator.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.simulator.Story;
import dev.attune.simulator.world.World;
import dev.attune.simulator.world.WorldStory;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeedsTest {
    @Test
    void tuningAndReportingNeverShareACouple() {
        Set<Long> tuning = seeds(Seeds.TUNING);
        Set<Long> reporting = seeds(Seeds.REPORTING);

        assertThat(tuning).doesNotContainAnyElementsOf(reporting);
        assertThat(max(tuning.stream().filter(seed -> seed < 1_000_000_000_000L).toList()))
                .isLessThan(3_000_000_000L);
        assertThat(max(tuning)).isLessThan(3_000_000_000_000L);
        assertThat(reporting.stream().filter(seed -> seed >= 1_000_000_000_000L))
                .allMatch(seed -> seed >= 3_000_000_000_000L);
    }

    private static long max(Iterable<Long> seeds) {
        long max = 0;
        for (long seed : seeds) {
            max = Math.max(max, seed);
        }
        return max;
    }

    private static Set<Long> seeds(Seeds stretch) {
        Set<Long> seeds = new HashSet<>();
        for (int couple : new int[] {0, Seeds.MOST_COUPLES - 1}) {
            for (Story story : Story.values()) {
                for (int cell = 0; cell < 10; cell++) {
                    assertThat(seeds.add(stretch.of(story, cell, couple))).isTrue();
                }
            }
            for (World world : World.values()) {
                for (WorldStory story : WorldStory.values()) {
                    for (int size : new int[] {1, 2, 128, 1000}) {
                        assertThat(seeds.add(stretch.of(world, story, size, couple)))
                                .isTrue();
                    }
                }
            }
        }
        return seeds;
    }

    @Test
    void aPlaceBeyondTheStretchIsRefused() {
        assertThatThrownBy(() -> Seeds.TUNING.of(Story.NO_CYCLE, 10, 0)).hasMessageStartingWith("cell 10, couple 0");
        assertThatThrownBy(() -> Seeds.TUNING.of(World.WELL_KEPT, WorldStory.NO_CYCLE, 2000, 0))
                .hasMessageStartingWith("size 2000, couple 0");
    }
}
