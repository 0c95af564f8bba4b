package dev.attune.rules.internal.explain;

import dev.attune.assessment.PageText;
import dev.attune.assessment.PageText.Practice;
import dev.attune.assessment.Recommendation;
import dev.attune.assessment.Role;
import dev.attune.rules.fact.Concluded.FeatureShown;
import dev.attune.rules.fact.Found.Candidate;
import dev.attune.rules.fact.Found.Chosen;
import dev.attune.rules.fact.Found.RoleFound;
import dev.attune.rules.internal.inference.Inference;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Technique;
import dev.attune.rules.rulebook.Term;
import dev.attune.rules.rulebook.Vocabularies;
import dev.attune.rules.rulebook.WordingKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a partner's page: whole sentences of the rulebook, in which nothing is filled in. */
public final class PageWriter {
    /** More than one for oneself and a few for both would be homework, and the page is one sheet. */
    private static final int MOST_OWN = 1;

    private static final int MOST_TOGETHER = 2;
    private static final int MOST_FEATURES = 2;

    private final Rulebook rulebook;

    public PageWriter(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** The page of an empty log. It is made of the rulebook alone, so a log that is thin and one that must be withheld look the same. */
    public PageText nothingYet() {
        return page(List.of(say(WordingKey.PAGE_NOTHING_YET)), List.of(), List.of(), List.of());
    }

    /**
     * The page of a log of which there is enough to say.
     *
     * @param seen what was inferred from the part of the log that the partner may know
     * @param partner the partner's id
     */
    public PageText of(Inference seen, String partner) {
        List<String> between = new ArrayList<>();
        between.add(text(Vocabularies.PATTERNS, seen.pattern().pattern().code()));
        Set<String> features =
                seen.all(FeatureShown.class).stream().map(FeatureShown::feature).collect(Collectors.toSet());
        terms(Vocabularies.FEATURES).values().stream()
                .filter(feature -> features.contains(feature.code()))
                .map(Term::text)
                .limit(MOST_FEATURES)
                .forEach(between::add);
        return page(
                between,
                List.of(yours(seen, partner)),
                best(seen, partner, MOST_OWN),
                best(seen, Recommendation.BOTH, MOST_TOGETHER));
    }

    /** The techniques that are most called for, in the order of work: general reading comes after what this couple need most. */
    private List<Technique> best(Inference seen, String recipient, int most) {
        List<Candidate> candidates = seen.all(Chosen.class).stream()
                .map(Chosen::candidate)
                .filter(candidate -> candidate.recipient().equals(recipient))
                .toList();
        return Candidate.best(candidates, most).stream()
                .sorted(Candidate.ORDER_OF_WORK)
                .map(candidate -> technique(candidate.technique()))
                .toList();
    }

    private PageText page(List<String> between, List<String> yours, List<Technique> toTry, List<Technique> together) {
        return new PageText(
                between,
                yours,
                practices(toTry),
                practices(together),
                List.of(say(WordingKey.PAGE_TO_NOTE)),
                say(WordingKey.PAGE_STILLNESS),
                say(WordingKey.PAGE_HELP));
    }

    private String yours(Inference seen, String partner) {
        return seen.all(RoleFound.class).stream()
                .filter(role -> role.topic().isEmpty() && role.partner().equals(partner))
                .map(RoleFound::role)
                .filter(role -> role != Role.UNCLEAR)
                .findFirst()
                .map(role -> rulebook.term(Vocabularies.ROLES, role.code()).yours())
                .orElseGet(() -> say(WordingKey.PAGE_YOURS_UNCLEAR));
    }

    private static List<Practice> practices(List<Technique> techniques) {
        return techniques.stream()
                .map(technique -> new Practice(technique.id(), technique.title(), technique.inShort()))
                .toList();
    }

    private Technique technique(String id) {
        return Objects.requireNonNull(rulebook.techniques().get(id), id);
    }

    private String say(WordingKey key) {
        return rulebook.wording().say(key, Map.of());
    }

    private Map<String, Term> terms(Vocabularies table) {
        return rulebook.terms().getOrDefault(table.heading(), Map.of());
    }

    private String text(Vocabularies table, String code) {
        return rulebook.term(table, code).text();
    }
}
