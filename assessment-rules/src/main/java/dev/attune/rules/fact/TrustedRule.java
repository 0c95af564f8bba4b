package dev.attune.rules.fact;

import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.fact.Given.Dyad;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Who;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a rule of the host's own DRL says who it is, so that what it concludes is explained like everything else. In a consequence:
 *
 * <pre>{@code
 * insert( new Concluded.IntensityRaised( 5, TrustedRule.of( "host.late-hours", "Late hours", "house rule",
 *         "{that partner} wrote late at night." ).fired( $dyad, $count ) ) );
 * }</pre>
 *
 * <p>Such a rule must fire before the mechanism reads what it concludes: its {@code salience} is that of the layer it concludes in, see
 * {@link dev.attune.rules.rulebook.Stratum#salience()}, and it reads only what lies before that layer.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class TrustedRule {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private final Rule rule;

    private TrustedRule(Rule rule) {
        this.rule = rule;
    }

    /**
     * Describes a rule.
     *
     * @param id its id, as in a rulebook: lower-case words joined by dots or hyphens; one that no rule of the rulebook has
     * @param title its title in results
     * @param source where it comes from, or {@code house rule}
     * @param because the sentence a reader gets; it may fill in {@code {that partner}}, {@code {the other partner}},
     *     {@code {that topic}} and the measures it is fired with, such as {@code {that partner's pursuit count}}
     * @return the rule
     * @throws IllegalArgumentException when one of them is not of its form
     */
    public static TrustedRule of(String id, String title, String source, String because) {
        require(ID.matcher(id).matches(), "id", id, "lower-case words joined by dots or hyphens");
        require(!title.isBlank(), "title", title, "a title");
        require(!source.isBlank(), "source", source, "where the rule comes from, or house rule");
        require(!because.isBlank(), "because", because, "a sentence that a couple could read");
        PLACE.matcher(because)
                .results()
                .map(place -> place.group(1))
                .forEach(place -> require(
                        canBeFilled(place), "because", because, "no {" + place + "}, which nothing can fill in"));
        return new TrustedRule(new Rule(
                // After all rules of the rulebook; among themselves, results are in order of their ids.
                Integer.MAX_VALUE, id, title, source, List.of(), List.of(), because, new Place(id, 1, 1)));
    }

    private static void require(boolean holds, String part, String value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(part + " is \"" + value + "\"; expected " + expected);
        }
    }

    private static boolean canBeFilled(String place) {
        return List.of(Who.THAT_PARTNER.text(), Who.THE_OTHER_PARTNER.text(), Rule.THAT_TOPIC)
                        .contains(place)
                || Arrays.stream(Who.values())
                        .anyMatch(who -> Arrays.stream(MeasureName.values())
                                .anyMatch(measure -> place.equals(who.possessive() + " " + measure.text())));
    }

    /**
     * Notes that the rule fired.
     *
     * @param dyad the partners, seen from "that partner"
     * @param matched the facts it matched, such as measures and counts of behaviours: what the conclusion will be said to rest on
     * @return what a conclusion carries as its {@code firing}
     */
    public Firing fired(Dyad dyad, Object... matched) {
        return new Firing(rule, dyad, "", List.of(matched));
    }
}
