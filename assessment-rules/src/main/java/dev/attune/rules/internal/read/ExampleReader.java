package dev.attune.rules.internal.read;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.InvalidCaseException;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.read.ReadCache.Same;
import dev.attune.rules.internal.sentence.SentenceReader;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads worked examples: a couple's case, and what the rulebook must and must not find in it. */
final class ExampleReader {
    private static final Pattern NAMES = Pattern.compile("([^\\s,]+) ?, ?([^\\s,]+)");
    private static final Pattern POSSESSIVE = Pattern.compile("\\S+['\u2019]s");

    private final SentenceReader sentences;
    private final Vocabulary vocabulary;
    private final Set<String> withoutPartner;

    private ExampleReader(SentenceReader sentences, Vocabulary vocabulary, Set<String> withoutPartner) {
        this.sentences = sentences;
        this.vocabulary = vocabulary;
        this.withoutPartner = withoutPartner;
    }

    /**
     * A reader of examples; the last one, as long as a section means the same to it.
     *
     * @param vocabulary the rulebook's words, its rules among them
     * @param rules the rules
     */
    static ExampleReader of(SentenceReader sentences, Vocabulary vocabulary, List<Rule> rules, ReadCache cache) {
        // Of rules with equal ids, which are an error, the first.
        Map<String, Boolean> bind = new HashMap<>();
        rules.forEach(rule -> bind.putIfAbsent(rule.id(), rule.bindsPartner()));
        bind.values().removeIf(Boolean::booleanValue);
        Set<String> withoutPartner = Set.copyOf(bind.keySet());
        return cache.get(
                new ExampleReaderKey(new Same<>(sentences.book()), vocabulary, withoutPartner),
                () -> new ExampleReader(sentences, vocabulary, withoutPartner));
    }

    /**
     * All that a reader depends on.
     *
     * @param withoutPartner the ids of the rules that are not tried for one partner or the other
     */
    private record ExampleReaderKey(Same<PhraseBook> phrases, Vocabulary vocabulary, Set<String> withoutPartner)
            implements ReadCache.CacheKey<ExampleReader> {}

    /** All that an example depends on. */
    private record ExampleKey(Same<Section> section, Same<ExampleReader> reader)
            implements ReadCache.CacheKey<Optional<WorkedExample>> {}

    /** The example of a section, if it is one. Safe to call from many threads. */
    Optional<WorkedExample> read(Section section, ReadCache cache, Diagnostics diagnostics) {
        return cache.get(
                new ExampleKey(new Same<>(section), new Same<>(this)),
                diagnostics,
                own -> new ExampleReading(own).read(section));
    }

    private final class ExampleReading {
        private final Diagnostics diagnostics;

        ExampleReading(Diagnostics diagnostics) {
            this.diagnostics = diagnostics;
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
            SectionParts parts =
                    SectionFormReader.read(SectionForm.EXAMPLE, section, this::isLikeSentence, diagnostics);
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
                new ExampleCaseReader(builder, couple, vocabulary, diagnostics).read(parts);
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
            return sentences.isLikeSentence(words)
                    || sentences.isLikeSentence(
                            new Text(who + rest, Collections.nCopies(who.length() + rest.length() + 1, words.place())));
        }

        private List<Clause<Expectation>> sentences(SectionParts parts, Label label, List<String> couple) {
            List<Clause<Expectation>> clauses = new ArrayList<>();
            for (Text sentence : parts.lists().getOrDefault(label, List.of())) {
                sentences
                        .expectation(withoutNames(sentence.plain(), couple), vocabulary, diagnostics)
                        .map(clause -> clause.with(clause.sentence().saidAs(sentence.value()), clause.meaning()))
                        .filter(this::bindsWhomItNames)
                        .ifPresent(clauses::add);
            }
            return clauses;
        }

        private boolean bindsWhomItNames(Clause<Expectation> clause) {
            Optional<String> rule =
                    clause.meaning().accept(new RuleForPartner()).filter(withoutPartner::contains);
            if (rule.isEmpty()) {
                return true;
            }
            diagnostics.error(
                    Code.UNBOUND_PARTNER,
                    clause.place(),
                    "the rule " + rule.get()
                            + " is not tried for one partner or the other, since no condition of it says"
                            + " \"a partner\"; expected \"the rule " + rule.get() + " fires\"");
            return false;
        }
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
