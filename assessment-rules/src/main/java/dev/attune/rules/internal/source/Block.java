package dev.attune.rules.internal.source;

import java.util.List;

/** A part of a section. */
public sealed interface Block {
    /**
     * A paragraph.
     *
     * @param text its text
     */
    record Paragraph(Text text) implements Block {}

    /**
     * A list.
     *
     * @param items its items
     */
    record Items(List<Text> items) implements Block {}

    /**
     * A table.
     *
     * @param header the names of its columns, as they are looked for: plain and in lower case
     * @param rows its rows, each with as many cells as there are columns
     */
    record Table(List<Text> header, List<List<Text>> rows) implements Block {}

    /**
     * Something that nothing reads, although its author may expect it to have an effect. The reader of the section reports it.
     *
     * @param text what it is, or how it begins
     * @param problem what is wrong with it and what was expected
     */
    record Unread(Text text, String problem) implements Block {}
}
