package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.read.Memory.Same;
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
import dev.attune.rules.rulebook.Stratum;
import dev.attune.rules.rulebook.Who;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads rules: a heading, fields, When, Then and Because. */
final class RuleReader {
    private static final int MOST_RULES = 10_000;
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");

    private final PhraseBook phrases;
    private final Vocabulary vocabulary;
    private final Memory memory;
    private final Diagnostics diagnostics;
    private final Map<String, Section> byId = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Passage> passages;

    RuleReader(
            PhraseBook phrases, Vocabulary vocabulary, Memory memory, Diagnostics diagnostics, List<Passage> passages) {
        this.phrases = phrases;
        // As long as the words are the same, they are one thing, by which rules that were read with it are found.
        this.vocabulary = memory.recall(new OfWords(vocabulary), () -> vocabulary);
        this.memory = memory;
        this.diagnostics = diagnostics;
        this.passages = passages;
    }

    List<Rule> rules() {
        return List.copyOf(rules);
    }

    /** The ids of all rules, those as well that have faults of their own: whoever names one of these has made no mistake. */
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
        Draft draft = memory.recall(
                new OfSection(new Same<>(section), new Same<>(phrases), new Same<>(vocabulary)),
                diagnostics,
                own -> draft(section, own));
        draft.id().ifPresent(given -> checkId(given, section));
        draft.rule(rules.size())
                .ifPresent(rule -> add(rule, section, draft.because().orElseThrow()));
    }

    /** All that a vocabulary is. */
    private record OfWords(Vocabulary vocabulary) implements Memory.Key<Vocabulary> {}

    /** All that a rule depends on, but for its place among the others. */
    private record OfSection(Same<Section> section, Same<PhraseBook> phrases, Same<Vocabulary> vocabulary)
            implements Memory.Key<Draft> {}

    /** What a section says, whatever stands in others. */
    private record Draft(
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
                    withPlainApostrophes(because.get().value()),
                    section.heading().place()));
        }
    }

    private Draft draft(Section section, Diagnostics own) {
        Form.Parts parts = Form.RULE.read(section, phrases::isLikeSentence, own);
        Map<String, Section.Field> fields = parts.fieldsByName();
        Optional<Text> id = field(section, fields, "id", own).map(Text::plain);
        Optional<Text> source = field(section, fields, "source", own);
        List<Clause<Condition>> when =
                clauses(section, parts, Label.WHEN, own, text -> phrases.condition(text, vocabulary, own));
        List<Clause<Conclusion>> then =
                clauses(section, parts, Label.THEN, own, text -> phrases.conclusion(text, vocabulary, own));
        Optional<Text> because = Optional.ofNullable(parts.sentences().get(Label.BECAUSE));
        if (because.isEmpty() && !parts.excused().contains(Label.BECAUSE)) {
            own.error(
                    Code.MISSING_PART,
                    section.heading().place(),
                    "the rule has no sentence that starts with \"Because\"; expected one that a couple could read");
        }
        return new Draft(section, id, source, when, then, because);
    }

    private void add(Rule rule, Section section, Text because) {
        checkBinding(rule);
        checkStrata(rule);
        checkPlaces(because, rule);
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
            Section section, Form.Parts parts, Label label, Diagnostics own, Function<Text, Optional<Clause<T>>> read) {
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

    private void checkBinding(Rule rule) {
        boolean bound = false;
        for (Clause<Condition> clause : rule.when()) {
            if (clause.meaning() instanceof Condition.OfPartner of) {
                if (of.who() == Who.A_PARTNER) {
                    if (bound) {
                        diagnostics.error(
                                Code.UNBOUND_PARTNER,
                                clause.place(),
                                "\"a partner\" for the second time; expected \"that partner\" or \"the other partner\"");
                    }
                    bound = true;
                } else {
                    requireBound(bound, of.who(), clause);
                }
            }
        }
        for (Clause<Conclusion> clause : rule.then()) {
            if (clause.meaning() instanceof Conclusion.AboutPartner about) {
                if (about.who() == Who.A_PARTNER) {
                    diagnostics.error(
                            Code.UNBOUND_PARTNER,
                            clause.place(),
                            "\"a partner\" in a conclusion; expected \"that partner\", \"the other partner\" or \"both partners\"");
                }
                requireBound(bound, about.who(), clause);
            }
            if (clause.meaning() instanceof Conclusion.RaiseConcern) {
                requireBound(bound, Who.THAT_PARTNER, clause);
            }
            if (clause.meaning() instanceof Conclusion.LeanToRole lean && lean.onTopic() && !rule.bindsTopic()) {
                diagnostics.error(
                        Code.UNBOUND_PARTNER,
                        clause.place(),
                        "\"on that topic\" without a condition that starts with \"on a topic\"");
            }
        }
    }

    private void requireBound(boolean bound, Who who, Clause<?> clause) {
        if (!bound && (who == Who.THAT_PARTNER || who == Who.THE_OTHER_PARTNER)) {
            diagnostics.error(
                    Code.UNBOUND_PARTNER,
                    clause.place(),
                    "\"" + clause.text() + "\" speaks of " + who.text() + " before any condition said \"a partner\"");
        }
    }

    private void checkStrata(Rule rule) {
        Stratum stratum = rule.stratum();
        for (Clause<Conclusion> clause : rule.then()) {
            if (clause.meaning().stratum() != stratum) {
                diagnostics.error(
                        Code.WRONG_STRATUM,
                        clause.place(),
                        "one rule concludes in " + name(stratum) + " and in "
                                + name(clause.meaning().stratum()) + "; expected a rule for each");
            }
        }
        for (Clause<Condition> clause : rule.when()) {
            if (clause.meaning().reads().compareTo(stratum) >= 0) {
                diagnostics.error(
                        Code.WRONG_STRATUM,
                        clause.place(),
                        "a rule that concludes in " + name(stratum) + " reads "
                                + name(clause.meaning().reads()) + ", which is inferred only then or later");
            }
        }
    }

    private static String name(Stratum stratum) {
        return stratum.name().toLowerCase(Locale.ROOT);
    }

    /** In a place to fill in, what a word processor made of an apostrophe is undone; no character moves. */
    static String withPlainApostrophes(String because) {
        return because.indexOf('\u2019') < 0
                ? because
                : PLACE.matcher(because)
                        .replaceAll(
                                place -> Matcher.quoteReplacement(place.group().replace('\u2019', '\'')));
    }

    /** What a sentence may fill in: who was bound, the topic, and the measures the rule itself reads. */
    private void checkPlaces(Text because, Rule rule) {
        List<String> allowed = new ArrayList<>();
        if (rule.bindsPartner()) {
            allowed.add(Who.THAT_PARTNER.text());
            allowed.add(Who.THE_OTHER_PARTNER.text());
        }
        if (rule.bindsTopic()) {
            allowed.add(Rule.THAT_TOPIC);
        }
        for (Clause<Condition> clause : rule.when()) {
            if (clause.meaning() instanceof Condition.MeasureIs is) {
                for (Who who : named(is.who(), rule)) {
                    allowed.add(who.possessive() + " " + is.measure().text());
                }
            }
        }
        Matcher places = PLACE.matcher(rule.because());
        while (places.find()) {
            String place = places.group(1);
            if (!allowed.contains(place)) {
                diagnostics.error(
                        Code.UNKNOWN_WORD,
                        because.placeAt(places.start()),
                        "{" + place + "} cannot be filled in here; expected "
                                + (allowed.isEmpty() ? "no braces" : "one of " + String.join(", ", allowed))
                                + Nearest.question(place, allowed));
            }
        }
    }

    /** By whose name a sentence can call a measure; a measure of both has two values, one for each who is bound. */
    private static List<Who> named(Who who, Rule rule) {
        return switch (who) {
            case A_PARTNER -> List.of(Who.THAT_PARTNER);
            case BOTH_PARTNERS -> rule.bindsPartner() ? List.of(Who.THAT_PARTNER, Who.THE_OTHER_PARTNER) : List.of();
            case THAT_PARTNER, THE_OTHER_PARTNER, THE_COUPLE -> List.of(who);
        };
    }
}
