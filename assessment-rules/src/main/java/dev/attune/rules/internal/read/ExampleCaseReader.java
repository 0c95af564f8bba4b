package dev.attune.rules.internal.read;

import dev.attune.assessment.CaseProblem;
import dev.attune.assessment.ContextFlag;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.Score;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.instrument.Instrument;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.source.Section;
import dev.attune.rules.internal.source.Text;
import dev.attune.rules.phrase.Vocabulary;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the case of a worked example: its fields, and the table of what is seen in which weeks.
 *
 * <p>Weeks are those of an imaginary calendar; an example never depends on today.
 */
final class ExampleCaseReader {
    private static final Instant FIRST_MONDAY = Instant.parse("2026-01-05T00:00:00Z");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final int HOURS_IN_DAY = 24;
    private static final int MINUTES_IN_HOUR = 60;
    private static final int MOST_WEEKS = 520;
    private static final Pattern WEEKS = Pattern.compile("([0-9]{1,3})(?: ?- ?([0-9]{1,3}))?");
    private static final Pattern TIME =
            Pattern.compile("(Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([01]?[0-9]|2[0-3]):([0-5][0-9])", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTEXT = Pattern.compile("(\\S+) ([a-z-]+)");
    private static final Pattern SCORE = Pattern.compile("(\\S+) ([a-z0-9-]+) ([a-z-]+) ([0-9]+(?:\\.[0-9]+)?)");

    private final CoupleCase.Builder builder;
    private final List<String> couple;
    private final Vocabulary vocabulary;
    private final Diagnostics diagnostics;
    private final TableReader tables;

    ExampleCaseReader(CoupleCase.Builder builder, List<String> couple, Vocabulary vocabulary, Diagnostics diagnostics) {
        this.builder = builder;
        this.couple = couple;
        this.vocabulary = vocabulary;
        this.diagnostics = diagnostics;
        this.tables = new TableReader(diagnostics);
    }

    /** Adds what a section says to the case. */
    void read(SectionParts parts) {
        parts.fields().forEach(this::addField);
        parts.table()
                .ifPresent(table -> tables.rows(table, TableSchema.EXAMPLE_LOG).forEach(this::addRow));
    }

    private void addField(Section.Field field) {
        Text value = field.value().plain();
        switch (field.key()) {
            case "context" ->
                match(value, CONTEXT, "a name and a context, such as Ben long-distance")
                        .filter(m -> isPartner(value.part(m.start(1), m.end(1))))
                        .ifPresent(m -> tables.constant(value.part(m.start(2), m.end(2)), "context", ContextFlag.class)
                                .ifPresent(flag -> builder.context(m.group(1), flag)));
            case "score" ->
                match(value, SCORE, "a name, an instrument, a scale and a number, such as Ana ecr-r anxiety 4.5")
                        .filter(m -> isPartner(value.part(m.start(1), m.end(1))))
                        .ifPresent(m -> addScore(
                                new Score(m.group(1), m.group(2), m.group(3), Double.parseDouble(m.group(4)), null),
                                value));
            default -> {
                // The partners were read before; a field that nothing reads was named before.
            }
        }
    }

    private void addScore(Score score, Text written) {
        List<CaseProblem> problems = Instrument.problemsOf(List.of(score));
        problems.forEach(problem -> diagnostics.error(Code.INVALID_VALUE, written.place(), problem.message()));
        if (problems.isEmpty()) {
            builder.score(score);
        }
    }

    private boolean isPartner(Text name) {
        boolean known = couple.contains(name.value());
        if (!known) {
            diagnostics.error(
                    Code.UNKNOWN_WORD,
                    name.place(),
                    "\"" + name + "\" is neither of the two partners; expected " + String.join(" or ", couple)
                            + Nearest.question(name.value(), couple));
        }
        return known;
    }

    private Optional<Matcher> match(Text value, Pattern pattern, String expected) {
        Matcher matcher = pattern.matcher(value.value());
        if (matcher.matches()) {
            return Optional.of(matcher);
        }
        diagnostics.error(Code.INVALID_VALUE, value.place(), "\"" + value + "\"; expected " + expected);
        return Optional.empty();
    }

    private void addRow(TableReader.Row row) {
        String behaviour =
                vocabulary.behaviours().getOrDefault(row.word(Columns.BEHAVIOUR).toLowerCase(Locale.ROOT), "");
        Text written = row.cell(Columns.BEHAVIOUR);
        if (behaviour.isEmpty()) {
            diagnostics.error(
                    Code.UNKNOWN_BEHAVIOUR,
                    written.place(),
                    "\"" + written + "\" is no behaviour of behaviours.md"
                            + Nearest.question(
                                    written.value(), vocabulary.behaviours().keySet()));
            return;
        }
        if (!isPartner(row.cell(Columns.BY).plain())) {
            return;
        }
        Observation observation = observation(behaviour, row);
        if (!row.has(Columns.WEEKS) && !row.has(Columns.TIME)) {
            builder.observed(observation);
            return;
        }
        Optional<Duration> time = match(row.cell(Columns.TIME).plain(), TIME, "a day and a time, such as Tue 19:05")
                .map(ExampleCaseReader::timeInWeek);
        for (int week : weeks(row.cell(Columns.WEEKS).plain())) {
            if (time.isPresent()) {
                Duration offset =
                        Duration.ofDays((long) (week - 1) * DAYS.size()).plus(time.get());
                builder.observed(observation.at(FIRST_MONDAY.plus(offset)));
            }
        }
    }

    private Observation observation(String behaviour, TableReader.Row row) {
        Observation observation = Observation.of(row.word(Columns.BY), behaviour);
        if (row.has(Columns.ACCOUNT)) {
            observation = observation.reporter(
                    row.constant(Columns.ACCOUNT, Reporter.class).orElse(Reporter.CLINICIAN));
        }
        if (row.has(Columns.STRENGTH)) {
            observation = observation.strength(
                    (int) row.number(Columns.STRENGTH, v -> v >= 1 && v <= 5, "a number from 1 to 5")
                            .orElse(Observation.USUAL_STRENGTH));
        }
        return row.has(Columns.TOPIC) ? observation.topic(row.text(Columns.TOPIC)) : observation;
    }

    private List<Integer> weeks(Text cell) {
        List<Integer> weeks = new ArrayList<>();
        match(cell, WEEKS, "a week or a span of weeks, such as 1-6").ifPresent(span -> {
            int from = Integer.parseInt(span.group(1));
            int to = span.group(2) == null ? from : Integer.parseInt(span.group(2));
            if (from < 1 || to < from || to > MOST_WEEKS) {
                diagnostics.error(
                        Code.INVALID_VALUE,
                        cell.place(),
                        "\"" + cell + "\"; expected weeks from 1 to " + MOST_WEEKS + ", the first before the last");
                return;
            }
            for (int week = from; week <= to; week++) {
                weeks.add(week);
            }
        });
        return weeks;
    }

    private static Duration timeInWeek(Matcher time) {
        int day = DAYS.indexOf(time.group(1).toLowerCase(Locale.ROOT));
        int hours = day * HOURS_IN_DAY + Integer.parseInt(time.group(2));
        return Duration.ofMinutes((long) hours * MINUTES_IN_HOUR + Integer.parseInt(time.group(3)));
    }
}
