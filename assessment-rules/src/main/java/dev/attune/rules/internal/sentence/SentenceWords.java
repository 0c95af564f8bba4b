package dev.attune.rules.internal.sentence;

import dev.attune.assessment.Coded;
import dev.attune.assessment.Gate;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.internal.phrase.UnfitWordException;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.phrase.Vocabulary;
import dev.attune.rules.phrase.Words;
import dev.attune.rules.rulebook.Comparison;
import dev.attune.rules.rulebook.Sentence;
import dev.attune.rules.rulebook.Who;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The words of one sentence. */
final class SentenceWords implements Words {
    /** How two or more words stand side by side: {@code a, b or c}. */
    private static final Pattern LIST = Pattern.compile(", | or ");

    /** With more words than this, a list of all of them helps nobody. */
    private static final int MOST_LISTED = 40;

    /** What could be a comma before decimals as well as a mark between thousands. */
    private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9]{1,3}[,' ][0-9]{3}");

    private static final Pattern MARKS = Pattern.compile("[,' ]");

    private final Sentence sentence;
    private final Vocabulary vocabulary;

    SentenceWords(Sentence sentence, Vocabulary vocabulary) {
        this.sentence = sentence;
        this.vocabulary = vocabulary;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public String text(int index) {
        return sentence.words().get(index).text();
    }

    @Override
    public Who who(int index) {
        String word = text(index);
        for (Who who : Who.values()) {
            if (who.text().equals(word) || who.possessive().equals(word)) {
                return who;
            }
        }
        throw misfit(Code.UNKNOWN_WORD, index, () -> "\"" + word + "\" is nobody a rule knows");
    }

    @Override
    public Comparison comparison(int index) {
        return Arrays.stream(Comparison.values())
                .filter(comparison -> comparison.text().equals(text(index)))
                .findFirst()
                .orElseThrow();
    }

    @Override
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

    @Override
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

    @Override
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

    @Override
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

    @Override
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

    @Override
    public Gate gate(int index) {
        List<String> gates = List.of(Gate.HARD.code(), Gate.SOFT.code());
        String word = word(index, "kind of concern", gates);
        return Coded.find(Gate.class, word).orElseThrow();
    }

    @Override
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

    @Override
    public int times(int index) {
        String word = text(index);
        return switch (word) {
            case "once" -> 1;
            case "twice" -> 2;
            default -> Integer.parseInt(word.substring(0, word.indexOf(' ')));
        };
    }

    @Override
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

    @Override
    public String context(int index) {
        return word(index, "context", vocabulary().contexts());
    }

    @Override
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

    @Override
    public <E extends Enum<E> & Coded> E constant(int index, String kind, Class<E> type) {
        return constant(index, text(index), kind, type);
    }

    @Override
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

    private UnfitWordException misfit(Code code, int index, Supplier<String> message) {
        return new UnfitWordException(code, sentence.words().get(index).start(), message);
    }
}
