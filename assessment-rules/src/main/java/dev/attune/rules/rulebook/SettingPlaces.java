package dev.attune.rules.rulebook;

import dev.attune.assessment.ContextFlag;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.measure.Kind;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the rows of settings.md are.
 *
 * @param settings those of the table "Settings"
 * @param accounts those of the table "Accounts"
 * @param contexts those of the table "Contexts", by circumstance and behaviour
 */
public record SettingPlaces(
        Map<Setting, Place> settings, Map<Kind, Place> accounts, Map<ContextFlag, Map<String, Place>> contexts) {
    /** Copies the maps. */
    public SettingPlaces {
        settings = Map.copyOf(settings);
        accounts = Map.copyOf(accounts);
        contexts = contexts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
    }
}
