package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.read.ReadCache.Same;
import dev.attune.rules.internal.sentence.SentenceReader;
import dev.attune.rules.internal.source.Block;
import dev.attune.rules.internal.source.Label;
import dev.attune.rules.internal.source.Section;
import dev.attune.rules.internal.source.Text;
import dev.attune.rules.phrase.PhraseBook;
import dev.attune.rules.phrase.Vocabulary;
import dev.attune.rules.rulebook.Conclusion;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Passage;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rule.Clause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads rules: a heading, fields, When, Then and Because. */
final class RuleReader {
    private static final int MOST_RULES = 10_000;
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");

    private final SentenceReader sentences;
    private final Vocabulary vocabulary;
    private final ReadCache cache;
    private final Diagnostics diagnostics;
    private final Map<String, Section> byId = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Passage> passages;

    RuleReader(
            SentenceReader sentences,
            Vocabulary vocabulary,
            ReadCache cache,
            Diagnostics diagnostics,
            List<Passage> passages) {
        this.sentences = sentences;
        // While the words stay the same, this is the same object: rules that were read with it are found by its
        // identity.
        this.vocabulary = cache.get(new VocabularyKey(vocabulary), () -> vocabulary);
        this.cache = cache;
        this.diagnostics = diagnostics;
        this.passages = passages;
    }

    List<Rule> rules() {
        return List.copyOf(rules);
    }

    /** The ids of all rules, including those with faults: it is no mistake to name one of these. */
    Set<String> ids() {
        return Set.copyOf(byId.keySet());
    }

    void read(Section section) {
        if (section.blocks().stream().allMatch(Block.Paragraph.class::isInstance)) {
            diagnostics.error(
                    Code.MISSING_PART,
                    section.heading().place(),
                    "\"" + section.heading()
                            + "\" is no rule, because no list follows; expected a rule, or a note above the first heading");
            return;
        }
        RuleDraft draft = cache.get(
                new RuleKey(new Same<>(section), new Same<>(sentences.book()), new Same<>(vocabulary)),
                diagnostics,
                own -> draft(section, own));
        draft.id().ifPresent(given -> checkId(given, section));
        draft.rule(rules.size())
                .ifPresent(rule -> add(rule, section, draft.because().orElseThrow()));
    }

    /** A vocabulary, by everything in it. */
    private record VocabularyKey(Vocabulary vocabulary) implements ReadCache.CacheKey<Vocabulary> {}

    /** Everything that a rule depends on, except its place among the others. */
    private record RuleKey(Same<Section> section, Same<PhraseBook> phrases, Same<Vocabulary> vocabulary)
            implements ReadCache.CacheKey<RuleDraft> {}

    /** What a section says, regardless of other sections. */
    private record RuleDraft(
            Section section,
            Optional<Text> id,
            Optional<Text> source,
            List<Clause<Condition>> when,
            List<Clause<Conclusion>> then,
            Optional<Text> because) {
        /** The rule, if all of it is there. */
        Optional<Rule> rule(int order) {
            if (id.isEmpty() || source.isEmpty() || because.isEmpty() || when.isEmpty() || then.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Rule(
                    order,
                    id.get().value(),
                    section.heading().value(),
                    source.get().value(),
                    when,
                    then,
                    Braces.withPlainApostrophes(because.get().value()),
                    section.heading().place()));
        }
    }

    private RuleDraft draft(Section section, Diagnostics own) {
        SectionParts parts = SectionFormReader.read(SectionForm.RULE, section, sentences::isLikeSentence, own);
        Map<String, Section.Field> fields = parts.fieldsByName();
        Optional<Text> id = field(section, fields, "id", own).map(Text::plain);
        Optional<Text> source = field(section, fields, "source", own);
        List<Clause<Condition>> when =
                clauses(section, parts, Label.WHEN, own, text -> sentences.condition(text, vocabulary, own));
        List<Clause<Conclusion>> then =
                clauses(section, parts, Label.THEN, own, text -> sentences.conclusion(text, vocabulary, own));
        Optional<Text> because = Optional.ofNullable(parts.sentences().get(Label.BECAUSE));
        if (because.isEmpty() && !parts.excused().contains(Label.BECAUSE)) {
            own.error(
                    Code.MISSING_PART,
                    section.heading().place(),
                    "the rule has no sentence that starts with \"Because\"; expected one that a couple could read");
        }
        return new RuleDraft(section, id, source, when, then, because);
    }

    private void add(Rule rule, Section section, Text because) {
        new RuleChecks(rule, diagnostics).check(because);
        rules.add(rule);
        passages.add(Passages.of(Passage.Kind.RULE_TITLE, rule.id(), section.heading()));
        passages.add(Passages.of(Passage.Kind.BECAUSE, rule.id(), because));
        if (rules.size() == MOST_RULES + 1) {
            diagnostics.error(
                    Code.FILE_TOO_LARGE,
                    rule.place(),
                    "the rulebook has more than " + MOST_RULES + " rules, the most it may have");
        }
    }

    private static Optional<Text> field(
            Section section, Map<String, Section.Field> fields, String name, Diagnostics own) {
        Section.Field field = fields.get(name);
        if (field == null || field.value().isEmpty()) {
            own.error(
                    Code.MISSING_PART,
                    field == null ? section.heading().place() : field.name().place(),
                    "\"" + section.heading() + "\" has no " + name + "; expected a line \"- " + name + ": …\""
                            + (field == null ? Nearest.question(name, fields.keySet()) : ""));
            return Optional.empty();
        }
        return Optional.of(field.value());
    }

    private static <T> List<Clause<T>> clauses(
            Section section,
            SectionParts parts,
            Label label,
            Diagnostics own,
            Function<Text, Optional<Clause<T>>> read) {
        List<Text> sentences = parts.lists().getOrDefault(label, List.of());
        if (sentences.isEmpty() && !parts.excused().contains(label)) {
            own.error(
                    Code.MISSING_PART,
                    section.heading().place(),
                    "\"" + section.heading() + "\" has no list under \"" + label.text() + "\"");
        }
        List<Clause<T>> clauses = new ArrayList<>();
        for (Text sentence : sentences) {
            read.apply(sentence.plain()).ifPresent(clauses::add);
        }
        // With one sentence missing the others would mean something else.
        return clauses.size() == sentences.size() ? clauses : List.of();
    }

    private void checkId(Text id, Section section) {
        if (!ID.matcher(id.value()).matches()) {
            diagnostics.error(
                    Code.INVALID_VALUE,
                    id.place(),
                    "\"" + id
                            + "\"; expected lower-case words joined by dots or hyphens, such as role.pursuer.reaches");
        }
        Section earlier = byId.putIfAbsent(id.value(), section);
        if (earlier != null) {
            diagnostics.error(
                    Code.DUPLICATE_ID,
                    id.place(),
                    "the id \"" + id + "\" is taken by \"" + earlier.heading() + "\" ("
                            + earlier.heading().place().file() + ":"
                            + earlier.heading().place().line() + ")");
        }
    }
}
