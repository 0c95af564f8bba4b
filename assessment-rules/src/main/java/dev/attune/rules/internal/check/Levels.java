package dev.attune.rules.internal.check;

import dev.attune.assessment.Level;
import dev.attune.assessment.Role;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.rulebook.Band;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Rung;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Finds levels of intensity, and rungs of confidence, that the points of the rules never reach. */
final class Levels {
    private final Rulebook rulebook;
    private final ConclusionIndex concluded;

    Levels(Rulebook rulebook, ConclusionIndex concluded) {
        this.rulebook = rulebook;
        this.concluded = concluded;
    }

    void check(CheckReport report) {
        ReachableScores scores = new ReachableScores(
                concluded.intensity(),
                rulebook.settings().greatestScore(),
                rulebook.settings().bands());
        Set<Level> levels = scores.levels();
        for (int i = 0; i < rulebook.settings().bands().size(); i++) {
            Band band = rulebook.settings().bands().get(i);
            if (!levels.contains(band.level())) {
                report.add(
                        Code.UNREACHED_LEVEL,
                        band.place(),
                        List.of(band.level().code()),
                        "no score reaches \"" + band.level().code() + "\": " + why(i, scores));
            }
        }
        for (Rung rung : rulebook.settings().rungs()) {
            double most = Arrays.stream(Role.values())
                    .mapToDouble(role -> concluded.points(role, false))
                    .max()
                    .orElse(0);
            if (most < rung.points()) {
                report.add(
                        Code.UNREACHED_LEVEL,
                        rung.place(),
                        List.of(),
                        "no role is ever \"" + rung.confidence().code() + "\": it needs " + Ranges.number(rung.points())
                                + " points, and the leans of all rules toward one role come to "
                                + Ranges.number(most));
            }
        }
    }

    private String why(int index, ReachableScores scores) {
        double from = rulebook.settings().bands().get(index).from();
        if (from > rulebook.settings().greatestScore()) {
            return "it begins at " + Ranges.number(from) + ", and the greatest score is "
                    + Ranges.number(rulebook.settings().greatestScore());
        }
        if (from > scores.sum()) {
            return "it begins at " + Ranges.number(from) + ", and the points of all rules together come to "
                    + Ranges.number(scores.sum());
        }
        String end = index + 1 < rulebook.settings().bands().size()
                ? " and below "
                        + Ranges.number(
                                rulebook.settings().bands().get(index + 1).from())
                : "";
        return "no sum of the rules' points is at least " + Ranges.number(from) + end;
    }
}
