package dev.attune.rules.internal.check;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.rulebook.Behaviour;
import dev.attune.rules.rulebook.Passage;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Technique;
import dev.attune.rules.rulebook.Term;
import dev.attune.rules.rulebook.Vocabularies;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds texts that are not there: a stroke, dots or a note to oneself where words are needed. */
final class MissingTexts {
    private static final Set<String> NOT_YET = Set.of("", "tbd", "todo", "to do", "xxx", "na", "none", "fixme");

    private static final int MOST_LETTERS =
            NOT_YET.stream().mapToInt(String::length).max().orElse(0);

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N} ]");

    private final Rulebook rulebook;

    MissingTexts(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    void check(CheckReport report) {
        for (Behaviour behaviour : rulebook.behaviours().values()) {
            String what = "\"" + behaviour.code() + "\"";
            need(behaviour.definition(), "a definition of " + what, behaviour.place(), behaviour.code(), report);
            need(behaviour.example(), "an example of " + what, behaviour.place(), behaviour.code(), report);
            need(
                    behaviour.counterExample(),
                    "a counter-example to " + what,
                    behaviour.place(),
                    behaviour.code(),
                    report);
        }
        for (Rule rule : rulebook.rules()) {
            need(rule.source(), "a source, or \"house rule\",", rule.place(), rule.id(), report);
        }
        for (Technique technique : rulebook.techniques().values()) {
            need(technique.source(), "a source, or \"house rule\",", technique.place(), technique.id(), report);
        }
        checkRead(rulebook.texts().passages(), report);
        for (Term concern : rulebook.terms()
                .getOrDefault(Vocabularies.CONCERNS.heading(), Map.of())
                .values()) {
            if (isMissing(concern.text())) {
                report.add(
                        Code.MISSING_GUIDANCE,
                        concern.place(),
                        List.of(concern.code()),
                        "the concern \"" + concern.code()
                                + "\" has no guidance; expected what to do when it is raised");
            }
        }
    }

    static void checkRead(List<Passage> passages, CheckReport report) {
        for (Passage passage : passages) {
            need(passage.text(), "words that people can read", passage.placeAt(0), passage.of(), report);
        }
    }

    private static void need(String text, String what, Place place, String about, CheckReport report) {
        if (isMissing(text)) {
            report.add(
                    Code.MISSING_TEXT, place, List.of(about), "\"" + text + "\" stands where " + what + " is needed");
        }
    }

    private static boolean isMissing(String text) {
        if (hasMoreLettersThanAnyOfThem(text)) {
            return false;
        }
        String letters = MARKS.matcher(text).replaceAll("").strip().toLowerCase(Locale.ROOT);
        return NOT_YET.contains(letters);
    }

    /** Nearly every text has. */
    private static boolean hasMoreLettersThanAnyOfThem(String text) {
        int letters = 0;
        for (int i = 0; i < text.length() && letters <= MOST_LETTERS; i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters > MOST_LETTERS;
    }
}
