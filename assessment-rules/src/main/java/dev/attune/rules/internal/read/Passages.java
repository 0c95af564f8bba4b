package dev.attune.rules.internal.read;

import dev.attune.rules.internal.source.SourceMap;
import dev.attune.rules.internal.source.Text;
import dev.attune.rules.rulebook.Passage;

/** Makes passages of the texts of a rulebook's files. */
final class Passages {
    private Passages() {}

    /**
     * A text as a passage.
     *
     * @param kind what kind of text it is
     * @param of the id, code or key of what it belongs to
     * @param text the text, with its places
     */
    static Passage of(Passage.Kind kind, String of, Text text) {
        return new Passage(kind, of, text.value(), SourceMap.compact(text.places()));
    }
}
