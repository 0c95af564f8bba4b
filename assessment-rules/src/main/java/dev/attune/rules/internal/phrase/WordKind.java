package dev.attune.rules.internal.phrase;

import static dev.attune.rules.internal.phrase.TextForm.anyNumberOf;
import static dev.attune.rules.internal.phrase.TextForm.asFewAsPossibleOf;
import static dev.attune.rules.internal.phrase.TextForm.either;
import static dev.attune.rules.internal.phrase.TextForm.inOrder;
import static dev.attune.rules.internal.phrase.TextForm.literal;
import static dev.attune.rules.internal.phrase.TextForm.maybe;
import static dev.attune.rules.internal.phrase.TextForm.oneOf;
import static dev.attune.rules.internal.phrase.TextForm.someOf;
import static dev.attune.rules.internal.phrase.TextForm.upTo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What may stand in the braces of a phrase, and how it is written. */
public enum WordKind {
    /** A number with a unit. */
    AMOUNT(Forms.AMOUNT),
    /** The code or the label of a behaviour. */
    BEHAVIOUR(Forms.NAME_IN_WORDS),
    /** How two numbers are compared. */
    COMPARISON(either("at least", "at most", "more than", "less than")),
    /** How sure a role is. */
    CONFIDENCE(Forms.WORD),
    /** The code of a safety concern. */
    CONCERN(Forms.WORD),
    /** The code of a sign to talk about. */
    CONSEQUENCE(Forms.WORD),
    /** A circumstance of a partner. */
    CONTEXT(Forms.WORD),
    /** A dimension of attachment. */
    DIMENSION(Forms.WORD),
    /** The code of a feature of the cycle. */
    FEATURE(Forms.WORD),
    /** The code of what to work on. */
    FOCUS(Forms.WORD),
    /** What a concern does. */
    GATE(Forms.WORD),
    /** A level of intensity. */
    LEVEL(Forms.WORD),
    /** One word or several. */
    LIST(inOrder(Forms.WORD, anyNumberOf(inOrder(either(", ", " or "), Forms.WORD)))),
    /** A measure of a partner or of the couple. */
    MEASURE(Forms.NAME_IN_WORDS),
    /** A name that the host gives, of a scale or a questionnaire. */
    NAME(inOrder(oneOf(Forms.LETTER_OR_DIGIT), anyNumberOf(oneOf(Forms.LETTER_OR_DIGIT.and("-"))))),
    /** A pattern of the couple. */
    PATTERN(Forms.WORD),
    /** A number without a unit. */
    POINTS(Forms.NUMBER),
    /** A whole number from 1. */
    PRIORITY(Forms.NUMBER),
    /** A role in the cycle. */
    ROLE(Forms.WORD),
    /** The id of a rule. */
    RULE(inOrder(oneOf(Forms.LETTER_OR_DIGIT), anyNumberOf(oneOf(Forms.LETTER_OR_DIGIT.and(".-"))))),
    /** The code of a stage of the loop. */
    STAGE(Forms.WORD),
    /** The id of a technique. */
    TECHNIQUE(Forms.WORD),
    /** How often. */
    TIMES(either(
            literal("once"), literal("twice"), inOrder(upTo(6, Forms.DIGIT), literal(" time"), maybe(literal("s"))))),
    /** Whom the sentence is about. */
    WHO(either("a partner", "that partner", "the other partner", "both partners")),
    /** Whom the sentence is about, when it is about something of theirs. */
    WHOSE(either("a partner's", "that partner's", "the other partner's", "both partners'", "the couple's"));

    private static final Map<String, WordKind> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(WordKind::text, kind -> kind));

    /** The forms that kinds share. */
    private static final class Forms {
        static final CharacterSet LETTERS = CharacterSet.of("abcdefghijklmnopqrstuvwxyz");
        static final CharacterSet LETTER_OR_DIGIT = LETTERS.and("0123456789");
        static final TextForm DIGIT = oneOf("0123456789");
        static final TextForm LETTER = oneOf(LETTERS);

        /** A code. */
        static final TextForm WORD = inOrder(LETTER, anyNumberOf(oneOf(LETTERS.and("-"))));

        /** A name of several words. It is as short as possible, so that a comparison after it is no part of it. */
        static final TextForm NAME_IN_WORDS = inOrder(LETTER, asFewAsPossibleOf(oneOf(LETTERS.and("' -"))));

        /** With the marks that are between digits by mistake, so that the message can say what is wrong with them. */
        static final TextForm NUMBER =
                inOrder(maybe(oneOf("+-")), someOf(DIGIT), anyNumberOf(inOrder(oneOf(".,' "), someOf(DIGIT))));

        static final TextForm AMOUNT = inOrder(
                NUMBER,
                maybe(either(
                        inOrder(maybe(literal(" ")), literal("%")),
                        inOrder(literal(" "), someOf(oneOf(LETTERS.and(" ")))))));

        private Forms() {}
    }

    private final String text;
    private final TextForm form;
    private final MatchProgram program;

    WordKind(TextForm form) {
        this.text = name().toLowerCase(Locale.ROOT);
        this.form = form;
        this.program = MatchProgram.of(form);
    }

    /**
     * The name that stands in the braces.
     *
     * @return the name
     */
    public String text() {
        return text;
    }

    /**
     * The names of all kinds.
     *
     * @return the names, in the order of the alphabet
     */
    public static List<String> names() {
        return BY_NAME.keySet().stream().sorted().toList();
    }

    /**
     * The kind of a name.
     *
     * @param name what stands in braces
     * @return the kind, or empty when there is none of that name
     */
    public static Optional<WordKind> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /**
     * Whether a word is written as this kind is.
     *
     * @param word the word
     * @return true when it has this kind's form, whatever it means
     */
    public boolean accepts(String word) {
        return MatchRun.match(program, word) != null;
    }

    TextForm form() {
        return form;
    }
}
