package dev.attune.rules.internal.phrase;

import java.util.ArrayList;
import java.util.List;

/**
 * What matches sentences of one form: a list of instructions, like a regular expression's. {@link MatchRun} executes it. Immutable.
 */
final class MatchProgram {
    private final List<Instruction> instructions;
    private final int marks;
    private final int forks;

    private MatchProgram(List<Instruction> instructions, int marks, int forks) {
        this.instructions = List.copyOf(instructions);
        this.marks = marks;
        this.forks = forks;
    }

    /** What a program is put together from. */
    interface Source {
        /** Adds the instructions that match it. */
        void compile(Builder program);
    }

    /** What an instruction does. */
    enum Operation {
        /** Goes on when the sentence continues with a text. */
        TEXT,
        /** Goes on when the next character is one of a set. */
        ONE_OF,
        /** Writes down the place in the sentence. */
        MARK,
        /** Goes on in one of two places, preferring the first. */
        FORK,
        /** Goes on in another place. */
        JUMP,
        /** The sentence has this form, if it ends here. */
        END
    }

    /**
     * One instruction.
     *
     * @param operation what it does
     * @param text the text of {@code TEXT}, else empty
     * @param characters the set of {@code ONE_OF}, else empty
     * @param number the number of {@code MARK} and of {@code FORK}, from 0
     * @param target where {@code JUMP} goes on, and {@code FORK} at first
     * @param otherwise where {@code FORK} goes on when the first place leads nowhere
     */
    record Instruction(
            Operation operation, String text, CharacterSet characters, int number, int target, int otherwise) {
        private static final CharacterSet NONE = new CharacterSet(0, 0);

        private static Instruction of(Operation operation, int number, int target, int otherwise) {
            return new Instruction(operation, "", NONE, number, target, otherwise);
        }
    }

    /** Puts a program together. */
    static final class Builder {
        private final List<Instruction> instructions = new ArrayList<>();
        private int marks;
        private int forks;

        /** Adds a text. */
        void text(String text) {
            instructions.add(new Instruction(Operation.TEXT, text, Instruction.NONE, 0, 0, 0));
        }

        /** Adds one character of a set. */
        void oneOf(CharacterSet characters) {
            instructions.add(new Instruction(Operation.ONE_OF, "", characters, 0, 0, 0));
        }

        /** Adds a mark, whose number is that of the marks before it. */
        void mark() {
            instructions.add(Instruction.of(Operation.MARK, marks, 0, 0));
            marks++;
        }

        /** Adds one of several forms. */
        void either(List<? extends Source> forms) {
            List<Integer> jumps = new ArrayList<>();
            for (Source form : forms.subList(0, forms.size() - 1)) {
                int fork = reserve();
                form.compile(this);
                jumps.add(reserve());
                fork(fork, fork + 1, here());
            }
            forms.get(forms.size() - 1).compile(this);
            jumps.forEach(jump -> instructions.set(jump, Instruction.of(Operation.JUMP, 0, here(), 0)));
        }

        /** Adds a form that may be left out. */
        void maybe(Source form) {
            int fork = reserve();
            form.compile(this);
            fork(fork, fork + 1, here());
        }

        /** Adds a form any number of times. */
        void repeated(Source form, boolean fewest) {
            int fork = reserve();
            form.compile(this);
            instructions.add(Instruction.of(Operation.JUMP, 0, fork, 0));
            if (fewest) {
                fork(fork, here(), fork + 1);
            } else {
                fork(fork, fork + 1, here());
            }
        }

        MatchProgram build() {
            instructions.add(Instruction.of(Operation.END, 0, 0, 0));
            return new MatchProgram(instructions, marks, forks);
        }

        private int here() {
            return instructions.size();
        }

        /** Leaves room for an instruction whose target is not known yet. */
        private int reserve() {
            instructions.add(Instruction.of(Operation.END, 0, 0, 0));
            return here() - 1;
        }

        private void fork(int at, int first, int otherwise) {
            instructions.set(at, Instruction.of(Operation.FORK, forks, first, otherwise));
            forks++;
        }
    }

    /** The program for one form alone. */
    static MatchProgram of(Source form) {
        Builder builder = new Builder();
        form.compile(builder);
        return builder.build();
    }

    /** How many instructions there are. */
    int size() {
        return instructions.size();
    }

    Instruction instruction(int index) {
        return instructions.get(index);
    }

    int marks() {
        return marks;
    }

    int forks() {
        return forks;
    }
}
