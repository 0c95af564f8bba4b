package dev.attune.rules.phrase;

import dev.attune.assessment.Coded;
import dev.attune.assessment.Confidence;
import dev.attune.assessment.Gate;
import dev.attune.assessment.Level;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;
import dev.attune.assessment.Trend;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.Unit;
import dev.attune.rules.rulebook.Comparison;
import dev.attune.rules.rulebook.Dimension;
import dev.attune.rules.rulebook.Who;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The phrase reference: every sentence and every measure a rule may use, as Markdown.
 *
 * <p>It is written from the phrase book itself, so that the page clinicians read cannot differ from what the reader accepts.
 */
public final class PhraseReference {
    private static final List<String> MEASURE_COLUMNS = List.of("measure", "unit", "a number is written", "meaning");

    private PhraseReference() {}

    /**
     * The reference of the standard phrase book.
     *
     * @return Markdown with line feeds at line ends: the sentences for "When" and for "Then", what may stand in their braces,
     *     and the measures; the same text every time
     */
    public static String markdown() {
        return markdown(PhraseBook.standard());
    }

    /**
     * The reference of a phrase book, which may have sentences of the host's own.
     *
     * @param book the phrase book
     * @return Markdown, as above
     */
    public static String markdown(PhraseBook book) {
        StringBuilder page = new StringBuilder();
        table(page, "Sentences for When", List.of("sentence", "meaning", "example"), sentences(book.conditions()));
        table(page, "Sentences for Then", List.of("sentence", "meaning", "example"), sentences(book.conclusions()));
        table(
                page,
                "More sentences for Finds and Does not find",
                List.of("sentence", "meaning", "example"),
                sentences(book.expectations()));
        table(page, "What stands in braces", List.of("in braces", "what may stand there"), braces());
        table(page, "Measures of a partner", MEASURE_COLUMNS, measures(MeasureName.Of.PARTNER));
        table(page, "Measures of the couple", MEASURE_COLUMNS, measures(MeasureName.Of.COUPLE));
        return page.toString().strip() + "\n";
    }

    private static void table(StringBuilder page, String heading, List<String> columns, List<List<String>> rows) {
        page.append("### ").append(heading).append("\n\n");
        row(page, columns);
        row(page, columns.stream().map(column -> "---").toList());
        rows.forEach(cells -> row(page, cells));
        page.append('\n');
    }

    private static void row(StringBuilder page, List<String> cells) {
        page.append("| ")
                .append(cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ")))
                .append(" |\n");
    }

    private static <T> List<List<String>> sentences(List<Phrase<T>> phrases) {
        return phrases.stream()
                .map(phrase -> List.of(code(phrase.expression()), phrase.meaning(), code(phrase.example())))
                .toList();
    }

    private static List<List<String>> braces() {
        return List.of(
                brace("who", words(people(), Who::text)),
                brace("whose", words(List.of(Who.values()), Who::possessive)),
                brace("measure", "a measure from the tables below"),
                brace("comparison", words(List.of(Comparison.values()), Comparison::text)),
                brace(
                        "amount",
                        "a number with a decimal point, written the way the measure's row below says: " + code("75 %")
                                + ", " + code("4") + ", " + code("2 per week")),
                brace("behaviour", "a behaviour of behaviours.md, by its code or its label"),
                brace("times", code("once") + ", " + code("twice") + ", or a number such as " + code("4 times")),
                brace("priority", "a whole number from 1; the greater, the surer the technique is among those chosen"),
                brace("points", "a number without a unit; where something gains, leans or rises, whole or half points"),
                brace("role", words(Role.class)),
                brace("confidence", words(Confidence.class)),
                brace("pattern", words(Pattern.class)),
                brace("level", words(Level.class)),
                brace("dimension", words(Dimension.class)),
                brace("context", inVocabulary("Contexts")),
                brace("gate", words(List.of(Gate.SOFT, Gate.HARD), Gate::code)),
                brace(
                        "list",
                        "one word, or several joined by commas and " + code("or")
                                + ". Of roles and patterns: the words above. Of trends: " + words(Trend.class)),
                brace("feature", inVocabulary("Features")),
                brace("stage", inVocabulary("Stages")),
                brace("consequence", inVocabulary("Consequences")),
                brace("focus", inVocabulary("Focus areas")),
                brace("concern", inVocabulary("Concerns")),
                brace("technique", "the id of a technique of techniques.md"),
                brace("rule", "the id of a rule"),
                brace("name", "a scale, then a questionnaire, as the host names them"));
    }

    private static List<Who> people() {
        return Arrays.stream(Who.values()).filter(who -> who != Who.THE_COUPLE).toList();
    }

    private static List<String> brace(String name, String words) {
        return List.of(code("{" + name + "}"), words);
    }

    private static String inVocabulary(String table) {
        return "a word of the table *" + table + "* in vocabulary.md";
    }

    private static <E extends Enum<E> & Coded> String words(Class<E> type) {
        return words(List.of(type.getEnumConstants()), Coded::code);
    }

    private static <T> String words(List<T> values, Function<? super T, String> text) {
        return values.stream().map(value -> code(text.apply(value))).collect(Collectors.joining(", "));
    }

    private static List<List<String>> measures(MeasureName.Of of) {
        return Arrays.stream(MeasureName.values())
                .filter(measure -> measure.of() == of)
                .map(measure -> List.of(
                        code(measure.text()), measure.unit().text(), written(measure.unit()), measure.meaning()))
                .toList();
    }

    /** The forms a reader accepts: a percentage needs its sign, every other unit may be left out. */
    private static String written(Unit unit) {
        if (unit.isPercentage()) {
            return code("75 %");
        }
        return unit.suffix().isEmpty() ? code("3") : code("3 " + unit.suffix()) + " or " + code("3");
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}
