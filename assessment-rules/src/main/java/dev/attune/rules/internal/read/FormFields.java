package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.source.Section;
import dev.attune.rules.internal.source.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the fields of a section: the list of names and values under its heading. */
final class FormFields {
    private final SectionForm form;
    private final Predicate<Text> isSentence;
    private final Diagnostics diagnostics;
    private final List<Section.Field> found = new ArrayList<>();

    FormFields(SectionForm form, Predicate<Text> isSentence, Diagnostics diagnostics) {
        this.form = form;
        this.isSentence = isSentence;
        this.diagnostics = diagnostics;
    }

    /** What was read so far, in order. */
    List<Section.Field> found() {
        return found;
    }

    boolean isField(Text item) {
        Section.Field field = Section.Field.of(item);
        return form.fields().contains(field.key())
                && field.key().length() < item.value().length();
    }

    /** Takes the lines of a paragraph that look like fields, so that they are not reported as missing, too. */
    void addLost(List<Text> lines) {
        lines.stream().filter(this::isField).map(Section.Field::of).forEach(found::add);
    }

    void read(List<Text> items) {
        Set<String> seen = new HashSet<>();
        for (Text item : items) {
            Section.Field field = Section.Field.of(item);
            String name = field.key();
            boolean known = form.fields().contains(name);
            if (field.name().isEmpty() && field.value().isEmpty()) {
                diagnostics.error(
                        Code.MISSING_PART,
                        item.place(),
                        "the item is empty; expected one of " + String.join(", ", form.fields())
                                + ", a colon and a value");
            } else if (!known && isSentence.test(item)) {
                diagnostics.error(
                        Code.UNKNOWN_PART,
                        item.place(),
                        "\"" + item + "\" stands among the fields; expected it in a list under one of "
                                + new FormLabels(form.labels()).quoted());
            } else if (!known) {
                diagnostics.error(Code.UNKNOWN_PART, field.name().place(), unknown(item, field));
                field = withoutColon(item).orElse(field);
            } else if (!seen.add(name) && !form.repeated().contains(name)) {
                diagnostics.error(Code.DUPLICATE_ID, field.name().place(), "the field \"" + name + "\" is given twice");
                continue;
            }
            found.add(field);
        }
    }

    private String unknown(Text item, Section.Field field) {
        return withoutColon(item)
                .map(meant -> "\"" + item + "\" has no colon; expected \"" + meant.name() + ": " + meant.value() + "\"")
                .orElse("nothing reads a field \"" + field.name() + "\""
                        + Nearest.question(field.key(), form.fields()));
    }

    /** A field whose colon was left out. */
    private Optional<Section.Field> withoutColon(Text item) {
        String first = FormLabels.firstWord(item);
        int end = item.value().length();
        return form.fields().contains(first.toLowerCase(Locale.ROOT)) && first.length() < end
                ? Optional.of(new Section.Field(item.part(0, first.length()), item.part(first.length(), end)))
                : Optional.empty();
    }
}
