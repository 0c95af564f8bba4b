package dev.attune.rules.cases;

import dev.attune.rules.diagnostic.Place;

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
