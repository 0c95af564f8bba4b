package dev.attune.simulator.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Confidence;
import dev.attune.rules.RulesEngine;
import dev.attune.simulator.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A study so small that only its form can be checked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorldStudyTest {
    private List<Line> lines;
    private Tables tables;

    @BeforeAll
    void run() {
        lines = WorldStudy.run(RulesEngine.standard(), Seeds.TUNING, 6);
        tables = new Tables(lines);
    }

    private Rate rate(String question, String group, String at, String outcome) {
        return tables.find(question, group, at, outcome).orElseThrow();
    }

    @Test
    void noNumberStandsTwiceAndEachIsALineOfTheCsv() {
        assertThat(lines.stream().map(line -> List.of(line.question(), line.group(), line.at(), line.outcome())))
                .doesNotHaveDuplicates();
        assertThat(tables.csv().lines()).hasSize(lines.size() + 1).allMatch(line -> line.split(",", -1).length == 9);
    }

    @Test
    void everyWorldIsReadByTheRulebookAndByTheSketchOnTheSameCouples() {
        for (String world : WorldStudy.codes()) {
            for (String outcome : List.of(WorldStudy.ANY_PART, WorldStudy.TURN_TAKERS, WorldStudy.POWER)) {
                String at = outcome.equals(WorldStudy.POWER) ? WorldStudy.ENOUGH_ENTRIES : WorldStudy.PROMISED;
                assertThat(rate(WorldStudy.WORLDS, world, at, outcome).of())
                        .isPositive()
                        .isEqualTo(rate(WorldStudy.WORLDS + WorldStudy.BY_SKETCH, world, at, outcome)
                                .of());
            }
        }
        assertThat(WorldStudy.codes()).hasSize(World.values().length - 2);
    }

    @Test
    void everyTableHasRowsAndFewNamedRolesAreNotJudged() {
        Map<String, String> all = new WorldTables(tables).all();

        assertThat(all.values())
                .allSatisfy(table -> assertThat(table.lines().count()).isGreaterThan(2));
        assertThat(all.get("worlds-tentative")).contains("not judged");
        assertThat(all.get("headline")).contains("| not judged |").doesNotContain("NaN");
        assertThat(all.get("worlds")).contains("**half-kind**, shown", "**days-only**, tuned on", "| the sketch |");
    }

    @Test
    void tellingsAreRowsOfTheirOwn() {
        assertThat(rate(WorldStudy.TELLINGS, "tellings", "2", WorldStudy.ANY_PART)
                        .of())
                .isEqualTo(2);
        assertThat(rate(WorldStudy.TELLINGS, "tellings", WorldStudy.ENOUGH_HABITS, WorldStudy.ANY_PART)
                        .of())
                .isEqualTo(8);
    }

    @Test
    void theHeadlineTellsTheWorstJudgedWorldByTheEndOfItsInterval() {
        List<Line> some = List.of(
                line("days-only", WorldStudy.right(Confidence.CLEAR), new Rate(399, 399)),
                line("half-kind", WorldStudy.right(Confidence.CLEAR), new Rate(960, 1000)),
                line("uneven", WorldStudy.right(Confidence.CLEAR), new Rate(990, 1000)),
                line("careless", WorldStudy.right(Confidence.CLEAR), new Rate(0, 10)));

        String headline = new WorldTables(new Tables(some)).all().get("headline");

        assertThat(headline)
                .contains("| of the roles called *clear*, right | 95 and more | **96.0 (94.6–97.0) in half-kind** |")
                .contains("| of the roles called *likely*, right | 85 and more | not judged | not judged |");
    }

    private static Line line(String world, String outcome, Rate rate) {
        return new Line(WorldStudy.WORLDS, world, WorldStudy.PROMISED, outcome, rate);
    }
}
