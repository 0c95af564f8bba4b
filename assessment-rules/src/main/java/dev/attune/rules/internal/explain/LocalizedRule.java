package dev.attune.rules.internal.explain;

import dev.attune.rules.internal.phrase.WordKind;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Sentence;
import dev.attune.rules.rulebook.Sentence.Word;
import dev.attune.rules.rulebook.Who;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a rule says in the language of a result, with places in braces for names and numbers.
 *
 * @param fired the rule that fires
 * @param title its title
 * @param source where it comes from
 * @param because its own sentence
 * @param conditions its conditions, in order
 */
record LocalizedRule(Rule fired, String title, String source, String because, List<String> conditions) {
    private static final String TOPIC = " topic,";

    /** As the rulebook has it: whom a condition is about stands there in plain words. */
    static LocalizedRule asWritten(Rule rule) {
        return of(
                rule, rule, rule.when().stream().map(LocalizedRule::withPlaces).toList());
    }

    /** As a translation has it, where a condition has places already. */
    static LocalizedRule translated(Rule fired, Rule translation) {
        return of(
                fired,
                translation,
                translation.when().stream().map(Clause::text).toList());
    }

    private static LocalizedRule of(Rule fired, Rule said, List<String> conditions) {
        // Only the rulebook's own words: a name stays as the host writes it, even at the start of a sentence.
        String because = said.because().substring(0, 1).toUpperCase(Locale.ROOT)
                + said.because().substring(1);
        return new LocalizedRule(fired, said.title(), said.source(), because, conditions);
    }

    private static String withPlaces(Clause<Condition> clause) {
        Sentence sentence = clause.sentence();
        String text = sentence.print(LocalizedRule::withPlace);
        return sentence.phrase().startsWith(Sentence.ON_TOPIC)
                ? "on " + place(Rule.THAT_TOPIC) + text.substring(text.indexOf(TOPIC) + TOPIC.length() - 1)
                : text;
    }

    /** Only a word that says whom the condition is about is a place for a name; a behaviour's label may speak of a partner, too. */
    private static String withPlace(Word word) {
        boolean saysWhom =
                word.kind().equals(WordKind.WHO.text()) || word.kind().equals(WordKind.WHOSE.text());
        return saysWhom
                ? Arrays.stream(Who.values())
                        .filter(who ->
                                word.text().equals(who.text()) || word.text().equals(who.possessive()))
                        .findFirst()
                        .map(who -> withPlace(who, word.text()))
                        .orElse(word.text())
                : word.text();
    }

    private static String withPlace(Who who, String text) {
        return switch (who) {
            case A_PARTNER, THAT_PARTNER ->
                place(Who.THAT_PARTNER.text()) + text.substring(who.text().length());
            case THE_OTHER_PARTNER ->
                place(who.text()) + text.substring(who.text().length());
            case BOTH_PARTNERS, THE_COUPLE -> text;
        };
    }

    private static String place(String name) {
        return "{" + name + "}";
    }
}
