package dev.attune.rules.internal.engine;

import dev.attune.assessment.Cycle;
import dev.attune.assessment.Finding;
import dev.attune.assessment.Intensity;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.ProgressPage;
import dev.attune.assessment.ProgressView.Difference;
import dev.attune.assessment.ProgressView.FindingKind;
import dev.attune.assessment.ReleasedPage;
import dev.attune.assessment.RoleFinding;
import dev.attune.rules.internal.engine.ProgressComparison.Side;
import dev.attune.rules.rulebook.Compared.Reading;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.WordingKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares two released pages, for the partner whose pages they are. Amounts decide what is progress and are not shown. */
public final class PageComparison {
    private PageComparison() {}

    /**
     * Compares two pages.
     *
     * @param rulebook the rulebook, in the language of the later page
     * @param before the earlier page
     * @param after the later page
     * @return what differs
     * @throws IllegalArgumentException when the pages are of two couples or two partners, or the later one was issued first
     */
    public static ProgressPage of(Rulebook rulebook, ReleasedPage before, ReleasedPage after) {
        check(before, after);
        ProgressComparison comparison = new ProgressComparison(rulebook);
        Pattern earlier = before.found().pattern();
        Pattern later = after.found().pattern();
        WordingKey summary = WordingKey.PAGE_PROGRESS_THIN;
        boolean sameRulebook = before.view().rulebook().equals(after.view().rulebook())
                && rulebook.identity().equals(after.view().rulebook());
        if (earlier != null && later != null && sameRulebook) {
            List<String> partners = List.copyOf(after.found().roles().keySet());
            comparison.compare(partners, side(before.found(), earlier), side(after.found(), later));
            summary = comparison.summary();
        }
        return new ProgressPage(
                after.view().caseId(),
                after.partner(),
                before.date(),
                after.date(),
                rulebook.identity(),
                rulebook.language(),
                List.of(rulebook.wording().say(summary, Map.of())),
                sentences(comparison, Reading.EASED, after.partner()),
                sentences(comparison, Reading.HARDER, after.partner()),
                sentences(comparison, Reading.NO_PROGRESS, after.partner()),
                sentences(comparison, Reading.CHANGED, after.partner()));
    }

    private static void check(ReleasedPage before, ReleasedPage after) {
        if (!before.view().caseId().equals(after.view().caseId())
                || !before.partner().equals(after.partner())) {
            throw new IllegalArgumentException("the earlier page is of " + before.partner() + " in the case "
                    + before.view().caseId() + ", the later of " + after.partner() + " in the case "
                    + after.view().caseId() + "; expected two pages of one partner");
        }
        if (before.date().isAfter(after.date())) {
            throw new IllegalArgumentException("the earlier page is of " + before.date() + ", the later of "
                    + after.date() + "; expected the earlier one first");
        }
    }

    /** Neither amounts nor what is said of the other alone. */
    private static List<String> sentences(ProgressComparison comparison, Reading reading, String partner) {
        return comparison.differences(reading).stream()
                .filter(difference ->
                        difference.kind() != FindingKind.MEASURE && difference.kind() != FindingKind.SCORE)
                .filter(difference ->
                        difference.kind() != FindingKind.ROLE || difference.of().equals(partner))
                .map(Difference::sentence)
                .toList();
    }

    private static Side side(ReleasedPage.Found found, Pattern pattern) {
        Map<String, RoleFinding> roles = new LinkedHashMap<>();
        found.roles().forEach((partner, role) -> roles.put(partner, new RoleFinding(role, null, List.of(), Map.of())));
        List<Finding> features = findings(found.features());
        Intensity intensity = found.level() == null ? null : new Intensity(0, found.level(), List.of());
        Cycle cycle =
                new Cycle(pattern, "", List.of(), features, intensity, found.trend(), List.of(), found.measures());
        return new Side(roles, cycle, findings(found.consequences()), List.of());
    }

    private static List<Finding> findings(List<String> codes) {
        List<Finding> findings = new ArrayList<>();
        codes.forEach(code -> findings.add(new Finding(code, "", "", List.of())));
        return findings;
    }
}
