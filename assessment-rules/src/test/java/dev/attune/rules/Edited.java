package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.internal.read.ReadCache;
import dev.attune.rules.internal.read.RulebookFiles;
import dev.attune.rules.internal.read.RulebookReader;
import dev.attune.rules.phrase.PhraseBook;
import dev.attune.rules.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The standard rulebook, edited as in a text editor. Immutable. */
final class Edited {
    /** Most of the texts are the same from test to test; that remembering makes no difference is a test of its own. */
    private static final ReadCache READ_BEFORE = new ReadCache();

    private final SortedMap<String, String> texts;

    private Edited(SortedMap<String, String> texts) {
        this.texts = texts;
    }

    /** Without its many cases at the edge, which would make every comparison slow and hold on to every rule and number. */
    static Edited standard() {
        return new Edited(StandardTexts.toChange());
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

    /** Replaces what one pattern finds, which must be there, the first time it is. */
    Edited pattern(String file, String pattern, String replacement) {
        return change(file, text -> {
            assertThat(text).as(file).containsPattern(pattern);
            return text.replaceFirst(pattern, replacement);
        });
    }

    /** Adds to the number that a pattern has as its first group. */
    Edited add(String file, String pattern, double amount) {
        return change(file, text -> {
            Matcher number = Pattern.compile(pattern).matcher(text);
            assertThat(number.find()).as(pattern + " in " + file).isTrue();
            BigDecimal sum = new BigDecimal(number.group(1)).add(BigDecimal.valueOf(amount));
            return text.substring(0, number.start(1))
                    + sum.stripTrailingZeros().toPlainString()
                    + text.substring(number.end(1));
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
            return RulebookReader.read(new RulebookFiles(texts), PhraseBook.standard(), READ_BEFORE);
        } catch (RulebookException broken) {
            throw new AssertionError(broken.diagnostics().toString(), broken);
        }
    }

    RulesEngine engine() {
        return UncheckedEngine.of(read());
    }
}
