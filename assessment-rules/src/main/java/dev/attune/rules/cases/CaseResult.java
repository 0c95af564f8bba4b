package dev.attune.rules.cases;

import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Diagnostic.Severity;
import dev.attune.rules.diagnostic.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of one worked example.
 *
 * @param title its heading
 * @param place where its heading is
 * @param sentences its sentences, those under "Finds" first
 * @param stopped why it could not be assessed at all, or empty
 */
public record CaseResult(String title, Place place, List<Checked> sentences, Optional<String> stopped) {
    /** Copies the list. */
    public CaseResult {
        sentences = List.copyOf(sentences);
    }

    /**
     * Whether everything came out as the example says.
     *
     * @return true when it did
     */
    public boolean passed() {
        return stopped.isEmpty() && sentences.stream().allMatch(Checked::cameOut);
    }

    /**
     * The sentences that did not come out.
     *
     * @return those sentences, in order
     */
    public List<Checked> failures() {
        return sentences.stream().filter(sentence -> !sentence.cameOut()).toList();
    }

    /**
     * What to mend.
     *
     * @return an error for every sentence that did not come out, in order
     */
    public List<Diagnostic> diagnostics() {
        return Stream.concat(
                        stopped.stream().map(why -> error(place, "\"" + title + "\" cannot be assessed: " + why)),
                        failures().stream()
                                .map(failure -> error(
                                        failure.place(),
                                        "in \"" + title + "\", \"" + failure.sentence() + "\" was "
                                                + (failure.wanted() ? "not found: " : "found, and must not be: ")
                                                + failure.found())))
                .toList();
    }

    private static Diagnostic error(Place at, String message) {
        return new Diagnostic(Code.CASE_FAILED, Severity.ERROR, at.file(), at.line(), at.column(), message);
    }

    /**
     * One sentence of a worked example, held against what was found.
     *
     * @param sentence the sentence, as cases.md has it
     * @param place where it is
     * @param wanted whether it stands under "Finds", rather than under "Does not find"
     * @param met whether what it says was so
     * @param found what was found, in a few words, such as {@code Ana's role is unclear}
     */
    public record Checked(String sentence, Place place, boolean wanted, boolean met, String found) {
        /**
         * Whether it came out as the example says.
         *
         * @return true when what is wanted was so, or what is not wanted was not
         */
        public boolean cameOut() {
            return met == wanted;
        }

        /**
         * What was expected.
         *
         * @return a sentence
         */
        public String expected() {
            return wanted ? "expected that " + sentence : "expected not to find that " + sentence;
        }
    }
}
