package dev.attune.rules.internal.read;

import dev.attune.assessment.CaseProblem;
import dev.attune.assessment.ContextFlag;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.InvalidCaseException;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.Score;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.instrument.Instrument;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.read.Memory.Same;
import dev.attune.rules.internal.source.Block;
import dev.attune.rules.internal.source.Label;
import dev.attune.rules.internal.source.Section;
import dev.attune.rules.internal.source.Text;
import dev.attune.rules.phrase.PhraseBook;
import dev.attune.rules.phrase.Vocabulary;
import dev.attune.rules.rulebook.Expectation;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Who;
import dev.attune.rules.rulebook.WorkedExample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads worked examples: two partners, a table of what is seen in which weeks, and what the rulebook must and must not find.
 *
 * <p>Weeks are those of an imaginary calendar; an example never depends on today.
 */
final class ExampleReader {
    private static final Instant FIRST_MONDAY = Instant.parse("2026-01-05T00:00:00Z");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final int HOURS_IN_DAY = 24;
    private static final int MINUTES_IN_HOUR = 60;
    private static final int MOST_WEEKS = 520;
    private static final List<String> COLUMNS = List.of("weeks", "time", "by", "behaviour");
    private static final List<String> OPTIONAL = List.of("account", "strength", "topic");
    private static final Pattern WEEKS = Pattern.compile("([0-9]{1,3})(?: ?- ?([0-9]{1,3}))?");
    private static final Pattern TIME =
            Pattern.compile("(Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([01]?[0-9]|2[0-3]):([0-5][0-9])", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMES = Pattern.compile("([^\\s,]+) ?, ?([^\\s,]+)");
    private static final Pattern CONTEXT = Pattern.compile("(\\S+) ([a-z-]+)");
    private static final Pattern POSSESSIVE = Pattern.compile("\\S+['\u2019]s");
    private static final Pattern SCORE = Pattern.compile("(\\S+) ([a-z0-9-]+) ([a-z-]+) ([0-9]+(?:\\.[0-9]+)?)");

    private final PhraseBook phrases;
    private final Vocabulary vocabulary;
    private final Set<String> forNobody;

    private ExampleReader(PhraseBook phrases, Vocabulary vocabulary, Set<String> forNobody) {
        this.phrases = phrases;
        this.vocabulary = vocabulary;
        this.forNobody = forNobody;
    }

    /**
     * A reader of examples; the last one, as long as a section means the same to it.
     *
     * @param vocabulary the rulebook's words, its rules among them
     * @param rules the rules
     */
    static ExampleReader of(PhraseBook phrases, Vocabulary vocabulary, List<Rule> rules, Memory memory) {
        // Of rules with equal ids, which are an error, the first.
        Map<String, Boolean> bind = new HashMap<>();
        rules.forEach(rule -> bind.putIfAbsent(rule.id(), rule.bindsPartner()));
        bind.values().removeIf(Boolean::booleanValue);
        Set<String> forNobody = Set.copyOf(bind.keySet());
        return memory.recall(
                new OfWords(new Same<>(phrases), vocabulary, forNobody),
                () -> new ExampleReader(phrases, vocabulary, forNobody));
    }

    /**
     * All that a reader depends on.
     *
     * @param forNobody the ids of the rules that are not tried for one partner or the other
     */
    private record OfWords(Same<PhraseBook> phrases, Vocabulary vocabulary, Set<String> forNobody)
            implements Memory.Key<ExampleReader> {}

    /** All that an example depends on. */
    private record OfSection(Same<Section> section, Same<ExampleReader> reader)
            implements Memory.Key<Optional<WorkedExample>> {}

    /** The example of a section, if it is one. Safe to call from many threads. */
    Optional<WorkedExample> read(Section section, Memory memory, Diagnostics diagnostics) {
        return memory.recall(
                new OfSection(new Same<>(section), new Same<>(this)),
                diagnostics,
                own -> new Reading(own).read(section));
    }

    private final class Reading {
        private final Diagnostics diagnostics;
        private final TableReader tables;

        Reading(Diagnostics diagnostics) {
            this.diagnostics = diagnostics;
            this.tables = new TableReader(diagnostics);
        }

        Optional<WorkedExample> read(Section section) {
            if (section.blocks().stream().allMatch(Block.Paragraph.class::isInstance)) {
                diagnostics.error(
                        Code.MISSING_PART,
                        section.heading().place(),
                        "\"" + section.heading()
                                + "\" is no example, because no list follows; expected an example, or a note above the first heading");
                return Optional.empty();
            }
            Form.Parts parts = Form.EXAMPLE.read(section, this::isLikeSentence, diagnostics);
            Section.Field partners = parts.fieldsByName().get("partners");
            Matcher names = NAMES.matcher(
                    partners == null ? "" : partners.value().plain().value());
            if (!names.matches()) {
                diagnostics.error(
                        Code.MISSING_PART,
                        partners == null
                                ? section.heading().place()
                                : partners.value().place(),
                        "the example has no partners; expected a line \"- partners: Ana, Ben\"");
                return Optional.empty();
            }
            List<String> couple = List.of(names.group(1), names.group(2));
            CoupleCase.Builder builder = CoupleCase.between(couple.get(0), couple.get(1))
                    .id(section.heading().value());
            try {
                parts.fields().forEach(field -> addField(builder, field, couple));
                parts.table()
                        .ifPresent(table ->
                                tables.rows(table, COLUMNS, OPTIONAL).forEach(row -> addRow(builder, row, couple)));
                if (parts.lists().isEmpty() && parts.excused().isEmpty()) {
                    diagnostics.error(
                            Code.MISSING_PART,
                            section.heading().place(),
                            "the example does not say what must come out; expected a list under \"Finds\" or \"Does not find\"");
                }
                return Optional.of(new WorkedExample(
                        section.heading().value(),
                        builder.build(),
                        sentences(parts, Label.FINDS, couple),
                        sentences(parts, Label.DOES_NOT_FIND, couple),
                        section.heading().place()));
            } catch (InvalidCaseException invalid) {
                diagnostics.error(Code.INVALID_VALUE, section.heading().place(), String.valueOf(invalid.getMessage()));
                return Optional.empty();
            }
        }

        /** Whether some words have the form of a sentence of the phrase book, with a name in it or not. */
        private boolean isLikeSentence(Text words) {
            String first = words.value().split(" ", 2)[0];
            String rest = words.value().substring(first.length());
            String who = POSSESSIVE.matcher(first).matches() ? "that partner's" : "that partner";
            return phrases.isLikeSentence(words)
                    || phrases.isLikeSentence(
                            new Text(who + rest, Collections.nCopies(who.length() + rest.length() + 1, words.place())));
        }

        private void addField(CoupleCase.Builder builder, Section.Field field, List<String> couple) {
            Text value = field.value().plain();
            switch (field.key()) {
                case "context" ->
                    match(value, CONTEXT, "a name and a context, such as Ben long-distance")
                            .filter(m -> isPartner(value.part(m.start(1), m.end(1)), couple))
                            .ifPresent(
                                    m -> tables.constant(value.part(m.start(2), m.end(2)), "context", ContextFlag.class)
                                            .ifPresent(flag -> builder.context(m.group(1), flag)));
                case "score" ->
                    match(value, SCORE, "a name, an instrument, a scale and a number, such as Ana ecr-r anxiety 4.5")
                            .filter(m -> isPartner(value.part(m.start(1), m.end(1)), couple))
                            .ifPresent(m -> addScore(
                                    builder,
                                    new Score(m.group(1), m.group(2), m.group(3), Double.parseDouble(m.group(4)), null),
                                    value));
                default -> {
                    // The partners were read before; a field that nothing reads was named before.
                }
            }
        }

        private void addScore(CoupleCase.Builder builder, Score score, Text written) {
            List<CaseProblem> problems = Instrument.problemsOf(List.of(score));
            problems.forEach(problem -> diagnostics.error(Code.INVALID_VALUE, written.place(), problem.message()));
            if (problems.isEmpty()) {
                builder.score(score);
            }
        }

        private boolean isPartner(Text name, List<String> couple) {
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

        private void addRow(CoupleCase.Builder builder, TableReader.Row row, List<String> couple) {
            String behaviour =
                    vocabulary.behaviours().getOrDefault(row.word("behaviour").toLowerCase(Locale.ROOT), "");
            if (behaviour.isEmpty()) {
                diagnostics.error(
                        Code.UNKNOWN_BEHAVIOUR,
                        row.cell("behaviour").place(),
                        "\"" + row.cell("behaviour") + "\" is no behaviour of behaviours.md"
                                + Nearest.question(
                                        row.cell("behaviour").value(),
                                        vocabulary.behaviours().keySet()));
                return;
            }
            if (!isPartner(row.cell("by").plain(), couple)) {
                return;
            }
            Observation observation = Observation.of(row.word("by"), behaviour);
            if (row.has("account")) {
                observation = observation.reporter(
                        row.constant("account", Reporter.class).orElse(Reporter.CLINICIAN));
            }
            if (row.has("strength")) {
                observation =
                        observation.strength((int) row.number("strength", v -> v >= 1 && v <= 5, "a number from 1 to 5")
                                .orElse(Observation.USUAL_STRENGTH));
            }
            if (row.has("topic")) {
                observation = observation.topic(row.text("topic"));
            }
            if (!row.has("weeks") && !row.has("time")) {
                builder.observed(observation);
                return;
            }
            Optional<Duration> time = match(row.cell("time").plain(), TIME, "a day and a time, such as Tue 19:05")
                    .map(ExampleReader::timeInWeek);
            for (int week : weeks(row.cell("weeks").plain())) {
                if (time.isPresent()) {
                    Duration offset =
                            Duration.ofDays((long) (week - 1) * DAYS.size()).plus(time.get());
                    builder.observed(observation.at(FIRST_MONDAY.plus(offset)));
                }
            }
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

        private List<Clause<Expectation>> sentences(Form.Parts parts, Label label, List<String> couple) {
            List<Clause<Expectation>> clauses = new ArrayList<>();
            for (Text sentence : parts.lists().getOrDefault(label, List.of())) {
                phrases.expectation(withoutNames(sentence.plain(), couple), vocabulary, diagnostics)
                        .map(clause -> new Clause<>(sentence.value(), clause.meaning(), clause.place()))
                        .filter(this::bindsWhomItNames)
                        .ifPresent(clauses::add);
            }
            return clauses;
        }

        private boolean bindsWhomItNames(Clause<Expectation> clause) {
            if (!(clause.meaning() instanceof Expectation.RuleFiresFor fires)) {
                return true;
            }
            if (!forNobody.contains(fires.rule())) {
                return true;
            }
            diagnostics.error(
                    Code.UNBOUND_PARTNER,
                    clause.place(),
                    "the rule " + fires.rule()
                            + " is not tried for one partner or the other, since no condition of it says"
                            + " \"a partner\"; expected \"the rule " + fires.rule() + " fires\"");
            return false;
        }
    }

    private static Duration timeInWeek(Matcher time) {
        int day = DAYS.indexOf(time.group(1).toLowerCase(Locale.ROOT));
        int hours = day * HOURS_IN_DAY + Integer.parseInt(time.group(2));
        return Duration.ofMinutes((long) hours * MINUTES_IN_HOUR + Integer.parseInt(time.group(3)));
    }

    /** The first partner's name becomes "that partner", the second's "the other partner", as rules say it. */
    private static Text withoutNames(Text sentence, List<String> couple) {
        List<Who> who = List.of(Who.THAT_PARTNER, Who.THE_OTHER_PARTNER);
        for (int i = 0; i < couple.size(); i++) {
            if (!sentence.value().contains(couple.get(i))) {
                continue;
            }
            Matcher name = Pattern.compile("\\b" + Pattern.quote(couple.get(i)) + "\\b")
                    .matcher(sentence.value());
            if (name.find()) {
                String replaced = sentence.value().substring(0, name.start())
                        + who.get(i).text()
                        + sentence.value().substring(name.end());
                List<Place> places = new ArrayList<>(sentence.places().subList(0, name.start()));
                for (int j = 0; j < who.get(i).text().length(); j++) {
                    places.add(sentence.placeAt(name.start()));
                }
                places.addAll(
                        sentence.places().subList(name.end(), sentence.places().size()));
                return new Text(replaced, places);
            }
        }
        return sentence;
    }
}
