package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.source.Block;
import dev.attune.rules.internal.source.Label;
import dev.attune.rules.internal.source.Section;
import dev.attune.rules.internal.source.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a section of a kind may hold: fields, a table, lists under labels, sentences that start with a word. Above the first label there may
 * be paragraphs for people as well. Whatever else stands in a section is said to be unread, because somebody meant something by it.
 *
 * @param noun what such a section is
 * @param fields the names its fields may have
 * @param repeated those that may be given more than once
 * @param labels the parts it may have
 * @param hasTable whether it may have a table
 */
record Form(String noun, List<String> fields, Set<String> repeated, Set<Label> labels, boolean hasTable) {
    static final Form RULE = new Form(
            "rule", List.of("id", "source"), Set.of(), EnumSet.of(Label.WHEN, Label.THEN, Label.BECAUSE), false);
    static final Form TECHNIQUE = new Form(
            "technique",
            List.of("id", "stage", "for", "evidence", "source"),
            Set.of(),
            EnumSet.of(Label.AIM, Label.STEPS, Label.CAUTION),
            false);
    static final Form EXAMPLE = new Form(
            "example",
            List.of("partners", "context", "score"),
            Set.of("context", "score"),
            EnumSet.of(Label.FINDS, Label.DOES_NOT_FIND),
            true);

    /**
     * What a section holds.
     *
     * @param fields its fields, in order; of a field given twice the first
     * @param sentences what follows the words that start a sentence
     * @param lists the items under the labels
     * @param table its table, or empty
     * @param excused what is missing only because of something that was complained about already
     */
    record Parts(
            List<Section.Field> fields,
            Map<Label, Text> sentences,
            Map<Label, List<Text>> lists,
            Optional<Block.Table> table,
            Set<Label> excused) {
        Map<String, Section.Field> fieldsByName() {
            Map<String, Section.Field> byName = new LinkedHashMap<>();
            fields.forEach(field -> byName.putIfAbsent(field.key(), field));
            return byName;
        }
    }

    /**
     * Takes a section apart.
     *
     * @param section the section
     * @param isSentence whether some words are a sentence that belongs into a list
     * @param diagnostics where to say what nobody reads
     * @return what is in it
     */
    Parts read(Section section, Predicate<Text> isSentence, Diagnostics diagnostics) {
        return new Reading(section, isSentence, diagnostics).read();
    }

    private final class Reading {
        private final Section section;
        private final Predicate<Text> isSentence;
        private final Diagnostics diagnostics;
        private final List<Section.Field> found = new ArrayList<>();
        private final Map<Label, Text> sentences = new EnumMap<>(Label.class);
        private final Map<Label, List<Text>> lists = new EnumMap<>(Label.class);
        private final Set<Label> excused = EnumSet.noneOf(Label.class);
        private Optional<Block.Table> table = Optional.empty();
        private boolean fieldsRead;
        private boolean inParts;
        private boolean broken;

        Reading(Section section, Predicate<Text> isSentence, Diagnostics diagnostics) {
            this.section = section;
            this.isSentence = isSentence;
            this.diagnostics = diagnostics;
        }

        Parts read() {
            for (int i = 0; i < section.blocks().size(); i++) {
                Block block = section.blocks().get(i);
                if (block instanceof Block.Items list) {
                    list(i, list.items());
                } else if (block instanceof Block.Paragraph paragraph) {
                    boolean listFollows = i + 1 < section.blocks().size()
                            && (section.blocks().get(i + 1) instanceof Block.Items
                                    || section.blocks().get(i + 1) instanceof Block.Unread);
                    paragraph(paragraph.text(), listFollows);
                } else if (block instanceof Block.Table given) {
                    table(given);
                } else if (block instanceof Block.Unread unread) {
                    unread(unread.text(), unread.problem());
                    // What seems to be missing may stand in it.
                    broken = true;
                    excused.addAll(labels);
                }
            }
            return new Parts(found, sentences, lists, table, excused);
        }

