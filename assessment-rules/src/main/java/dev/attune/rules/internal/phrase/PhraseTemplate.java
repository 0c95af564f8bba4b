package dev.attune.rules.internal.phrase;

import dev.attune.rules.internal.phrase.PhrasePart.Fixed;
import dev.attune.rules.internal.phrase.PhrasePart.Place;
import dev.attune.rules.rulebook.Sentence;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A phrase with the syntax of a Cucumber Expression, which matches sentences and prints them. Immutable.
 *
 * <p>Where a sentence can be matched in more than one way, the words are those that a backtracking regular expression would find. The work is
 * proportional to the length of the sentence times the size of the phrase, whatever the sentence.
 */
public final class PhraseTemplate {
    private final String expression;
    private final List<PhrasePart> parts;
    private final MatchProgram program;

    /** The text every sentence starts with, ends with, and has between. A look at these spares most of the matching. */
    private final String start;

    private final String end;
    private final List<String> between;

    private PhraseTemplate(String expression, List<PhrasePart> parts) {
        this.expression = expression;
        this.parts = List.copyOf(parts);
        MatchProgram.Builder builder = new MatchProgram.Builder();
        for (PhrasePart part : parts) {
            builder.mark();
            part.form().compile(builder);
        }
        this.program = builder.build();
        int last = parts.size() - 1;
        this.start = last >= 0 ? fixedText(parts.get(0)) : "";
        this.end = last >= 0 ? fixedText(parts.get(last)) : "";
        this.between = last > 1
                ? parts.subList(1, last).stream()
                        .map(PhraseTemplate::fixedText)
                        .filter(text -> !text.isEmpty())
                        .toList()
                : List.of();
    }

    /**
     * Parses a phrase.
     *
     * @param expression the phrase
     * @return what matches and prints its sentences
     * @throws PhraseSyntaxException when it is no Cucumber Expression, or has braces that nothing fills in
     */
    public static PhraseTemplate parse(String expression) throws PhraseSyntaxException {
        return new PhraseTemplate(expression, PhraseParser.parse(expression));
    }

    /**
     * Parses a phrase that is known to be one.
     *
     * @param expression the phrase
     * @return what matches and prints its sentences
     * @throws IllegalArgumentException when it is no Cucumber Expression after all
     */
    public static PhraseTemplate of(String expression) {
        try {
            return parse(expression);
        } catch (PhraseSyntaxException e) {
            throw new IllegalArgumentException("\"" + expression + "\" is no phrase: " + e.getMessage(), e);
        }
    }

    private static String fixedText(PhrasePart part) {
        return part instanceof Fixed fixed ? fixed.text() : "";
    }

    /**
     * The phrase.
     *
     * @return the expression as it was written
     */
    public String expression() {
        return expression;
    }

    /**
     * What is to be filled in.
     *
     * @return the kind of each pair of braces, in order
     */
    public List<WordKind> kinds() {
        return parts.stream()
                .filter(Place.class::isInstance)
                .map(part -> ((Place) part).kind())
                .toList();
    }

    /**
     * Matches a whole sentence.
     *
     * @param sentence the sentence
     * @return the words that are filled in, or empty when it is no sentence of this phrase
     */
    public Optional<PhraseMatch> match(String sentence) {
        if (!hasFixedTexts(sentence)) {
            return Optional.empty();
        }
        int[] marks = MatchRun.match(program, sentence);
        if (marks == null) {
            return Optional.empty();
        }
        List<Sentence.Word> words = new ArrayList<>();
        List<String> variants = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int from = marks[i];
            int to = i + 1 < parts.size() ? marks[i + 1] : sentence.length();
            PhrasePart part = parts.get(i);
            if (part instanceof Place place) {
                words.add(new Sentence.Word(place.kind().text(), sentence.substring(from, to), from, to));
            } else if (!(part instanceof Fixed)) {
                variants.add(sentence.substring(from, to));
            }
        }
        return Optional.of(new PhraseMatch(new Sentence(expression, sentence, words), variants));
    }

    private boolean hasFixedTexts(String sentence) {
        if (!sentence.startsWith(start) || !sentence.endsWith(end)) {
            return false;
        }
        for (String text : between) {
            if (!sentence.contains(text)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Prints a sentence.
     *
     * @param words what to fill into the braces, in order
     * @param variants for each pair of parentheses and each group of alternatives, in order, the text that stands for it: empty for
     *     optional text that is left out
     * @return the sentence; it is not checked whether the words fit
     * @throws IllegalArgumentException when there are too many or too few of them
     */
    public String print(List<String> words, List<String> variants) {
        StringBuilder sentence = new StringBuilder();
        Iterator<String> nextWord = words.iterator();
        Iterator<String> nextVariant = variants.iterator();
        for (PhrasePart part : parts) {
            if (part instanceof Fixed fixed) {
                sentence.append(fixed.text());
            } else {
                Iterator<String> next = part instanceof Place ? nextWord : nextVariant;
                if (!next.hasNext()) {
                    throw new IllegalArgumentException("too few words for \"" + expression + "\"");
                }
                sentence.append(next.next());
            }
        }
        if (nextWord.hasNext() || nextVariant.hasNext()) {
            throw new IllegalArgumentException("too many words for \"" + expression + "\"");
        }
        return sentence.toString();
    }

    /**
     * Prints a sentence that was matched.
     *
     * @param match the sentence, as this phrase matched it
     * @return the text that was matched
     */
    public String print(PhraseMatch match) {
        return print(match.sentence().words().stream().map(Sentence.Word::text).toList(), match.variants());
    }

    /** The program, for tests that count its steps. */
    MatchProgram program() {
        return program;
    }

    @Override
    public String toString() {
        return expression;
    }
}
