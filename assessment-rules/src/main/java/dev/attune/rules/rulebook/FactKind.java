package dev.attune.rules.rulebook;

import dev.attune.assessment.FactValue;
import java.util.List;

/** What the value of a fact may be: what the table "Facts" of vocabulary.md says in its column "values". */
public sealed interface FactKind {
    /**
     * Whether a value is one of this kind.
     *
     * @param value the value
     * @return false when it is of another kind or out of range
     */
    boolean allows(FactValue value);

    /**
     * What is expected, for a message.
     *
     * @return a few words, as the column writes them
     */
    String expected();

    /** A yes or a no. */
    record YesNo() implements FactKind {
        @Override
        public boolean allows(FactValue value) {
            return value instanceof FactValue.YesNo;
        }

        @Override
        public String expected() {
            return "yes or no";
        }
    }

    /**
     * A number.
     *
     * @param least the least there can be
     * @param most the most there can be
     */
    record Range(double least, double most) implements FactKind {
        @Override
        public boolean allows(FactValue value) {
            return value instanceof FactValue.Amount amount && amount.value() >= least && amount.value() <= most;
        }

        @Override
        public String expected() {
            return "number from " + FactValue.of(least).text() + " to "
                    + FactValue.of(most).text();
        }
    }

    /**
     * One of some words.
     *
     * @param words the words, in order
     */
    record OneOf(List<String> words) implements FactKind {
        /** Copies the list. */
        public OneOf {
            words = List.copyOf(words);
        }

        @Override
        public boolean allows(FactValue value) {
            return value instanceof FactValue.Word word && words.contains(word.code());
        }

        @Override
        public String expected() {
            return "one of " + String.join(", ", words);
        }
    }
}
