package dev.attune.rules.internal.engine;

import dev.attune.assessment.Measure;
import dev.attune.assessment.ReleasedPage;
import dev.attune.assessment.Role;
import dev.attune.rules.fact.Concluded.ConsequenceShown;
import dev.attune.rules.fact.Concluded.FeatureShown;
import dev.attune.rules.fact.Found.LevelFound;
import dev.attune.rules.fact.Found.RoleFound;
import dev.attune.rules.internal.explain.LocalizedRulebook;
import dev.attune.rules.internal.inference.Inference;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.rulebook.ProgressRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What a page is written from, as far as a later page is compared with it. */
final class FoundOnPage {
    private FoundOnPage() {}

    static ReleasedPage.Found of(Inference seen, LocalizedRulebook voice) {
        Map<String, Role> roles = new LinkedHashMap<>();
        seen.all(RoleFound.class).stream()
                .filter(role -> role.topic().isEmpty())
                .sorted((one, other) -> Integer.compare(
                        seen.couple().partners().indexOf(one.partner()),
                        seen.couple().partners().indexOf(other.partner())))
                .forEach(role -> roles.put(role.partner(), role.role()));
        Set<MeasureName> compared = voice.rulebook().progress().stream()
                .map(ProgressRule::what)
                .map(what -> what.measure())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Measure> measures = seen.measures().all().stream()
                .filter(measured -> compared.contains(measured.name()))
                .map(voice.rulebook().speech()::measure)
                .toList();
        return new ReleasedPage.Found(
                roles,
                seen.pattern().pattern(),
                seen.all(LevelFound.class).stream()
                        .findFirst()
                        .map(LevelFound::level)
                        .orElse(null),
                seen.measures().trend(),
                seen.all(FeatureShown.class).stream()
                        .map(FeatureShown::feature)
                        .distinct()
                        .sorted()
                        .toList(),
                seen.all(ConsequenceShown.class).stream()
                        .map(ConsequenceShown::consequence)
                        .distinct()
                        .sorted()
                        .toList(),
                measures);
    }
}
