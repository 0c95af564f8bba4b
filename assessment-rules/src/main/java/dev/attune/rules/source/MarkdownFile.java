package dev.attune.rules.source;

import dev.attune.rules.diagnostic.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A file of a rulebook, read as Markdown.
 *
 * @param name its name in the rulebook's folder
 * @param frontMatter the fields at its very start, by name
 * @param sections what stands under its headings of the second level, in order
 * @param misplaced headings of other levels, but for one of the first level at the top
 */
public record MarkdownFile(String name, Map<String, Text> frontMatter, List<Section> sections, List<Text> misplaced) {
    private static final int SECTION_LEVEL = 2;
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), YamlFrontMatterExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    /**
     * Reads a file. Every text is Markdown, so this cannot fail.
     *
     * @param name the file's name
     * @param content its text, with any line ends
     * @return what is in it
     */
    public static MarkdownFile read(String name, String content) {
        return new Reader(name, content).read();
    }

    /** The start of the file, for what is missing from it as a whole.
     *
     * @return line 1, column 1
     */
    public Place start() {
        return new Place(name, 1, 1);
    }

    private static final class Reader {
        private final String name;
        private final List<String> lines;
        private final Node document;

        Reader(String name, String content) {
            this.name = name;
            this.lines = content.lines().toList();
            this.document = PARSER.parse(content);
        }

        MarkdownFile read() {
            List<Section> sections = new ArrayList<>();
            List<Block> blocks = new ArrayList<>();
            List<Text> misplaced = new ArrayList<>();
            boolean titled = false;
            for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
                if (node instanceof Heading heading && heading.getLevel() == SECTION_LEVEL) {
                    blocks = new ArrayList<>();
                    sections.add(new Section(headingText(heading), List.of()));
                } else if (node instanceof Heading heading) {
                    boolean title = heading.getLevel() == 1 && !titled && sections.isEmpty();
                    titled |= title;
                    if (!title) {
                        misplaced.add(headingText(heading));
                    }
                } else if (!sections.isEmpty()) {
                    addBlock(blocks, node);
                    int last = sections.size() - 1;
                    sections.set(last, new Section(sections.get(last).heading(), blocks));
                }
            }
            return new MarkdownFile(name, frontMatter(), List.copyOf(sections), List.copyOf(misplaced));
        }

        private void addBlock(List<Block> blocks, Node node) {
            if (node instanceof Paragraph) {
                blocks.add(new Block.Paragraph(text(node)));
            } else if (node instanceof ListBlock) {
                List<Text> items = new ArrayList<>();
                for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
                    Node content = item.getFirstChild();
                    items.add(text(content == null ? item : content));
                }
                blocks.add(new Block.Items(List.copyOf(items)));
            } else if (node instanceof TableBlock) {
                blocks.add(table(node));
            }
        }

        private Block.Table table(Node node) {
            List<Text> header = List.of();
            List<List<Text>> rows = new ArrayList<>();
            for (Node part = node.getFirstChild(); part != null; part = part.getNext()) {
                for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                    if (row instanceof TableRow) {
                        List<Text> cells = new ArrayList<>();
                        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                            cells.add(text(
                                    cell instanceof TableCell
                                                    && cell.getSourceSpans().isEmpty()
                                            ? row
                                            : cell));
                        }
                        if (part instanceof TableHead) {
                            header = List.copyOf(cells);
                        } else {
                            rows.add(List.copyOf(cells));
                        }
                    }
                }
            }
            return new Block.Table(header, List.copyOf(rows));
        }

        private Text headingText(Heading heading) {
            Text whole = text(heading);
            int from = 0;
            while (from < whole.value().length() && "# ".indexOf(whole.value().charAt(from)) >= 0) {
                from++;
            }
            return whole.part(from, whole.value().length());
        }

        /** The raw characters under a node, so that every column is the file's own. */
        private Text text(Node node) {
            StringBuilder value = new StringBuilder();
            List<Place> places = new ArrayList<>();
            for (SourceSpan span : node.getSourceSpans()) {
                String line = lines.get(span.getLineIndex());
                int end = Math.min(line.length(), span.getColumnIndex() + span.getLength());
                if (!value.isEmpty()) {
                    value.append(' ');
                    places.add(new Place(name, span.getLineIndex() + 1, span.getColumnIndex() + 1));
                }
                for (int column = span.getColumnIndex(); column < end; column++) {
                    char c = line.charAt(column);
                    if (c == '`' || c == '*') {
                        continue;
                    }
                    value.append(c == NO_BREAK_SPACE || c == '\t' ? ' ' : c);
                    places.add(new Place(name, span.getLineIndex() + 1, column + 1));
                }
            }
            Place last = places.isEmpty()
                    ? new Place(name, 1, 1)
                    : places.get(places.size() - 1).plus(1);
            places.add(last);
            return new Text(value.toString(), places).part(0, value.length());
        }

        private Map<String, Text> frontMatter() {
            YamlFrontMatterVisitor visitor = new YamlFrontMatterVisitor();
            document.accept(visitor);
            Map<String, Text> fields = new LinkedHashMap<>();
            visitor.getData().forEach((key, values) -> {
                String value = String.join(", ", values);
                Place place = placeOf(key);
                List<Place> places = new ArrayList<>();
                for (int i = 0; i <= value.length(); i++) {
                    places.add(place.plus(i));
                }
                fields.put(key, new Text(value, places));
            });
            return fields;
        }

        private Place placeOf(String key) {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith(key + ":")) {
                    return new Place(name, i + 1, key.length() + 3);
                }
            }
            return new Place(name, 1, 1);
        }
    }
}
