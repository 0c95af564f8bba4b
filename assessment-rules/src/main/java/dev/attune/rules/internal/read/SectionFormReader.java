package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.source.Block;
import dev.attune.rules.internal.source.Label;
import dev.attune.rules.internal.source.Section;
import dev.attune.rules.internal.source.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Takes a section apart by its {@link SectionForm}, and reports whatever nothing reads. */
final class SectionFormReader {
    private static final int MOST_SHOWN = 40;

    private final SectionForm form;
    private final Section section;
    private final Predicate<Text> isSentence;
    private final Diagnostics diagnostics;
    private final FormLabels labels;
    private final FormFields fields;
    private final Map<Label, Text> sentences = new EnumMap<>(Label.class);
    private final Map<Label, List<Text>> lists = new EnumMap<>(Label.class);
    private final Set<Label> excused = EnumSet.noneOf(Label.class);
    private Optional<Block.Table> table = Optional.empty();
    private boolean fieldsRead;
    private boolean inParts;
    private boolean broken;

    private SectionFormReader(SectionForm form, Section section, Predicate<Text> isSentence, Diagnostics diagnostics) {
        this.form = form;
        this.section = section;
        this.isSentence = isSentence;
        this.diagnostics = diagnostics;
        this.labels = new FormLabels(form.labels());
        this.fields = new FormFields(form, isSentence, diagnostics);
    }

    /**
     * Takes a section apart.
     *
     * @param form what the section may hold
     * @param section the section
     * @param isSentence whether a text is a sentence that belongs in a list
     * @param diagnostics where to report what nothing reads
     * @return what is in it
     */
    static SectionParts read(SectionForm form, Section section, Predicate<Text> isSentence, Diagnostics diagnostics) {
        return new SectionFormReader(form, section, isSentence, diagnostics).read();
    }

