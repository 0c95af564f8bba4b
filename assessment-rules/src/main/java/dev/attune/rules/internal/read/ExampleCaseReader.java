package dev.attune.rules.internal.read;

import dev.attune.assessment.CaseProblem;
import dev.attune.assessment.Clearance;
import dev.attune.assessment.Context;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.FactValue;
import dev.attune.assessment.Frequency;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.Score;
import dev.attune.assessment.Until;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.instrument.Instrument;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.source.Section;
import dev.attune.rules.internal.source.Text;
import dev.attune.rules.phrase.Vocabulary;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the case of a worked example: its fields, and the table of what is seen in which weeks.
 *
 * <p>Weeks are those of an imaginary calendar; an example never depends on today.
 */
final class ExampleCaseReader {
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2026, 1, 5);
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final int MOST_WEEKS = 520;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(?:\\.[0-9]{1,9})?");
    private static final Pattern WEEKS = Pattern.compile("([0-9]{1,3})(?: ?- ?([0-9]{1,3}))?");
    private static final Pattern TIME = Pattern.compile(
            "(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?: ([01]?[0-9]|2[0-3]):([0-5][0-9]))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTEXT = Pattern.compile("(\\S+) ([a-z-]+)(?: (shared))?");
    private static final Pattern FACT = Pattern.compile("([a-z-]+) (\\S+)");
    private static final Pattern UNTIL = Pattern.compile("earlier|week ([0-9]{1,3})");
    private static final Pattern CLEARANCE =
            Pattern.compile("([a-z-]+) in week ([0-9]{1,3})(, both seen alone)?(?:, until week ([0-9]{1,3}))?");
    private static final Pattern SCORE = Pattern.compile("(\\S+) ([a-z0-9-]+) ([a-z-]+) ([0-9]+(?:\\.[0-9]+)?)");

    private final CoupleCase.Builder builder;
    private final List<String> couple;
    private final Vocabulary vocabulary;
    private final Diagnostics diagnostics;
    private final TableReader tables;
    private final List<Cleared> cleared = new ArrayList<>();
    private final List<Observation> told = new ArrayList<>();

    /**
     * A clearance of what was told by the end of a week.
     *
     * @param untilWeek by the end of which week it is over; 0 when it has no end
     */
    private record Cleared(Text concern, int week, boolean bothSeenAlone, int untilWeek) {}

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
        cleared.forEach(this::addClearance);
    }

    private void addField(Section.Field field) {
        Text value = field.value().plain();
        switch (field.key()) {
            case "context" ->
                match(
                                value,
                                CONTEXT,
                                "a name and a context, such as Ben long-distance, and shared if the other may know")
                        .filter(m -> isPartner(value.part(m.start(1), m.end(1))))
                        .filter(m -> isContext(value.part(m.start(2), m.end(2))))
                        .ifPresent(m -> builder.context(new Context(m.group(1), m.group(2), m.group(3) != null)));
            case "account" -> tables.constant(value, "account", Reporter.class).ifPresent(builder::account);
            case "zone" -> zone(value).ifPresent(builder::zone);
            case "clearance" ->
                match(value, CLEARANCE, "a concern and a week, such as physical-violence in week 3, both seen alone")
                        .ifPresent(m -> cleared.add(new Cleared(
                                value.part(m.start(1), m.end(1)),
                                Integer.parseInt(m.group(2)),
                                m.group(3) != null,
                                m.group(4) == null ? 0 : Integer.parseInt(m.group(4)))));
            case "fact" ->
                match(value, FACT, "a fact and its value, such as living-together yes")
                        .ifPresent(m -> builder.fact(m.group(1), factValue(m.group(2))));
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

    private boolean isContext(Text flag) {
        boolean known = vocabulary.contexts().contains(flag.value());
        if (!known) {
            diagnostics.error(
                    Code.UNKNOWN_WORD,
                    flag.place(),
                    "\"" + flag + "\" is no context of vocabulary.md"
                            + Nearest.question(flag.value(), vocabulary.contexts()));
        }
        return known;
    }

    private Optional<ZoneId> zone(Text value) {
        try {
            return Optional.of(ZoneId.of(value.value()));
        } catch (DateTimeException e) {
            diagnostics.error(
                    Code.INVALID_VALUE,
                    value.place(),
                    "\"" + value + "\"; expected a time zone such as Europe/Berlin or +02:00");
            return Optional.empty();
        }
    }

    private static FactValue factValue(String written) {
        return switch (written) {
            case "yes" -> FactValue.of(true);
            case "no" -> FactValue.of(false);
            default ->
                NUMBER.matcher(written).matches() ? FactValue.of(Double.parseDouble(written)) : FactValue.of(written);
        };
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
            add(observation);
            return;
        }
        Optional<Matcher> time = match(
                row.cell(Columns.TIME).plain(), TIME, "a day and a time, such as Tue 19:05, or a day, such as Tue");
        for (int week : weeks(row.cell(Columns.WEEKS).plain())) {
            time.ifPresent(when -> add(at(observation, week, when)));
        }
    }

    /** What a clearance may cover needs an id. */
    private void add(Observation observation) {
        Observation named = cleared.isEmpty() ? observation : observation.id("e" + (told.size() + 1));
        told.add(named);
        builder.observed(named);
    }

    private void addClearance(Cleared clearance) {
        Text concern = clearance.concern();
        if (!vocabulary.concerns().contains(concern.value())) {
            diagnostics.error(
                    Code.UNKNOWN_WORD,
                    concern.place(),
                    "\"" + concern + "\" is no concern of vocabulary.md"
                            + Nearest.question(concern.value(), vocabulary.concerns()));
            return;
        }
        Instant at = endOf(clearance.week());
        List<String> covers = told.stream()
                .filter(observation -> isBefore(observation, at))
                .map(observation -> Objects.requireNonNull(observation.id()))
                .toList();
        Instant until = clearance.untilWeek() == 0 ? null : endOf(clearance.untilWeek());
        if (covers.isEmpty() || until != null && !until.isAfter(at)) {
            diagnostics.error(
                    Code.INVALID_VALUE,
                    concern.place(),
                    "the clearance of " + concern
                            + " covers nothing, or ends before it begins; expected a week in which"
                            + " something was told already, and a later one for its end");
            return;
        }
        builder.clearance(new Clearance(
                concern.value(), covers, "a clinician", at, until, "looked into", clearance.bothSeenAlone()));
    }

    private static Instant endOf(int week) {
        return FIRST_MONDAY.plusWeeks(week).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static boolean isBefore(Observation observation, Instant moment) {
        LocalDate day = observation.day();
        return observation.at() != null
                ? observation.at().isBefore(moment)
                : day == null || day.atStartOfDay().toInstant(ZoneOffset.UTC).isBefore(moment);
    }

    private static Observation at(Observation observation, int week, Matcher time) {
        LocalDate day = FIRST_MONDAY
                .plusWeeks(week - 1L)
                .plusDays(DAYS.indexOf(time.group(1).toLowerCase(Locale.ROOT)));
        return time.group(2) == null
                ? observation.on(day)
                : observation.at(day.atTime(Integer.parseInt(time.group(2)), Integer.parseInt(time.group(3)))
                        .toInstant(ZoneOffset.UTC));
    }

    private Observation observation(String behaviour, TableReader.Row row) {
        Observation observation = Observation.of(row.word(Columns.BY), behaviour);
        if (row.has(Columns.ACCOUNT)) {
            observation = observation.reporter(
                    row.constant(Columns.ACCOUNT, Reporter.class).orElse(Reporter.UNKNOWN));
        }
        if (row.has(Columns.STRENGTH)) {
            observation = observation.strength(
                    (int) row.number(Columns.STRENGTH, v -> v >= 1 && v <= 5, "a number from 1 to 5")
                            .orElse(Observation.USUAL_STRENGTH));
        }
        if (row.has(Columns.TOPIC)) {
            observation = observation.topic(row.text(Columns.TOPIC));
        }
        if (row.has(Columns.EPISODE)) {
            observation = observation.episode(row.text(Columns.EPISODE));
        }
        if (row.has(Columns.EVENT)) {
            observation = observation.event(row.text(Columns.EVENT));
        }
        if (row.has(Columns.FREQUENCY)) {
            observation = observation.frequency(
                    row.constant(Columns.FREQUENCY, Frequency.class).orElse(null));
        }
        return row.has(Columns.UNTIL)
                ? observation.until(until(row.cell(Columns.UNTIL).plain()))
                : observation;
    }

    /** The end of a week is its Sunday. */
    private @Nullable Until until(Text cell) {
        return match(cell, UNTIL, "earlier, or the last week, such as week 3")
                .map(end -> end.group(1) == null
                        ? Until.EARLIER
                        : Until.day(FIRST_MONDAY
                                .plusWeeks(Long.parseLong(end.group(1)))
                                .minusDays(1)))
                .orElse(null);
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
}
