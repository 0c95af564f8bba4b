package dev.attune.rules.internal.phrase;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One sentence held against one program. Of several ways to match, the preferred one is tried first, as a backtracking regular expression
 * does. But a fork that led nowhere at some place of the sentence is remembered and not tried there again, so that the steps are at most
 * proportional to the length of the sentence times the size of the program.
 */
final class MatchRun {
    private static final int FIRST_CAPACITY = 16;

    private final MatchProgram program;
    private final String sentence;
    private final int[] marks;

    /** A bit for each fork at each place of the sentence. */
    private final long[] tried;

    /** Where to go on when the current way leads nowhere: pairs of an instruction and a place in the sentence. */
    private int[] alternatives = new int[FIRST_CAPACITY];

    private int alternativesSize;
    private long steps;

    MatchRun(MatchProgram program, String sentence) {
        this.program = program;
        this.sentence = sentence;
        this.marks = new int[program.marks()];
        this.tried = new long[Math.toIntExact(((sentence.length() + 1L) * program.forks() >>> 6) + 1)];
    }

    /**
     * Matches a whole sentence.
     *
     * @return where each mark stands in it, or null when it has another form
     */
    static int @Nullable [] match(MatchProgram program, String sentence) {
        MatchRun run = new MatchRun(program, sentence);
        return run.matches() ? run.marks() : null;
    }

    /** Where each mark stood on the way that matched; a way passes each mark once. */
    int[] marks() {
        return marks.clone();
    }

    /** How many instructions were executed. */
    long steps() {
        return steps;
    }

    /** Whether the whole sentence has the form. Called once. */
    boolean matches() {
        int at = 0;
        int place = 0;
        while (true) {
            steps++;
            MatchProgram.Instruction instruction = program.instruction(at);
            boolean onward = true;
            switch (instruction.operation()) {
                case TEXT -> {
                    onward = sentence.startsWith(instruction.text(), place);
                    place += instruction.text().length();
                    at++;
                }
                case ONE_OF -> {
                    onward = place < sentence.length()
                            && instruction.characters().contains(sentence.charAt(place));
                    place++;
                    at++;
                }
                case MARK -> {
                    marks[instruction.number()] = place;
                    at++;
                }
                case FORK -> {
                    onward = isNew(instruction.number(), place);
                    if (onward) {
                        remember(instruction.otherwise(), place);
                    }
                    at = instruction.target();
                }
                case JUMP -> at = instruction.target();
                case END -> {
                    if (place == sentence.length()) {
                        return true;
                    }
                    onward = false;
                }
            }
            if (!onward) {
                if (alternativesSize == 0) {
                    return false;
                }
                place = alternatives[--alternativesSize];
                at = alternatives[--alternativesSize];
            }
        }
    }

    private boolean isNew(int fork, int place) {
        long bit = (long) fork * (sentence.length() + 1) + place;
        int word = (int) (bit >>> 6);
        long mask = 1L << bit;
        boolean isNew = (tried[word] & mask) == 0;
        tried[word] |= mask;
        return isNew;
    }

    private void remember(int instruction, int place) {
        if (alternativesSize + 2 > alternatives.length) {
            alternatives = Arrays.copyOf(alternatives, alternatives.length * 2);
        }
        alternatives[alternativesSize++] = instruction;
        alternatives[alternativesSize++] = place;
    }
}
