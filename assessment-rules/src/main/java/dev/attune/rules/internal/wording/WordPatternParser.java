package dev.attune.rules.internal.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads words to look for, as a cell of "Never said" writes them. */
final class WordPatternParser {
    private static final Pattern ANYWHERE = Pattern.compile(" (?:\u2026|\\.\\.\\.) ");
    private static final Pattern SOON = Pattern.compile(" > (?![^()]*\\))");
    private static final Pattern SOON_IN_CHOICE = Pattern.compile(" > ");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern OR = Pattern.compile("/");
    /** After a word whose accents matter. */
    private static final String ACCENTED = "!";
    /** Much longer than a clinician will write, and short enough that looking for it costs little. */
    private static final int MOST_WORDS = 16;

    private final String written;

    private WordPatternParser(String written) {
        this.written = written;
    }

    /** Reads one alternative of a cell: patterns that stand in one sentence, in any order. */
    static List<WordPattern> parse(String written) throws WordPatternException {
        WordPatternParser parser = new WordPatternParser(written);
        List<WordPattern> parts = new ArrayList<>();
        for (String part : ANYWHERE.split(written)) {
            parts.add(parser.part(part));
        }
        return parts;
    }

    private WordPattern part(String part) throws WordPatternException {
        List<List<WordPattern.Slot>> steps = new ArrayList<>();
        int words = 0;
        for (String step : SOON.split(part)) {
            List<WordPattern.Slot> slots = slots(step);
            steps.add(slots);
            words += slots.size();
        }
        if (words > MOST_WORDS) {
            throw new WordPatternException("\"" + written + "\" has more than " + MOST_WORDS + " words");
        }
        return new WordPattern(steps);
    }

    private List<WordPattern.Slot> slots(String step) throws WordPatternException {
        List<WordPattern.Slot> slots = new ArrayList<>();
        int at = 0;
        while (at < step.length()) {
            char c = step.charAt(at);
            if (c == ' ') {
                at++;
            } else if (c == '(') {
                int close = step.indexOf(')', at);
                if (close < 0) {
                    throw new WordPatternException("\"" + written + "\" has a ( without a )");
                }
                addSlot(step.substring(at + 1, close), slots);
                at = close + 1;
            } else {
                int end = step.indexOf(' ', at);
                end = end < 0 ? step.length() : end;
                addSlot(step.substring(at, end), slots);
                at = end;
            }
        }
        if (slots.isEmpty()) {
            throw new WordPatternException("\"" + written + "\" names no word where one is needed");
        }
        return slots;
    }

    private void addSlot(String choices, List<WordPattern.Slot> slots) throws WordPatternException {
        List<WordPattern.Choice> read = new ArrayList<>();
        for (String choice : OR.split(choices)) {
            List<List<PatternWord>> rows = new ArrayList<>();
            for (String row : SOON_IN_CHOICE.split(choice)) {
                List<PatternWord> words = words(row);
                if (!words.isEmpty()) {
                    rows.add(words);
                }
            }
            if (!rows.isEmpty()) {
                read.add(new WordPattern.Choice(List.copyOf(rows)));
            }
        }
        if (!read.isEmpty()) {
            slots.add(new WordPattern.Slot(List.copyOf(read)));
        }
    }

    private List<PatternWord> words(String choice) throws WordPatternException {
        List<PatternWord> words = new ArrayList<>();
        for (String word : BLANKS.split(choice.strip())) {
            if (word.equals(Sentences.TWICE)) {
                words.add(new PatternWord("", PatternWord.Form.TWICE));
            } else {
                addWord(word, words);
            }
        }
        return words;
    }

    /** One with a hyphen is several. */
    private void addWord(String word, List<PatternWord> words) throws WordPatternException {
        boolean accented = word.endsWith(ACCENTED);
        Sentences parts = Sentences.of(accented ? word.substring(0, word.length() - ACCENTED.length()) : word);
        boolean start = word.length() > 1 && word.endsWith("-");
        boolean end = word.length() > 1 && word.startsWith("-");
        if (start && end && parts.size() == 1) {
            throw new WordPatternException(
                    "\"" + word + "\" is open on both sides; expected a hyphen at the start or at the end of a word");
        }
        for (int i = 0; i < parts.size(); i++) {
            String text = parts.word(i);
            PatternWord.Form form = text.equals(Sentences.NUMBER)
                    ? PatternWord.Form.NUMBER
                    : start && i == parts.size() - 1
                            ? PatternWord.Form.START
                            : end && i == 0 ? PatternWord.Form.END : PatternWord.Form.WHOLE;
            PatternWord read = accented && i == parts.size() - 1
                    ? new PatternWord(parts.accented(i), PatternWord.Form.ACCENTED)
                    : new PatternWord(text, form);
            if (read.isOpen() && text.length() < PhraseIndex.KNOWN) {
                throw new WordPatternException("\"" + word + "\" could be nearly every word; expected at least "
                        + PhraseIndex.KNOWN + " letters beside the hyphen");
            }
            words.add(read);
        }
    }
}