        private void list(int index, List<Text> items) {
            Optional<Text> above = section.labelOf(index);
            Optional<Label> label = above.flatMap(Section::label).filter(labels::contains);
            boolean fieldLike = items.stream().anyMatch(this::isField);
            if (label.isPresent()) {
                labelled(above.get(), label.get(), items);
            } else if (!fieldsRead && !inParts && (fieldLike || above.isEmpty())) {
                fields(items);
            } else if (broken) {
                // It goes on with what was complained about.
            } else if (above.isPresent() && !startsSentence(above.get()) && !fieldLike) {
                mislabelled(above.get(), items);
            } else if (fieldLike) {
                unread(items.get(0), "nothing reads a field here; expected all fields in one list under the heading");
                fields(items);
            } else {
                unread(
                        items.get(0),
                        "nothing reads this list; expected it under one of " + names() + ", on a line of its own");
            }
        }

        private void labelled(Text at, Label label, List<Text> items) {
            inParts = true;
            broken = false;
            List<Text> apart = new ArrayList<>();
            items.forEach(item -> addApart(item, apart));
            if (lists.putIfAbsent(label, apart) != null) {
                diagnostics.error(
                        Code.DUPLICATE_ID,
                        at.place(),
                        "\"" + label.text() + "\" stands here a second time; expected one list, with all items in it");
            }
        }

        /** An item is one sentence; a line that is one of its own lost its mark and became part of the item above. */
        private void addApart(Text item, List<Text> apart) {
            if (item.isEmpty()) {
                diagnostics.error(Code.MISSING_PART, item.place(), "the item is empty; expected words after its mark");
                return;
            }
            List<Text> lines = item.lines();
            boolean several = false;
            for (Text line : lines.subList(1, lines.size())) {
                if (isSentence.test(line)) {
                    several = true;
                    unread(line, "\"" + line + "\" became part of the item above; expected \"- \" before it");
                }
            }
            apart.addAll(several ? lines : List.of(item));
        }

        /** A list under a word nobody knows is read as what was probably meant, so that its items are looked at, too. */
        private void mislabelled(Text at, List<Text> items) {
            inParts = true;
            List<String> known = listLabels().stream().map(Label::text).toList();
            List<Label> missing =
                    listLabels().stream().filter(l -> !hasLabel(l)).toList();
            String bare = Label.bare(at.plain().value());
            Optional<Label> meant = Nearest.to(capitalised(bare), known)
                    .flatMap(text -> listLabels().stream()
                            .filter(l -> l.text().equals(text))
                            .findFirst())
                    .or(() -> missing.size() == 1 ? Optional.of(missing.get(0)) : Optional.empty());
            diagnostics.error(
                    Code.UNKNOWN_PART,
                    at.place(),
                    "nothing reads a list under \"" + shortened(bare) + "\""
                            + meant.map(label -> "; did you mean \"" + label.text() + "\"?")
                                    .orElse("; expected " + names()));
            List<Text> apart = new ArrayList<>();
            items.forEach(item -> addApart(item, apart));
            meant.ifPresentOrElse(label -> lists.putIfAbsent(label, apart), () -> excused.addAll(missing));
        }

        private boolean hasLabel(Label label) {
            return lists.containsKey(label)
                    || section.blocks().stream()
                            .anyMatch(block -> block instanceof Block.Paragraph paragraph
                                    && Section.label(paragraph.text())
                                            .filter(label::equals)
                                            .isPresent());
        }

