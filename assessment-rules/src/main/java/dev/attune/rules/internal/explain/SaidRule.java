package dev.attune.rules.internal.explain;

import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Who;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a rule says in the language of a result, with places in braces for names and numbers.
 *
 * @param fired the rule that fires
 * @param title its title
 * @param source where it comes from
 * @param because its own sentence
 * @param conditions its conditions, in order
 */
record SaidRule(Rule fired, String title, String source, String because, List<String> conditions) {
    private static final Pattern ON_TOPIC = Pattern.compile("^on (a|that) topic");

    /** As the rulebook has it: whom a condition is about stands there in plain words. */
    static SaidRule asWritten(Rule rule) {
        return of(rule, rule, rule.when().stream().map(SaidRule::withPlaces).toList());
    }

    /** As a translation has it, where a condition has places already. */
    static SaidRule translated(Rule fired, Rule translation) {
        return of(
                fired,
                translation,
                translation.when().stream().map(Clause::text).toList());
    }

    private static SaidRule of(Rule fired, Rule said, List<String> conditions) {
        // Only the rulebook's own words: a name stays as the host writes it, even at the start of a sentence.
        String because = said.because().substring(0, 1).toUpperCase(Locale.ROOT)
                + said.because().substring(1);
        return new SaidRule(fired, said.title(), said.source(), because, conditions);
    }

    private static String withPlaces(Clause<?> clause) {
        String text = clause.text()
                .replace(Who.THE_OTHER_PARTNER.text(), place(Who.THE_OTHER_PARTNER.text()))
                .replace(Who.THAT_PARTNER.text(), place(Who.THAT_PARTNER.text()))
                .replace(Who.A_PARTNER.text(), place(Who.THAT_PARTNER.text()));
        return ON_TOPIC.matcher(text).replaceFirst("on " + place(Rule.THAT_TOPIC));
    }

    private static String place(String name) {
        return "{" + name + "}";
    }
}
