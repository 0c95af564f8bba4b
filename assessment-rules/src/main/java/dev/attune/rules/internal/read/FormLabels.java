package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.internal.source.Label;
import dev.attune.rules.internal.source.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises the labels of a form in what an author wrote, misspelt ones included.
 *
 * @param labels the labels of the form
 */
record FormLabels(Set<Label> labels) {
    /** The labels that stand above a list. */
    List<Label> ofLists() {
        return labels.stream().filter(label -> !label.startsSentence()).toList();
    }

    /** The labels that stand above a list, quoted for a message. */
    String quoted() {
        return "\"" + String.join("\", \"", ofLists().stream().map(Label::text).toList()) + "\"";
    }

    /** The label that starts a paragraph, with its sentence behind it. */
    Optional<Label> opener(Text paragraph) {
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
    Optional<Label> startedBy(Text line) {
        String value = Label.bare(line.value());
        return labels.stream()
                .filter(label -> {
                    String word = Label.bare(label.text());
                    return value.equals(word) || value.startsWith(word + " ") || value.startsWith(word + ":");
                })
                .findFirst();
    }

    /** The label that a paragraph probably meant to start with. */
    Optional<Label> misspeltOpener(Text paragraph) {
        return nearest(
                firstWord(paragraph),
                labels.stream().filter(Label::startsSentence).toList());
    }

    /** The label that was probably meant above a list; otherwise the only one that is missing, if there is only one. */
    Optional<Label> misspelt(String words, List<Label> missing) {
        return nearest(capitalised(words), ofLists())
                .or(() -> missing.size() == 1 ? Optional.of(missing.get(0)) : Optional.empty());
    }

    private static Optional<Label> nearest(String words, List<Label> among) {
        return Nearest.to(words, among.stream().map(Label::text).toList())
                .flatMap(text -> among.stream()
                        .filter(label -> label.text().equals(text))
                        .findFirst());
    }

    static String firstWord(Text text) {
        return text.value().split(" ", 2)[0];
    }

    private static String capitalised(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT)
                        + words.substring(1).toLowerCase(Locale.ROOT);
    }
}
