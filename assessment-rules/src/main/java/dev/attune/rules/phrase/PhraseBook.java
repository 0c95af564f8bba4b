package dev.attune.rules.phrase;

import dev.attune.rules.internal.phrase.PhraseTemplate;
import dev.attune.rules.rulebook.Conclusion;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Expectation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All the sentences a rule may use. A sentence is one of these or it is an error, so that a rulebook can say nothing that is
 * not understood and can never run anything. Immutable and safe to share between threads.
 */
public final class PhraseBook {
    private final List<Phrase<Condition>> conditions;
    private final List<Phrase<Conclusion>> conclusions;
    private final List<Phrase<Expectation>> expectations;

    private PhraseBook(
            List<Phrase<Condition>> conditions,
            List<Phrase<Conclusion>> conclusions,
            List<Phrase<Expectation>> expectations) {
        this.conditions = List.copyOf(conditions);
        this.conclusions = List.copyOf(conclusions);
        this.expectations = List.copyOf(expectations);
    }

    /**
     * The phrases every rulebook can use.
     *
     * @return the phrase book
     */
    public static PhraseBook standard() {
        return Standard.BOOK;
    }

    /** Made once, since it never changes. */
    private static final class Standard {
        private static final PhraseBook BOOK =
                new PhraseBook(Conditions.PHRASES, Conclusions.PHRASES, Expectations.PHRASES);
    }

    /**
     * This book and sentences of the host's own after its own ones.
     *
     * @param phrases the host's sentences for "When"
     * @return a new book, to read rulebooks with
     * @throws IllegalArgumentException when a sentence is no Cucumber Expression, has a brace that nothing fills in, does not say
     *     exactly once whom it is about, does not match its own example, or could be taken for one that is there already
     */
    public PhraseBook with(HostPhrase... phrases) {
        List<Phrase<Condition>> all = new ArrayList<>(conditions);
        Map<PhraseTemplate, Phrase<?>> known = new LinkedHashMap<>();
        Stream.concat(expectations.stream(), conditions.stream())
                .forEach(phrase -> known.put(PhraseTemplate.of(phrase.expression()), phrase));
        for (HostPhrase phrase : phrases) {
            HostPhraseCheck check = new HostPhraseCheck(phrase);
            known.forEach(check::requireDistinct);
            known.put(check.template(), phrase.phrase());
            all.add(phrase.phrase());
        }
        return new PhraseBook(all, conclusions, expectations);
    }

    /**
     * Whether reading a sentence may run code of the host's own.
     *
     * @return true when it has sentences of the host's
     */
    public boolean hasHostPhrases() {
        return conditions.size() > Conditions.PHRASES.size();
    }

    /**
     * The sentences for "When".
     *
     * @return the phrases, in the order of the phrase reference
     */
    public List<Phrase<Condition>> conditions() {
        return conditions;
    }

    /**
     * The sentences for "Then".
     *
     * @return the phrases, in the order of the phrase reference
     */
    public List<Phrase<Conclusion>> conclusions() {
        return conclusions;
    }

    /**
     * The sentences for "Finds" and "Does not find", beside those for "When".
     *
     * @return the phrases, in the order of the phrase reference
     */
    public List<Phrase<Expectation>> expectations() {
        return expectations;
    }
}