    private SectionParts read() {
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
                excused.addAll(form.labels());
            }
        }
        return new SectionParts(fields.found(), sentences, lists, table, excused);
    }

    private void list(int index, List<Text> items) {
        Optional<Text> above = section.labelOf(index);
        Optional<Label> label = above.flatMap(Section::label).filter(form.labels()::contains);
        boolean fieldLike = items.stream().anyMatch(fields::isField);
        if (label.isPresent()) {
            labelled(above.get(), label.get(), items);
        } else if (!fieldsRead && !inParts && (fieldLike || above.isEmpty())) {
            readFields(items);
        } else if (broken) {
            // It belongs to something that was reported already.
        } else if (above.isPresent() && labels.opener(above.get()).isEmpty() && !fieldLike) {
            mislabelled(above.get(), items);
        } else if (fieldLike) {
            unread(items.get(0), "nothing reads a field here; expected all fields in one list under the heading");
            readFields(items);
        } else {
            unread(
                    items.get(0),
                    "nothing reads this list; expected it under one of " + labels.quoted() + ", on a line of its own");
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

    /** A list under an unknown word is read as what was probably meant, so that its items are checked, too. */
    private void mislabelled(Text at, List<Text> items) {
        inParts = true;
        List<Label> missing =
                labels.ofLists().stream().filter(label -> !hasLabel(label)).toList();
        String bare = Label.bare(at.plain().value());
        Optional<Label> meant = labels.misspelt(bare, missing);
        diagnostics.error(
                Code.UNKNOWN_PART,
                at.place(),
                "nothing reads a list under \"" + shortened(bare) + "\""
                        + meant.map(label -> "; did you mean \"" + label.text() + "\"?")
                                .orElse("; expected " + labels.quoted()));
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

    private void paragraph(Text text, boolean listFollows) {
        Optional<Label> label = Section.label(text).filter(form.labels()::contains);
        Optional<Label> opener = labels.opener(text);
        if (label.isPresent()) {
            inParts = true;
            broken = !listFollows;
            if (!listFollows) {
                excused.add(label.get());
                diagnostics.error(
                        Code.MISSING_PART,
                        text.place(),
                        "no list follows \"" + label.get().text() + "\"; expected one, with \"- \" before each item");
            }
        } else if (opener.isPresent()) {
            sentence(text, opener.get());
        } else if (broken) {
            // An item without its mark, below a label that was reported already.
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
                    "a second paragraph starts with \"" + opener.text() + "\"; expected one, with everything in it");
        }
    }

    /** A paragraph that starts no part: a note, or a part that lost its mark. */
    private void prose(Text text, boolean listFollows) {
        if (text.lines().stream().anyMatch(line -> isLostPart(line, text)) || listFollows) {
            return;
        }
        Optional<Label> meant = labels.misspeltOpener(text);
        if (inParts) {
            meant.ifPresent(excused::add);
            if (lacksReason()) {
                excused.add(Label.BECAUSE);
            }
            unread(
                    text,
                    meant.map(label -> unknownOpener(text, label))
                            .orElse("nothing reads this paragraph; expected it above "
                                    + (form.labels().contains(Label.WHEN) ? "\"When\"" : "the first label")
                                    + " when it is a note" + orReason()));
        } else {
            meant.filter(label -> !hasSentence(label)).ifPresent(label -> {
                excused.add(label);
                unread(text, unknownOpener(text, label));
            });
        }
    }

    /** Whether a line of a paragraph is a field, a label or an item that lost its mark; reports it if it is. */
    private boolean isLostPart(Text line, Text paragraph) {
        Optional<Label> starts = labels.startedBy(line);
        if (fields.isField(line) && !fieldsRead && !inParts) {
            fieldsRead = true;
            fields.addLost(paragraph.lines());
            unread(line, "\"" + line + "\" is no item of a list; expected \"- \" before it");
            return true;
        }
        if (starts.isPresent() && !hasLabel(starts.get()) && !sentences.containsKey(starts.get())) {
            excused.add(starts.get());
            inParts = true;
            broken = true;
            unread(line, expectedForm(starts.get()));
            return true;
        }
        if (isSentence.test(line)) {
            broken = true;
            unread(line, "\"" + line + "\" is no item of a list; expected \"- \" before it");
            return true;
        }
        return false;
    }

    private static String unknownOpener(Text paragraph, Label meant) {
        return "nothing reads a paragraph that starts with \"" + FormLabels.firstWord(paragraph) + "\"; did you mean \""
                + meant.text() + "\"?";
    }

    /** What else a paragraph below a list may be: the reason of the rule, or more of it. */
    private String orReason() {
        return lacksReason()
                ? ", or \"Because\" at its start when it is the reason"
                : sentences.containsKey(Label.BECAUSE) ? ", or in the paragraph that starts with \"Because\"" : "";
    }

    private boolean lacksReason() {
        return form.labels().contains(Label.BECAUSE) && !hasSentence(Label.BECAUSE);
    }

    private String expectedForm(Label label) {
        return label.startsSentence()
                ? "expected \"" + label.text() + "\" and a sentence in one paragraph"
                : "expected \"" + label.text()
                        + "\" on a line of its own, and below it a list with \"- \" before each item";
    }

    private void table(Block.Table given) {
        if (!form.hasTable()) {
            unread(given.header().get(0), "nothing reads a table in a " + form.noun());
        } else if (table.isPresent()) {
            unread(given.header().get(0), "nothing reads a second table; expected all rows in one");
        } else {
            table = Optional.of(given);
        }
    }

    private boolean hasSentence(Label label) {
        return section.blocks().stream()
                .anyMatch(block -> block instanceof Block.Paragraph paragraph
                        && labels.opener(paragraph.text()).filter(label::equals).isPresent());
    }

    private void unread(Text text, String problem) {
        diagnostics.error(Code.UNKNOWN_PART, text.place(), problem);
    }

    private void readFields(List<Text> items) {
        fieldsRead = true;
        fields.read(items);
    }

    private static String shortened(String words) {
        return words.length() <= MOST_SHOWN ? words : words.substring(0, MOST_SHOWN - 1) + "…";
    }
}
