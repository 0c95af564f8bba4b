package dev.attune.rules.phrase;

import dev.attune.rules.diagnostic.HostCodeException;
import dev.attune.rules.internal.phrase.UnfitWordException;
import dev.attune.rules.internal.phrase.WordKind;
import dev.attune.rules.measure.PartnerLog;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Sentence.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A sentence of the host's own for "When", with the condition it stands for in Java. See {@link PhraseBook#with}.
 *
 * <p>Its expression has the syntax of Cucumber Expressions: {@code {behaviour}} is filled in, {@code (text)} may be left out, of
 * {@code one/other} one stands in the sentence, and a backslash makes text of one of <code>{ } ( ) / \</code> or of a blank.
 *
 * <p>It can be used like any other: in rules, in worked examples, and it is explained when a rule did not fire. It is about one
 * partner, and reads the log and its measures, so that rules of every layer can use it.
 *
 * @param expression the sentence, as a Cucumber Expression in lower case; exactly one {@code {who}} or {@code {whose}} says whom it is
 *     about, and other words are filled in where the phrase reference's braces stand
 * @param meaning what it says, for the phrase reference
 * @param example the sentence filled in
 * @param condition makes the condition of the words that were filled in. The words are numbered from 0 and include whom the
 *     sentence is about; {@link Words} resolves them against the rulebook, and says what is wrong with one in the rulebook's own
 *     file and line. It is called once for each sentence when a rulebook is read. The condition is asked for every case, from
 *     several threads: it must depend on nothing but the log it is given
 */
public record HostPhrase(
        String expression, String meaning, String example, Function<Words, Predicate<PartnerLog>> condition) {

    /** The phrase, as the book keeps it. */
    Phrase<Condition> phrase() {
        return new Phrase<>(expression, meaning, example, this::means);
    }

    private Condition means(Words words) {
        List<String> texts = new ArrayList<>(
                words.sentence().words().stream().map(Word::text).toList());
        int subject = subject(words.sentence().words());
        texts.remove(subject);
        try {
            return new Condition.HostHolds(words.partner(subject), expression, texts, condition.apply(words));
        } catch (UnfitWordException unfit) {
            throw unfit;
        } catch (RuntimeException failed) {
            throw new HostCodeException("The host's phrase \"" + expression + "\"", failed);
        }
    }

    /** Which word says whom the sentence is about. Exactly one does. */
    private static int subject(List<Word> words) {
        int subject = 0;
        while (!List.of(WordKind.WHO.text(), WordKind.WHOSE.text())
                .contains(words.get(subject).kind())) {
            subject++;
        }
        return subject;
    }
}
