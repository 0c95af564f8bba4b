package dev.attune.rules.internal.read;

import dev.attune.assessment.Reporter;
import dev.attune.rules.measure.Signal;
import dev.attune.rules.rulebook.TextKey;
import dev.attune.rules.rulebook.TextKey.Part;
import dev.attune.rules.rulebook.Vocabularies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table of a rulebook: where it stands and what its columns hold. Every table is declared here once. The readers, the translations
 * and the overlay of one rulebook on another all take the columns from here.
 *
 * @param file the file it stands in
 * @param headings the headings of the sections that hold it; none if every section of the file may hold it
 * @param columns its columns, in the order in which messages list them
 * @param overlay how it is laid over the same table of the rulebook that is extended
 * @param textKey makes the key of a row's texts from its key cell; unused if no column holds texts
 */
record TableSchema(
        String file, List<String> headings, List<Column> columns, Overlay overlay, Function<String, TextKey> textKey) {
    /** What the cells of a column hold. */
    enum Content {
        /** What names the row, alone or together with other key cells. */
        KEY,
        /** A text that is translated. */
        TEXT,
        /** A number. */
        NUMBER,
        /** A word with a fixed meaning, or a remark for the authors of the rulebook. */
        WORD
    }

    /**
     * A column.
     *
     * @param name its name
     * @param content what its cells hold
     * @param required whether the table must have it
     */
    record Column(String name, Content content, boolean required) {}

    /** How a table is laid over the same table of the rulebook that is extended. */
    enum Overlay {
        /** A row replaces the inherited row with the same key in the same table. */
        BY_ROW,
        /** A row replaces the inherited row with the same key, whichever table of the file that is in. */
        BY_ROW_OF_FILE,
        /** The table replaces the inherited one: its rows make sense only together. */
        WHOLE,
        /** The table is about one rulebook only and is not inherited. */
        NONE
    }

    /** {@code behaviours.md}: a table for each signal. */
    static final TableSchema BEHAVIOURS = new TableSchema(
            RulebookFiles.BEHAVIOURS,
            Arrays.stream(Signal.values()).map(TableSchema::heading).toList(),
            List.of(
                    key(Columns.CODE),
                    text(Columns.BEHAVIOUR),
                    word(Columns.KIND),
                    number(Columns.WEIGHT),
                    word(Columns.ALSO),
                    text(Columns.DEFINITION),
                    text(Columns.EXAMPLE),
                    text(Columns.COUNTER_EXAMPLE),
                    word(Columns.CODING)),
            Overlay.BY_ROW_OF_FILE,
            code -> new TextKey(Part.BEHAVIOUR, code));

    /** {@code wording.md}: under any heading, the sentences that results are made of. */
    static final TableSchema SENTENCES = new TableSchema(
            RulebookFiles.WORDING,
            List.of(),
            List.of(key(Columns.KEY), text(Columns.TEXT)),
            Overlay.BY_ROW_OF_FILE,
            key -> new TextKey(Part.SENTENCE, key));

    /** {@code wording.md}, and {@code never-said.md} of a translation: words that no text for couples may have. */
    static final TableSchema NEVER_SAID = withoutTexts(
            RulebookFiles.WORDING,
            "Never said",
            Overlay.BY_ROW_OF_FILE,
            key(Columns.WORDS),
            word(Columns.INSTEAD),
            word(Columns.WHY),
            new Column(Columns.UNLESS, Content.WORD, false));

    /** {@code settings.md}: the numbers that measuring and choosing need. */
    static final TableSchema SETTINGS = withoutTexts(
            RulebookFiles.SETTINGS,
            "Settings",
            Overlay.BY_ROW,
            key(Columns.SETTING),
            number(Columns.VALUE),
            word(Columns.UNIT),
            word(Columns.WHY));

    /** {@code settings.md}: how much an account counts, by who gave it. */
    static final TableSchema ACCOUNTS = withoutTexts(
            RulebookFiles.SETTINGS,
            "Accounts",
            Overlay.BY_ROW,
            Stream.of(
                            Stream.of(key(Columns.KIND)),
                            Arrays.stream(Reporter.values()).map(reporter -> number(reporter.code())),
                            Stream.of(word(Columns.WHY)))
                    .flatMap(columns -> columns)
                    .toArray(Column[]::new));

    /** {@code settings.md}: how much less a behaviour counts in some circumstances. */
    static final TableSchema CONTEXTS = withoutTexts(
            RulebookFiles.SETTINGS,
            "Contexts",
            Overlay.BY_ROW,
            key(Columns.CONTEXT),
            key(Columns.BEHAVIOUR),
            number(Columns.FACTOR),
            word(Columns.WHY));

    /** {@code settings.md}: which behaviours belong together where their share is measured. */
    static final TableSchema GROUPS = withoutTexts(
            RulebookFiles.SETTINGS,
            "Groups",
            Overlay.BY_ROW,
            key(Columns.GROUP),
            key(Columns.BEHAVIOUR),
            word(Columns.WHY));

    /** {@code settings.md}: for how many occasions a habit stands. */
    static final TableSchema HABITS = withoutTexts(
            RulebookFiles.SETTINGS,
            "Habits",
            Overlay.BY_ROW,
            key(Columns.FREQUENCY),
            number(Columns.OCCASIONS),
            word(Columns.WHY));

    /** {@code settings.md}: what a role needs to be sure. */
    static final TableSchema CONFIDENCE = withoutTexts(
            RulebookFiles.SETTINGS,
            "Confidence",
            Overlay.WHOLE,
            key(Columns.CONFIDENCE),
            number(Columns.POINTS),
            number(Columns.LEAD),
            number(Columns.OCCASIONS),
            number(Columns.DAYS),
            word(Columns.WHY));

    /** {@code settings.md}: from which score each level of intensity starts. */
    static final TableSchema LEVELS = withoutTexts(
            RulebookFiles.SETTINGS,
            "Levels",
            Overlay.WHOLE,
            key(Columns.LEVEL),
            number(Columns.FROM),
            word(Columns.WHY));

    /** {@code progress.md}: what a difference between two assessments is taken for. */
    static final TableSchema READINGS = new TableSchema(
            RulebookFiles.PROGRESS,
            List.of("Readings"),
            List.of(
                    key(Columns.ID),
                    word(Columns.WHAT),
                    word(Columns.CHANGE),
                    number(Columns.AT_LEAST),
                    word(Columns.UNLESS),
                    word(Columns.READING),
                    text(Columns.BECAUSE),
                    text(Columns.SOURCE)),
            Overlay.BY_ROW,
            id -> new TextKey(Part.READING, id));

    /** {@code rulebook.md}: what is left out of the rulebook that is extended. */
    static final TableSchema DISABLED =
            withoutTexts(RulebookFiles.RULEBOOK, "Disabled", Overlay.NONE, key(Columns.ID), word(Columns.WHY));

    /** {@code rulebook.md}: how strict the checks are. */
    static final TableSchema CHECKS = withoutTexts(
            RulebookFiles.RULEBOOK,
            "Checks",
            Overlay.BY_ROW,
            key(Columns.CHECK),
            key(Columns.WHERE),
            word(Columns.SEVERITY),
            word(Columns.WHY));

    /** {@code cases.md} and {@code edge-cases.md}: the log of a worked example, in the section of the example. */
    static final TableSchema EXAMPLE_LOG = new TableSchema(
            RulebookFiles.CASES,
            List.of(),
            List.of(
                    word(Columns.WEEKS),
                    word(Columns.TIME),
                    word(Columns.BY),
                    word(Columns.BEHAVIOUR),
                    new Column(Columns.ACCOUNT, Content.WORD, false),
                    new Column(Columns.STRENGTH, Content.NUMBER, false),
                    new Column(Columns.TOPIC, Content.WORD, false),
                    new Column(Columns.EPISODE, Content.WORD, false),
                    new Column(Columns.EVENT, Content.WORD, false),
                    new Column(Columns.FREQUENCY, Content.WORD, false),
                    new Column(Columns.UNTIL, Content.WORD, false)),
            Overlay.NONE,
            TableSchema::noTexts);

    /** {@code measures.md} of a translation: what measures are called. */
    static final TableSchema MEASURES =
            translated(Languages.MEASURES, "Measures", Columns.MEASURE, Columns.TITLE, Part.MEASURE);

    /** {@code measures.md} of a translation: what stands behind a number. */
    static final TableSchema UNITS = translated(Languages.MEASURES, "Units", Columns.UNIT, Columns.TITLE, Part.UNIT);

    /** {@code phrases.md} of a translation: the sentences for "When". */
    static final TableSchema PHRASES =
            translated(Languages.PHRASES, "Phrases", Columns.PHRASE, Columns.TEXT, Part.PHRASE);

    /** {@code phrases.md} of a translation: the words that are filled into such sentences. */
    static final TableSchema WORDS =
            translated(Languages.PHRASES, "Words", Columns.WORD, Columns.TEXT, Part.PHRASE_WORD);

    /** {@code vocabulary.md}: a table for each kind of word. */
    private static final Map<Vocabularies, TableSchema> VOCABULARY = vocabulary();

    /** All tables but those in sections of other things. Where two could stand under one heading, the more special is first. */
    private static final List<TableSchema> ALL = Stream.concat(
                    VOCABULARY.values().stream(),
                    Stream.of(
                            BEHAVIOURS,
                            NEVER_SAID,
                            SENTENCES,
                            SETTINGS,
                            ACCOUNTS,
                            CONTEXTS,
                            GROUPS,
                            HABITS,
                            CONFIDENCE,
                            LEVELS,
                            READINGS,
                            DISABLED,
                            CHECKS,
                            MEASURES,
                            UNITS,
                            PHRASES,
                            WORDS))
            .toList();

    private static Map<Vocabularies, TableSchema> vocabulary() {
        Map<Vocabularies, TableSchema> tables = new EnumMap<>(Vocabularies.class);
        for (Vocabularies table : Vocabularies.values()) {
            tables.put(
                    table,
                    new TableSchema(
                            RulebookFiles.VOCABULARY,
                            List.of(table.heading()),
                            vocabularyColumns(table),
                            Overlay.BY_ROW,
                            code -> TextKey.term(table, code)));
        }
        return tables;
    }

    private static List<Column> vocabularyColumns(Vocabularies table) {
        List<Column> columns = new ArrayList<>();
        columns.add(key(table.columns().get(0)));
        table.columns().stream().skip(1).map(TableSchema::text).forEach(columns::add);
        if (table == Vocabularies.FACTS) {
            columns.add(2, word(Columns.VALUES));
        } else if (table == Vocabularies.CONCERNS) {
            columns.add(2, new Column(Columns.PRIVATE_TALK, Content.WORD, false));
            columns.add(3, new Column(Columns.CLEARED, Content.WORD, false));
        }
        return columns;
    }

    /** A table that is the same in every language. */
    static TableSchema withoutTexts(String file, String heading, Overlay overlay, Column... columns) {
        return new TableSchema(file, List.of(heading), List.of(columns), overlay, TableSchema::noTexts);
    }

    private static TableSchema translated(String file, String heading, String key, String text, Part part) {
        return new TableSchema(
                file, List.of(heading), List.of(key(key), text(text)), Overlay.NONE, id -> new TextKey(part, id));
    }

    private static TextKey noTexts(String id) {
        throw new IllegalStateException("The table with the row \"" + id + "\" has no texts");
    }

    static Column key(String name) {
        return new Column(name, Content.KEY, true);
    }

    private static Column text(String name) {
        return new Column(name, Content.TEXT, true);
    }

    private static Column number(String name) {
        return new Column(name, Content.NUMBER, true);
    }

    static Column word(String name) {
        return new Column(name, Content.WORD, true);
    }

    /** The table of vocabulary.md with the words of a kind. */
    static TableSchema of(Vocabularies words) {
        TableSchema table = VOCABULARY.get(words);
        if (table == null) {
            throw new IllegalStateException("There is no table for " + words);
        }
        return table;
    }

    /** The heading of the table with the behaviours that are a sign of something. */
    static String heading(Signal signal) {
        return signal.name().charAt(0) + signal.code().substring(1);
    }

    /** The tables of a file. */
    static List<TableSchema> in(String file) {
        return ALL.stream().filter(table -> table.file.equals(file)).toList();
    }

    /** The headings of a file's tables; none if its tables may stand under any heading. */
    static List<String> headingsIn(String file) {
        List<TableSchema> tables = in(file);
        return tables.stream().anyMatch(table -> table.headings.isEmpty())
                ? List.of()
                : tables.stream().flatMap(table -> table.headings.stream()).toList();
    }

    /** The table that stands in a file under a heading, in whatever case the heading is written. */
    static Optional<TableSchema> titled(String file, String heading) {
        return in(file).stream()
                .filter(table -> table.headings.isEmpty() || table.isTitled(heading))
                .findFirst();
    }

    /** Whether a heading is one of this table's, in whatever case it is written. */
    boolean isTitled(String heading) {
        return headings.stream().anyMatch(heading::equalsIgnoreCase);
    }

    /** The heading of a table that has one. */
    String heading() {
        return headings.get(0);
    }

    /** The columns it must have. */
    List<String> required() {
        return names(columns.stream().filter(Column::required));
    }

    /** The columns it may have besides. */
    List<String> optional() {
        return names(columns.stream().filter(column -> !column.required()));
    }

    /** The columns that name a row. */
    List<String> keys() {
        return names(columns.stream().filter(column -> column.content() == Content.KEY));
    }

    /** The columns with texts that are translated. */
    List<String> texts() {
        return names(columns.stream().filter(column -> column.content() == Content.TEXT));
    }

    /** The columns that a translation must not have: neither key nor text. */
    List<String> untranslated() {
        return names(
                columns.stream().filter(column -> column.content() != Content.KEY && column.content() != Content.TEXT));
    }

    private static List<String> names(Stream<Column> columns) {
        return columns.map(Column::name).toList();
    }
}
