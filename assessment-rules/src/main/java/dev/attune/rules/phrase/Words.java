package dev.attune.rules.phrase;

import dev.attune.assessment.Coded;
import dev.attune.assessment.Gate;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.rulebook.Comparison;
import dev.attune.rules.rulebook.Who;
import io.cucumber.cucumberexpressions.Argument;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The words filled into a phrase, resolved against the rulebook's vocabulary. */
public final class Words {
    /** How two or more words stand side by side: {@code a, b or c}. */
    private static final Pattern LIST = Pattern.compile(", | or ");

    /** With more words than this, a list of all of them helps nobody. */
    private static final int MOST_LISTED = 40;

    /** The kinds of word that say whom a sentence is about. */
    private static final Set<String> SUBJECTS = Set.of("who", "whose");

    /** What could be a comma before decimals as well as a mark between thousands. */
    private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9]{1,3}[,' ][0-9]{3}");

    private static final Pattern MARKS = Pattern.compile("[,' ]");

    private final List<Argument<?>> arguments;
    private final Vocabulary vocabulary;

    Words(List<Argument<?>> arguments, Vocabulary vocabulary) {
        this.arguments = arguments;
        this.vocabulary = vocabulary;
    }

    /** A word that does not fit. Never leaves this package. */
    static final class Misfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Code code;
        private final int offset;
        private final transient Supplier<String> message;

        Misfit(Code code, int offset, Supplier<String> message) {
            super(null, null, false, false);
            this.code = code;
            this.offset = offset;
            this.message = message;
        }

        /** Made when somebody asks: where one phrase does not fit, another often does, and looking for what was meant takes long. */
        @Override
        public String getMessage() {
            return message.get();
        }

        Code code() {
            return code;
        }

        int offset() {
            return offset;
        }
    }

    /**
     * The rulebook's vocabulary.
     *
     * @return the vocabulary
     */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Whom the sentence is about, where exactly one of its words says so. */
    Who subject() {
        return partner(subjectIndex());
    }

    /** The words as they were written, but for whom the sentence is about. */
    List<String> textsButSubject() {
        int subject = subjectIndex();
        return IntStream.range(0, arguments.size())
                .filter(index -> index != subject)
                .mapToObj(this::text)
                .toList();
    }

    private int subjectIndex() {
        return IntStream.range(0, arguments.size())
                .filter(index -> SUBJECTS.contains(
                        arguments.get(index).getParameterType().getName()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * A word as it was written.
     *
     * @param index which of the phrase's words, from 0
     * @return the word
     */
    public String text(int index) {
        return String.valueOf(arguments.get(index).getValue());
    }

    /**
     * Whom the sentence is about.
     *
     * @param index which of the phrase's words, from 0
     * @return who
     */
    public Who who(int index) {
        String word = text(index);
        for (Who who : Who.values()) {
            if (who.text().equals(word) || who.possessive().equals(word)) {
                return who;
            }
        }
        throw misfit(Code.UNKNOWN_WORD, index, () -> "\"" + word + "\" is nobody a rule knows");
    }

    /**
     * How a number is compared.
     *
     * @param index which of the phrase's words, from 0
     * @return the comparison
     */
    public Comparison comparison(int index) {
        return Arrays.stream(Comparison.values())
                .filter(comparison -> comparison.text().equals(text(index)))
                .findFirst()
                .orElseThrow();
    }

    /**
     * A measure that the given person or couple has.
     *
     * @param index which of the phrase's words, from 0
     * @param who whose measure
     * @return the measure
     */
    public MeasureName measure(int index, Who who) {
        String word = text(index);
        MeasureName measure = MeasureName.find(word)
                .orElseThrow(() -> misfit(
                        Code.UNKNOWN_MEASURE,
                        index,
                        () -> "\"" + word + "\" is no measure; expected one of the phrase reference's"
                                + Nearest.question(
                                        word,
                                        Arrays.stream(MeasureName.values())
                                                .map(MeasureName::text)
                                                .toList())));
        boolean ofCouple = who == Who.THE_COUPLE;
        if (ofCouple != (measure.of() == MeasureName.Of.COUPLE)) {
            throw misfit(
                    Code.UNKNOWN_MEASURE,
                    index,
                    () -> "\"" + word + "\" is a measure of "
                            + (ofCouple
                                    ? "one partner; expected a measure of the couple"
                                    : "the couple; expected \"the couple's " + word + "\""));
        }
        return measure;
    }

    /**
     * A number in the unit of a measure.
     *
     * @param index which of the phrase's words, from 0
     * @param measure the measure it is compared with
     * @return the number; 0.75 for {@code 75 %}
     */
    public double amount(int index, MeasureName measure) {
        String word = text(index);
        int digits = 0;
        while (digits < word.length() && "-+.,' 0123456789".indexOf(word.charAt(digits)) >= 0) {
            digits++;
        }
        String unit = word.substring(digits).strip();
        double number = number(index, word.substring(0, digits).strip());
        boolean percentage = measure.unit().isPercentage();
        boolean fits = percentage
                ? List.of("%", "percent", "per cent").contains(unit)
                : unit.isEmpty() || unit.equals(measure.unit().suffix());
        if (!fits) {
            throw misfit(
                    Code.WRONG_UNIT,
                    index,
                    () -> "\"" + word + "\" is not in the unit of \"" + measure.text() + "\"; expected a number "
                            + (percentage
                                    ? "followed by %, such as 75 %"
                                    : measure.unit().suffix().isEmpty()
                                            ? "without a unit"
                                            : "in " + measure.unit().suffix()));
        }
        return percentage ? number / 100 : number;
    }

    /**
     * A number without a unit.
     *
     * @param index which of the phrase's words, from 0
     * @return the number
     */
    public double number(int index) {
        return number(index, text(index));
    }

    private double number(int index, String digits) {
        if (GROUPED.matcher(digits).matches()) {
            throw misfit(
                    Code.INVALID_VALUE,
                    index,
                    () -> "\"" + digits + "\" has a mark between its digits; expected "
                            + MARKS.matcher(digits).replaceAll("") + ", or a decimal point: "
                            + MARKS.matcher(digits).replaceAll("."));
        }
        if (digits.indexOf(',') >= 0) {
            throw misfit(
                    Code.INVALID_VALUE,
                    index,
                    () -> "\"" + digits + "\" has a comma; expected a decimal point: " + digits.replace(',', '.'));
        }
        try {
            return Double.parseDouble(digits);
        } catch (NumberFormatException notANumber) {
            throw misfit(Code.INVALID_VALUE, index, () -> "\"" + digits + "\" is not a number");
        }
    }

    /**
     * Points: whole or half ones, more than none, so that their sum is exact in any order.
     *
     * @param index which of the phrase's words, from 0
     * @return the points
     */
    public double points(int index) {
        double points = number(index);
        if (points <= 0 || points * 2 != Math.rint(points * 2)) {
            throw misfit(
                    Code.INVALID_VALUE,
                    index,
                    () -> "\"" + text(index) + "\" points; expected whole or half points, at least 0.5");
        }
        return points;
    }

    /**
     * A priority: a whole number above 0.
     *
     * @param index which of the phrase's words, from 0
     * @return the priority
     */
    public int priority(int index) {
        double priority = number(index);
        if (priority < 1 || priority != Math.rint(priority) || priority > Integer.MAX_VALUE) {
            throw misfit(
                    Code.INVALID_VALUE,
                    index,
                    () -> "\"" + text(index) + "\" is no priority; expected a whole number from 1");
        }
        return (int) priority;
    }

    /**
     * What a concern does.
     *
     * @param index which of the phrase's words, from 0
     * @return hard or soft; a concern that does nothing is none
     */
    public Gate gate(int index) {
        List<String> gates = List.of(Gate.HARD.code(), Gate.SOFT.code());
        String word = word(index, "kind of concern", gates);
        return Coded.find(Gate.class, word).orElseThrow();
    }

    /**
     * Whom the sentence is about, where it can only be a partner or both.
     *
     * @param index which of the phrase's words, from 0
     * @return who, never the couple
     */
    public Who partner(int index) {
        Who who = who(index);
        if (who == Who.THE_COUPLE) {
            throw misfit(
                    Code.UNKNOWN_WORD,
                    index,
                    () -> "\"" + text(index)
                            + "\", but only partners have one; expected \"a partner's\", \"that partner's\","
                            + " \"the other partner's\" or \"both partners'\"");
        }
        return who;
    }

    /**
     * A number of times.
     *
     * @param index which of the phrase's words, from 0
     * @return 1 for {@code once}, 2 for {@code twice}, else the number
     */
    public int times(int index) {
        String word = text(index);
        return switch (word) {
            case "once" -> 1;
            case "twice" -> 2;
            default -> Integer.parseInt(word.substring(0, word.indexOf(' ')));
        };
    }

    /**
     * A behaviour.
     *
     * @param index which of the phrase's words, from 0
     * @return its code, whether the rulebook's code or label was written
     */
    public String behaviour(int index) {
        String code = vocabulary.behaviours().get(text(index));
        if (code == null) {
            throw misfit(
                    Code.UNKNOWN_BEHAVIOUR,
                    index,
                    () -> "\"" + text(index) + "\" is no behaviour of behaviours.md"
                            + Nearest.question(
                                    text(index), vocabulary.behaviours().keySet()));
        }
        return code;
    }

    /**
     * A word of the rulebook's own.
     *
     * @param index which of the phrase's words, from 0
     * @param kind what it is, for the message
     * @param known what it may be
     * @return the word
     */
    public String word(int index, String kind, Collection<String> known) {
        String word = text(index);
        if (!known.contains(word)) {
            throw misfit(
                    Code.UNKNOWN_WORD,
                    index,
                    () -> "\"" + word + "\" is no " + kind
                            + (known.size() > MOST_LISTED
                                    ? ""
                                    : "; expected one of "
                                            + String.join(
                                                    ", ",
                                                    known.stream().sorted().toList()))
                            + Nearest.question(word, known));
        }
        return word;
    }

    /**
     * A word of a closed set.
     *
     * @param <E> the set
     * @param index which of the phrase's words, from 0
     * @param kind what it is, for the message
     * @param type the set
     * @return the constant
     */
    public <E extends Enum<E> & Coded> E constant(int index, String kind, Class<E> type) {
        return constant(index, text(index), kind, type);
    }

    /**
     * Some words of a closed set.
     *
     * @param <E> the set
     * @param index which of the phrase's words, from 0
     * @param kind what each is, for the message
     * @param type the set
     * @return the constants
     */
    public <E extends Enum<E> & Coded> Set<E> constants(int index, String kind, Class<E> type) {
        Set<E> constants = EnumSet.noneOf(type);
        LIST.splitAsStream(text(index)).forEach(word -> constants.add(constant(index, word, kind, type)));
        return constants;
    }

    private <E extends Enum<E> & Coded> E constant(int index, String word, String kind, Class<E> type) {
        return Coded.find(type, word)
                .orElseThrow(() -> misfit(
                        Code.UNKNOWN_WORD,
                        index,
                        () -> "\"" + word + "\" is no " + kind + "; expected one of " + Coded.codes(type)
                                + Nearest.question(
                                        word,
                                        Arrays.stream(type.getEnumConstants())
                                                .map(Coded::code)
                                                .toList())));
    }

    private Misfit misfit(Code code, int index, Supplier<String> message) {
        return new Misfit(code, arguments.get(index).getGroup().getStart(), message);
    }
}