        private void fields(List<Text> items) {
            fieldsRead = true;
            Set<String> seen = new HashSet<>();
            for (Text item : items) {
                Section.Field field = Section.Field.of(item);
                String name = field.key();
                boolean known = Form.this.fields.contains(name);
                if (field.name().isEmpty() && field.value().isEmpty()) {
                    diagnostics.error(
                            Code.MISSING_PART,
                            item.place(),
                            "the item is empty; expected one of " + String.join(", ", Form.this.fields)
                                    + ", a colon and a value");
                } else if (!known && isSentence.test(item)) {
                    unread(
                            item,
                            "\"" + item + "\" stands among the fields; expected it in a list under one of " + names());
                } else if (!known) {
                    diagnostics.error(Code.UNKNOWN_PART, field.name().place(), unknownField(item, field));
                    field = withoutColon(item).orElse(field);
                } else if (!seen.add(name) && !repeated.contains(name)) {
                    diagnostics.error(
                            Code.DUPLICATE_ID, field.name().place(), "the field \"" + name + "\" is given twice");
                    continue;
                }
                found.add(field);
            }
        }

        private String unknownField(Text item, Section.Field field) {
            return withoutColon(item)
                    .map(meant ->
                            "\"" + item + "\" has no colon; expected \"" + meant.name() + ": " + meant.value() + "\"")
                    .orElse("nothing reads a field \"" + field.name() + "\""
                            + Nearest.question(field.key(), Form.this.fields));
        }

        /** A field whose colon was left out. */
        private Optional<Section.Field> withoutColon(Text item) {
            String first = firstWord(item);
            int end = item.value().length();
            return Form.this.fields.contains(first.toLowerCase(Locale.ROOT)) && first.length() < end
                    ? Optional.of(new Section.Field(item.part(0, first.length()), item.part(first.length(), end)))
                    : Optional.empty();
        }

        private void paragraph(Text text, boolean listFollows) {
            Optional<Label> label = Section.label(text).filter(labels::contains);
            Optional<Label> opener = opener(text);
            if (label.isPresent()) {
                inParts = true;
                broken = !listFollows;
                if (!listFollows) {
                    excused.add(label.get());
                    diagnostics.error(
                            Code.MISSING_PART,
                            text.place(),
                            "no list follows \"" + label.get().text()
                                    + "\"; expected one, with \"- \" before each item");
                }
            } else if (opener.isPresent()) {
                sentence(text, opener.get());
            } else if (broken) {
                // An item without its mark, below a label that was complained about.
            } else {
                prose(text, listFollows);
            }
        }

        private void sentence(Text text, Label opener) {
            inParts |= opener == Label.BECAUSE;
            broken = false;
            Text rest = text.part(opener.text().length(), text.value().length());
            if (sentences.putIfAbsent(opener, rest) != null) {
                diagnostics.error(
                        Code.DUPLICATE_ID,
                        text.place(),
                        "a second paragraph starts with \"" + opener.text()
                                + "\"; expected one, with everything in it");
            }
        }

        /** A paragraph that starts no part: a note, or a part whose mark got lost. */
        private void prose(Text text, boolean listFollows) {
            for (Text line : text.lines()) {
                Optional<Label> starts = startedBy(line);
                if (isField(line) && !fieldsRead && !inParts) {
                    fieldsRead = true;
                    text.lines().stream()
                            .filter(this::isField)
                            .map(Section.Field::of)
                            .forEach(found::add);
                    unread(line, "\"" + line + "\" is no item of a list; expected \"- \" before it");
                    return;
                }
                if (starts.isPresent() && !hasLabel(starts.get()) && !sentences.containsKey(starts.get())) {
                    excused.add(starts.get());
                    inParts = true;
                    broken = true;
                    unread(line, expectedForm(starts.get()));
                    return;
                }
                if (isSentence.test(line)) {
                    broken = true;
                    unread(line, "\"" + line + "\" is no item of a list; expected \"- \" before it");
                    return;
                }
            }
            if (inParts && !listFollows) {
                Optional<Label> meant = misspeltOpener(text);
                meant.ifPresent(excused::add);
                boolean because = labels.contains(Label.BECAUSE) && !hasSentence(Label.BECAUSE);
                if (because) {
                    excused.add(Label.BECAUSE);
                }
                unread(
                        text,
                        meant.map(label -> "nothing reads a paragraph that starts with \"" + firstWord(text)
                                        + "\"; did you mean \"" + label.text() + "\"?")
                                .orElse("nothing reads this paragraph; expected it above "
                                        + (labels.contains(Label.WHEN) ? "\"When\"" : "the first label")
                                        + " when it is a note"
                                        + (because
                                                ? ", or \"Because\" at its start when it is the reason"
                                                : sentences.containsKey(Label.BECAUSE)
                                                        ? ", or in the paragraph that starts with \"Because\""
                                                        : "")));
            } else if (!listFollows) {
                misspeltOpener(text).filter(label -> !hasSentence(label)).ifPresent(label -> {
                    excused.add(label);
                    unread(
                            text,
                            "nothing reads a paragraph that starts with \"" + firstWord(text) + "\"; did you mean \""
                                    + label.text() + "\"?");
                });
            }
        }

