package dev.attune.rules.internal.source;

import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.Place;
import java.util.List;
import java.util.Map;

/**
 * A file of a rulebook, read as Markdown.
 *
 * @param name its name in the rulebook's folder
 * @param frontMatter the fields at its very start, by name in lower case
 * @param sections what stands under its headings of the second level, in order
 * @param problems what is wrong with its form: headings of other levels, fields that do not end, and what stands above the first
 *     section as if it were part of one
 */
public record MarkdownFile(
        String name, Map<String, Text> frontMatter, List<Section> sections, List<Diagnostic> problems) {
    /**
     * The start of the file, for what is missing from it as a whole.
     *
     * @return line 1, column 1
     */
    public Place start() {
        return new Place(name, 1, 1);
    }
}
