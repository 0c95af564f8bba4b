package dev.attune.rules.internal.source;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads one file as Markdown, and keeps for every block where it stands. */
public final class MarkdownReader {
    private static final int SECTION_LEVEL = 2;

    /** Parses blocks only: their text is taken from the file's own characters, and parsing it would take a tenth of a reload. */
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .inlineParserFactory(context -> (lines, block) -> {})
            .build();

    private final String name;
    private final List<Line> lines;
    private final Diagnostics problems = new Diagnostics();
    private final List<Section> sections = new ArrayList<>();
    private final List<Block> introduction = new ArrayList<>();
    private List<Block> blocks = introduction;
    private boolean titled;

    private MarkdownReader(String name, String content) {
        this.name = name;
        this.lines = Line.of(name, content);
    }

    /**
     * Reads a file. Every text is Markdown, so this cannot fail.
     *
     * @param name the file's name
     * @param content its text, with any line ends
     * @return what is in it
     */
    public static MarkdownFile read(String name, String content) {
        return new MarkdownReader(name, content).read();
    }

    private MarkdownFile read() {
        new LostCharacters(problems).check(lines);
        FrontMatter frontMatter = new FrontMatter(name, lines, problems);
        int from = frontMatter.read();
        StringBuilder seen = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            seen.append(i < from ? "" : lines.get(i).seen()).append('\n');
        }
        for (Node node = PARSER.parse(seen.toString()).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                heading(heading);
            } else if (node instanceof Paragraph
                    && lines.get(node.getSourceSpans().get(0).getLineIndex()).isUnspacedHeading()) {
                unspacedHeading(text(node));
            } else {
                add(node);
            }
        }
        new Introduction(problems).check(introduction);
        return new MarkdownFile(name, frontMatter.fields(), List.copyOf(sections), problems.all());
    }

    private void heading(Heading heading) {
        Text text = withoutMarks(text(heading));
        boolean underlined =
                !lines.get(firstLine(heading)).seen().stripLeading().startsWith("#");
        boolean title = heading.getLevel() == 1 && !titled && sections.isEmpty();
        titled |= title;
        if (underlined && !title) {
            Text above = text.lines().get(0);
            problems.error(
                    Code.UNKNOWN_PART,
                    text.place(),
                    "the line of hyphens or equals signs under it makes a heading of \"" + above
                            + "\"; expected ## before a heading, and a blank line above a line of ---");
        } else if (heading.getLevel() != SECTION_LEVEL && !title) {
            problems.error(
                    Code.UNKNOWN_PART,
                    text.place(),
                    "nothing reads \"" + text + "\" as a heading of this level; expected ## before it");
        }
        if (!title) {
            begin(text);
        }
    }

    private void unspacedHeading(Text paragraph) {
        Text text = withoutMarks(paragraph);
        problems.error(
                Code.UNKNOWN_PART,
                paragraph.place(),
                "\"" + paragraph + "\" is no heading without a blank after the marks; expected \"## " + text + "\"");
        begin(text);
    }

    private void begin(Text heading) {
        blocks = new ArrayList<>();
        sections.add(new Section(heading, blocks));
    }

    /** What follows a heading belongs to it, until the next. */
    private void add(Node node) {
        int from = blocks.size();
        if (node instanceof Paragraph) {
            addParagraph(node);
        } else if (node instanceof ListBlock) {
            addList(node);
        } else if (node instanceof TableBlock) {
            new TableRows(lines, firstLine(node), lastLine(node)).addTo(blocks);
        } else if (node instanceof FencedCodeBlock) {
            unread(node, "nothing reads what stands between lines of ```; expected it without them");
        } else if (node instanceof IndentedCodeBlock) {
            unread(
                    node,
                    "nothing reads a line that starts with a tab or four blanks; expected it to start at the margin");
        } else if (node instanceof BlockQuote) {
            unread(node, "nothing reads a line that starts with >; expected it without");
        } else if (node instanceof HtmlBlock) {
            addHtml(node);
        } else if (!(node instanceof ThematicBreak)) {
            unread(node, "nothing reads this");
        }
        if (!sections.isEmpty() && blocks.size() > from) {
            int last = sections.size() - 1;
            sections.set(last, new Section(sections.get(last).heading(), blocks));
        }
    }

    private void addParagraph(Node node) {
        Text text = text(node);
        long cells = node.getSourceSpans().stream()
                .filter(span -> lines.get(span.getLineIndex()).raw().strip().indexOf('\t') > 0)
                .count();
        if (text.plain().value().startsWith("|")) {
            unread(
                    text,
                    "this is no table yet; expected a line such as |---|---| under the names of the columns, with as many parts as there are names");
        } else if (cells > 1) {
            unread(text, "cells with tabs between them are no table; expected a | before, between and after the cells");
        } else {
            blocks.add(new Block.Paragraph(text));
        }
    }

    private void addList(Node node) {
        List<Text> items = new ArrayList<>();
        List<Block> within = new ArrayList<>();
        for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
            Node content = item.getFirstChild();
            boolean plain = content == null || content instanceof Paragraph;
            items.add(content == null || !plain ? emptyItem(item) : text(content));
            for (Node more = plain && content != null ? content.getNext() : content;
                    more != null;
                    more = more.getNext()) {
                if (!(more instanceof HtmlBlock html && isComment(html))) {
                    within.add(new Block.Unread(text(more), problemOf(more)));
                }
            }
        }
        blocks.add(new Block.Items(List.copyOf(items)));
        blocks.addAll(within);
    }

    private static String problemOf(Node within) {
        return within instanceof ListBlock
                ? "nothing reads a list within a list; expected every item to start at the margin"
                : within instanceof Paragraph
                        ? "nothing reads a second paragraph within an item; expected one paragraph, or this to start at the margin"
                        : "nothing reads this within an item; expected words only";
    }

    private void addHtml(Node node) {
        String html = lines.get(firstLine(node)).seen().strip();
        if (html.startsWith("<!--")) {
            int last = lastLine(node);
            boolean closed = false;
            for (int i = firstLine(node); i <= last; i++) {
                closed |= lines.get(i).seen().contains("-->");
            }
            if (!closed) {
                unread(node, "this comment does not end, so nothing below it is read; expected --> where it ends");
            }
        } else {
            unread(node, "nothing reads HTML; expected words only");
        }
    }

    private boolean isComment(HtmlBlock html) {
        return html.getLiteral().strip().startsWith("<!--") && html.getLiteral().contains("-->");
    }

    private void unread(Node node, String problem) {
        unread(text(node), problem);
    }

    private void unread(Text text, String problem) {
        blocks.add(new Block.Unread(text, problem));
    }

    private Text emptyItem(Node item) {
        Line line = lines.get(firstLine(item));
        int column = Math.min(line.raw().length(), item.getSourceSpans().get(0).getColumnIndex() + 2);
        return new Text("", List.of(line.placeAt(column)));
    }

    private static int firstLine(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 0
                : node.getSourceSpans().get(0).getLineIndex();
    }

    private static int lastLine(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.get(spans.size() - 1).getLineIndex();
    }

    /** A heading without its marks, which may stand after it as well. */
    private static Text withoutMarks(Text heading) {
        String value = heading.plain().value().isEmpty() ? "" : heading.value();
        int from = 0;
        int to = value.length();
        while (from < to && isMark(value.charAt(from))) {
            from++;
        }
        int end = to;
        while (end > from && isMark(value.charAt(end - 1))) {
            end--;
        }
        // As Markdown has it, closing marks have a blank before them: C# is a word.
        boolean closing = end < to && value.charAt(end) == ' ';
        return heading.part(from, closing ? end : to);
    }

    private static boolean isMark(char c) {
        return c == ' ' || Characters.plain(c) == '#';
    }

    /** The characters under a node as they stand in the file, so that every column is the file's own. */
    private Text text(Node node) {
        StringBuilder value = new StringBuilder();
        SourceMap.PlaceRuns places = new SourceMap.PlaceRuns();
        for (SourceSpan span : node.getSourceSpans()) {
            Line line = lines.get(span.getLineIndex());
            if (!value.isEmpty()) {
                value.append(' ');
                places.add(line.placeAt(span.getColumnIndex()), 1);
            }
            line.appendTo(
                    value,
                    places,
                    span.getColumnIndex(),
                    Math.min(line.raw().length(), span.getColumnIndex() + span.getLength()));
        }
        places.add(places.isEmpty() ? lines.get(firstLine(node)).start() : places.next(), 1);
        return new Text(value.toString(), places.build()).part(0, value.length());
    }
}