        private String expectedForm(Label label) {
            return label.startsSentence()
                    ? "expected \"" + label.text() + "\" and a sentence in one paragraph"
                    : "expected \"" + label.text()
                            + "\" on a line of its own, and below it a list with \"- \" before each item";
        }

        private void table(Block.Table given) {
            if (!hasTable) {
                unread(given.header().get(0), "nothing reads a table in a " + noun);
            } else if (table.isPresent()) {
                unread(given.header().get(0), "nothing reads a second table; expected all rows in one");
            } else {
                table = Optional.of(given);
            }
        }

        private boolean hasSentence(Label label) {
            return section.blocks().stream()
                    .anyMatch(block -> block instanceof Block.Paragraph paragraph
                            && opener(paragraph.text()).filter(label::equals).isPresent());
        }

        private boolean isField(Text item) {
            Section.Field field = Section.Field.of(item);
            return Form.this.fields.contains(field.key())
                    && field.key().length() < item.value().length();
        }

        private boolean startsSentence(Text paragraph) {
            return opener(paragraph).isPresent();
        }

        private Optional<Label> opener(Text paragraph) {
            String plain = paragraph.value();
            return labels.stream()
                    .filter(Label::startsSentence)
                    .filter(label -> plain.regionMatches(
                                    true, 0, label.text(), 0, label.text().length())
                            && plain.length() > label.text().length()
                            && (label.text().endsWith(":")
                                    || plain.charAt(label.text().length()) == ' '))
                    .findFirst();
        }

        /** A label with something behind it on the same line, or one that stands alone where a sentence should follow. */
        private Optional<Label> startedBy(Text line) {
            String value = Label.bare(line.value());
            return labels.stream()
                    .filter(label -> {
                        String word = Label.bare(label.text());
                        return value.equals(word) || value.startsWith(word + " ") || value.startsWith(word + ":");
                    })
                    .findFirst();
        }

        private Optional<Label> misspeltOpener(Text paragraph) {
            String first = firstWord(paragraph);
            List<Label> openers = labels.stream().filter(Label::startsSentence).toList();
            return Nearest.to(first, openers.stream().map(Label::text).toList())
                    .flatMap(text -> openers.stream()
                            .filter(label -> label.text().equals(text))
                            .findFirst());
        }

        private List<Label> listLabels() {
            return labels.stream().filter(label -> !label.startsSentence()).toList();
        }

        private String names() {
            return "\""
                    + String.join(
                            "\", \"", listLabels().stream().map(Label::text).toList()) + "\"";
        }

        private void unread(Text text, String problem) {
            diagnostics.error(Code.UNKNOWN_PART, text.place(), problem);
        }
    }

    private static String firstWord(Text text) {
        return text.value().split(" ", 2)[0];
    }

    private static String capitalised(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT)
                        + words.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String shortened(String words) {
        return words.length() <= 40 ? words : words.substring(0, 39) + "…";
    }
}
