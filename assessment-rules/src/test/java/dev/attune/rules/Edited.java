package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.RulebookFiles;
import dev.attune.rules.rulebook.RulebookReader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The standard rulebook, edited as in a text editor. Immutable. */
final class Edited {
    private final SortedMap<String, String> texts;

    private Edited(SortedMap<String, String> texts) {
        this.texts = texts;
    }

    static Edited standard() {
        return new Edited(RulebookFiles.standard().texts());
    }

    Edited change(String file, UnaryOperator<String> change) {
        String before = texts.get(file);
        String after = change.apply(before);
        assertThat(after).as("nothing was changed in " + file).isNotEqualTo(before);
        SortedMap<String, String> changed = new TreeMap<>(texts);
        changed.put(file, after);
        return new Edited(changed);
    }

    /** Replaces words that must be there, the first time they are. */
    Edited replace(String file, String old, String replacement) {
        return change(file, text -> {
            int at = text.indexOf(old);
            assertThat(at).as(old + " in " + file).isNotNegative();
            return text.substring(0, at) + replacement + text.substring(at + old.length());
        });
    }

    /** Replaces words in the section of a rule, technique or case. */
    Edited in(String file, String heading, String old, String replacement) {
        return change(file, text -> {
            String section = sectionOf(text, heading);
            assertThat(section).as(heading + " in " + file).contains(old);
            int at = text.indexOf(section);
            return text.substring(0, at) + section.replace(old, replacement) + text.substring(at + section.length());
        });
    }

    Edited without(String file, String heading) {
        return change(file, text -> text.replace(sectionOf(text, heading), ""));
    }

    Edited with(String file, String section) {
        return change(file, text -> text + "\n" + section);
    }

    String section(String file, String heading) {
        return sectionOf(texts.get(file), heading);
    }

    private static String sectionOf(String text, String heading) {
        int from = text.indexOf("## " + heading + "\n");
        assertThat(from).as("## " + heading).isNotNegative();
        int next = text.indexOf("\n## ", from);
        return text.substring(from, next < 0 ? text.length() : next + 1);
    }

    Rulebook read() {
        try {
            return RulebookReader.read(new RulebookFiles(texts));
        } catch (RulebookException broken) {
            throw new AssertionError(broken.diagnostics().toString(), broken);
        }
    }

    RulesEngine engine() {
        return Couples.ENGINE.with(read());
    }
}
