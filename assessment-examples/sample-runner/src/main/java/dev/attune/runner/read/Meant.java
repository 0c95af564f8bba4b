package dev.attune.runner.read;

import dev.attune.rules.diagnostic.Nearest;
import java.util.Collection;

/** The end of an error message about an unknown word. */
final class Meant {
    private Meant() {}

    /** Whether the nearest known word was meant, or else what to write. */
    static String question(String unknown, Collection<String> known, String otherwise) {
        return Nearest.to(unknown, known)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse(otherwise);
    }
}
