package dev.attune.rules.internal.read;

import dev.attune.assessment.Coded;
import dev.attune.assessment.Confidence;
import dev.attune.assessment.Frequency;
import dev.attune.assessment.Level;
import dev.attune.assessment.Reporter;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.source.MarkdownFile;
import dev.attune.rules.measure.Kind;
import dev.attune.rules.measure.MeasureSettings;
import dev.attune.rules.measure.MeasureSettings.BehaviourWeights;
import dev.attune.rules.rulebook.Band;
import dev.attune.rules.rulebook.Behaviour;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Rulebook.SettingPlaces;
import dev.attune.rules.rulebook.Rung;
import dev.attune.rules.rulebook.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads {@code settings.md}: the numbers that belong to no single rule. */
final class SettingsReader {
    private static final String WEIGHT = "a number from 0 to 1";
    private static final int MOST_OCCASIONS = 100;
    private static final String OCCASIONS_OF_HABIT = "a whole number from 1 to " + MOST_OCCASIONS;
    private static final String WHOLE_FROM_ZERO = "a whole number from 0";

    private final TableReader tables;
    private final Map<Setting, Place> settingPlaces = new EnumMap<>(Setting.class);
    private final Map<Kind, Place> accountPlaces = new EnumMap<>(Kind.class);
    private final Map<String, Map<String, Place>> contextPlaces = new HashMap<>();
    private final Map<Frequency, Place> habitPlaces = new EnumMap<>(Frequency.class);
    private final Diagnostics diagnostics;

    SettingsReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.tables = new TableReader(diagnostics);
    }

    Rulebook.Settings read(MarkdownFile file, Map<String, Behaviour> behaviours, Set<String> contexts) {
        double[] values = values(file);
        Map<String, BehaviourWeights> weights = new HashMap<>();
        behaviours.forEach((code, behaviour) -> weights.put(code, behaviour.weights()));
        MeasureSettings measuring = new MeasureSettings(
                weights,
                new MeasureSettings.Times(
                        Setting.weeks(values[Setting.HALF_LIFE.ordinal()]),
                        Setting.weeks(values[Setting.CURRENT_WINDOW.ordinal()]),
                        Setting.hours(values[Setting.EPISODE_GAP.ordinal()]),
                        Setting.minutes(values[Setting.EVENT_TOLERANCE.ordinal()]),
                        Setting.weeks(values[Setting.LEAST_OF_RATE.ordinal()])),
                new MeasureSettings.Direction(
                        values[Setting.ALIKENESS.ordinal()],
                        values[Setting.FULL_SIGN.ordinal()],
                        values[Setting.MARGIN.ordinal()],
                        values[Setting.SURE_CHANGE.ordinal()],
                        habits(file)),
                (int) values[Setting.LEAST_MARGIN.ordinal()],
                (int) values[Setting.LEAST_WEEKS.ordinal()],
                values[Setting.TREND_SIGNIFICANCE.ordinal()],
                (int) values[Setting.LEAST_TOPIC_OBSERVATIONS.ordinal()],
                accounts(file),
                contexts(file, behaviours, contexts),
                new GroupsReader(tables, diagnostics).read(file, behaviours));
        return new Rulebook.Settings(
                measuring,
                rungs(file),
                bands(file),
                values[Setting.GREATEST_SCORE.ordinal()],
                (int) values[Setting.MOST_RECOMMENDATIONS.ordinal()],
                new SettingPlaces(settingPlaces, accountPlaces, contextPlaces, habitPlaces));
    }

    private double[] values(MarkdownFile file) {
        // A setting that is missing or wrong keeps its least value only until the diagnostics stop the load.
        double[] values = new double[Setting.values().length];
        for (Setting setting : Setting.values()) {
            values[setting.ordinal()] = setting.least();
        }
        List<Setting> seen = new ArrayList<>();
        List<String> names = Arrays.stream(Setting.values()).map(Setting::text).toList();
        List<TableReader.Row> rows = tables.rows(file, TableSchema.SETTINGS);
        for (TableReader.Row row : rows) {
            String name = row.word(Columns.SETTING).toLowerCase(Locale.ROOT);
            row.text(Columns.WHY);
            int index = names.indexOf(name);
            if (index < 0) {
                diagnostics.error(
                        Code.UNKNOWN_PART,
                        row.place(),
                        "\"" + name + "\" is no setting" + Nearest.question(name, names));
                continue;
            }
            Setting setting = Setting.values()[index];
            seen.add(setting);
            settingPlaces.put(setting, row.place());
            if (!row.word(Columns.UNIT).equalsIgnoreCase(setting.unit())) {
                diagnostics.error(
                        Code.WRONG_UNIT,
                        row.cell(Columns.UNIT).place(),
                        "\"" + row.cell(Columns.UNIT) + "\"; expected \"" + setting.unit() + "\"");
            }
            row.number(Columns.VALUE, setting::allows, setting.expected())
                    .ifPresent(v -> values[setting.ordinal()] = v);
        }
        for (Setting setting : Setting.values()) {
            // A table that cannot be read at all has been named already.
            if (!rows.isEmpty() && !seen.contains(setting)) {
                diagnostics.error(Code.MISSING_PART, file.start(), "the setting \"" + setting.text() + "\" is missing");
            }
        }
        return values;
    }

    private Map<Kind, Map<Reporter, Double>> accounts(MarkdownFile file) {
        Map<Kind, Map<Reporter, Double>> factors = new EnumMap<>(Kind.class);
        for (TableReader.Row row : tables.rows(file, TableSchema.ACCOUNTS)) {
            row.text(Columns.WHY);
            row.constant(Columns.KIND, Kind.class).ifPresent(kind -> {
                Map<Reporter, Double> byReporter = new EnumMap<>(Reporter.class);
                for (Reporter reporter : Reporter.values()) {
                    row.number(reporter.code(), v -> v >= 0 && v <= 1, WEIGHT)
                            .ifPresent(v -> byReporter.put(reporter, v));
                }
                factors.put(kind, Map.copyOf(byReporter));
                accountPlaces.put(kind, row.place());
            });
        }
        for (Kind kind : Kind.values()) {
            if (!factors.containsKey(kind)) {
                diagnostics.error(
                        Code.MISSING_PART,
                        file.start(),
                        "the table \"" + TableSchema.ACCOUNTS.heading() + "\" has no row for \"" + kind.code() + "\"");
            }
        }
        return factors;
    }

    /** For how many occasions a habit stands; the more often, the more. */
    private Map<Frequency, Integer> habits(MarkdownFile file) {
        Map<Frequency, Integer> occasions = new LinkedHashMap<>();
        for (TableReader.Row row : tables.rows(file, TableSchema.HABITS)) {
            row.text(Columns.WHY);
            OptionalDouble stands = row.number(
                    Columns.OCCASIONS, v -> v >= 1 && v <= MOST_OCCASIONS && v == Math.rint(v), OCCASIONS_OF_HABIT);
            row.constant(Columns.FREQUENCY, Frequency.class).ifPresent(frequency -> {
                occasions.put(frequency, (int) stands.orElse(1));
                habitPlaces.put(frequency, row.place());
            });
        }
        checkLadder(
                file,
                TableSchema.HABITS,
                Frequency.class,
                List.copyOf(occasions.keySet()),
                occasions.values().stream().map(Integer::doubleValue).toList());
        return occasions;
    }

    private Map<String, Map<String, Double>> contexts(
            MarkdownFile file, Map<String, Behaviour> behaviours, Set<String> known) {
        Map<String, Map<String, Double>> factors = new LinkedHashMap<>();
        for (TableReader.Row row : tables.rows(file, TableSchema.CONTEXTS)) {
            row.text(Columns.WHY);
            String behaviour = GroupsReader.behaviour(row, behaviours, diagnostics);
            String flag = row.word(Columns.CONTEXT);
            if (!known.contains(flag)) {
                diagnostics.error(
                        Code.UNKNOWN_WORD,
                        row.cell(Columns.CONTEXT).place(),
                        "\"" + flag + "\" is no context of vocabulary.md" + Nearest.question(flag, known));
            }
            row.number(Columns.FACTOR, v -> v >= 0 && v <= 1, WEIGHT).ifPresent(v -> {
                factors.computeIfAbsent(flag, f -> new HashMap<>()).put(behaviour, v);
                contextPlaces.computeIfAbsent(flag, f -> new HashMap<>()).put(behaviour, row.place());
            });
        }
        return factors;
    }

    private List<Rung> rungs(MarkdownFile file) {
        List<Rung> rungs = new ArrayList<>();
        for (TableReader.Row row : tables.rows(file, TableSchema.CONFIDENCE)) {
            row.text(Columns.WHY);
            OptionalDouble points = row.number(Columns.POINTS, v -> v > 0, "a number of points above 0");
            OptionalDouble lead = row.number(Columns.LEAD, v -> v > 0, "a number of points above 0");
            OptionalDouble occasions = row.number(Columns.OCCASIONS, v -> v >= 0 && v == Math.rint(v), WHOLE_FROM_ZERO);
            OptionalDouble days = row.number(Columns.DAYS, v -> v >= 0 && v == Math.rint(v), WHOLE_FROM_ZERO);
            row.constant(Columns.CONFIDENCE, Confidence.class).ifPresent(confidence -> {
                if (points.isPresent() && lead.isPresent() && occasions.isPresent() && days.isPresent()) {
                    rungs.add(new Rung(
                            confidence,
                            points.getAsDouble(),
                            lead.getAsDouble(),
                            (int) occasions.getAsDouble(),
                            (int) days.getAsDouble(),
                            row.place()));
                }
            });
        }
        checkLadder(
                file,
                TableSchema.CONFIDENCE,
                Confidence.class,
                rungs.stream().map(Rung::confidence).toList(),
                rungs.stream().map(Rung::points).toList());
        return rungs;
    }

    /** Every word once, from the least to the greatest, and each from a higher number on than the one before. */
    private <E extends Enum<E> & Coded> void checkLadder(
            MarkdownFile file, TableSchema table, Class<E> type, List<E> words, List<Double> from) {
        if (!words.equals(List.of(type.getEnumConstants()))) {
            diagnostics.error(
                    Code.INVALID_VALUE,
                    file.start(),
                    "the table \"" + table.heading() + "\" has the rows "
                            + String.join(", ", words.stream().map(Coded::code).toList()) + "; expected "
                            + Coded.codes(type) + ", each once and in this order");
        }
        for (int i = 1; i < from.size(); i++) {
            if (from.get(i) <= from.get(i - 1)) {
                diagnostics.error(
                        Code.INVALID_VALUE,
                        file.start(),
                        "in the table \"" + table.heading() + "\", "
                                + words.get(i).code() + " starts at "
                                + from.get(i) + "; expected more than the " + from.get(i - 1) + " of "
                                + words.get(i - 1).code());
            }
        }
    }

    private List<Band> bands(MarkdownFile file) {
        List<Band> bands = new ArrayList<>();
        for (TableReader.Row row : tables.rows(file, TableSchema.LEVELS)) {
            row.text(Columns.WHY);
            OptionalDouble from = row.number(Columns.FROM, v -> v >= 0, "a score from 0");
            row.constant(Columns.LEVEL, Level.class).ifPresent(level -> {
                if (from.isPresent()) {
                    bands.add(new Band(level, from.getAsDouble(), row.place()));
                }
            });
        }
        checkLadder(
                file,
                TableSchema.LEVELS,
                Level.class,
                bands.stream().map(Band::level).toList(),
                bands.stream().map(Band::from).toList());
        if (bands.stream().noneMatch(band -> band.from() == 0)) {
            diagnostics.error(
                    Code.MISSING_PART,
                    file.start(),
                    "the table \"Levels\" has no level from 0; expected one, so that every score has a level");
        }
        return bands;
    }
}
