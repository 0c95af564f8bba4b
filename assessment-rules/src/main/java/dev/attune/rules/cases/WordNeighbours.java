package dev.attune.rules.cases;

import dev.attune.assessment.Pattern;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Vocabularies;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which word stands beside another. */
final class WordNeighbours {
    /** What the mechanism itself says; no rule can vote for it, and after a hard concern none asks. */
    private static final Set<Pattern> SAID_BY_NO_RULE =
            Set.of(Pattern.INSUFFICIENT_EVIDENCE, Pattern.WITHHELD_FOR_SAFETY);

    private final Rulebook rulebook;

    WordNeighbours(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** The next word of a table of the vocabulary that is none of some others, by alphabet, from the last back to the first. */
    Optional<String> next(Vocabularies table, String word, Collection<String> but) {
        return next(
                sorted(rulebook.terms().getOrDefault(table.heading(), Map.of()).keySet()), word, but);
    }

    Optional<String> nextTechnique(String technique, Collection<String> but) {
        return next(sorted(rulebook.techniques().keySet()), technique, but);
    }

    static Optional<Pattern> nextPattern(Pattern pattern, Collection<Pattern> but) {
        return next(
                List.of(Pattern.values()),
                pattern,
                Stream.concat(but.stream(), SAID_BY_NO_RULE.stream()).toList());
    }

    /** The next word of a closed set. */
    static <E extends Enum<E>> Optional<E> next(E word, Collection<E> but) {
        return next(List.of(word.getDeclaringClass().getEnumConstants()), word, but);
    }

    /** The words above and below. */
    static <E extends Enum<E>> List<E> neighbours(E word) {
        E[] all = word.getDeclaringClass().getEnumConstants();
        int place = Arrays.asList(all).indexOf(word);
        return Stream.of(place + 1, place - 1)
                .filter(index -> index >= 0 && index < all.length)
                .map(index -> all[index])
                .toList();
    }

    private static List<String> sorted(Collection<String> words) {
        return words.stream().sorted().toList();
    }

    private static <T> Optional<T> next(List<T> all, T word, Collection<T> but) {
        int from = all.indexOf(word);
        for (int i = 1; i < all.size(); i++) {
            T candidate = all.get((from + i) % all.size());
            if (!but.contains(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
