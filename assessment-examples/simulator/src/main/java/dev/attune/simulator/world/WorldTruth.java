package dev.attune.simulator.world;

import dev.attune.assessment.Pattern;
import java.util.Map;
import java.util.Set;

/**
 * What is true of a couple in a world. Immutable.
 *
 * @param story what goes on between them
 * @param partners what is true of each partner
 * @param patterns the patterns that are right to find; none when the story leaves it open
 */
public record WorldTruth(WorldStory story, Map<String, PartnerTruth> partners, Set<Pattern> patterns) {
    /** Copies the collections. */
    public WorldTruth {
        partners = Map.copyOf(partners);
        patterns = Set.copyOf(patterns);
    }
}
