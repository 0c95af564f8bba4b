package dev.attune.assessment;

/** What is known about a couple under one key: a yes or no, a number, or one of the words the rulebook lists for it. */
public sealed interface FactValue {
    /**
     * A yes or a no.
     *
     * @param value true for yes
     * @return the value
     */
    static FactValue of(boolean value) {
        return new YesNo(value);
    }

    /**
     * A number.
     *
     * @param value the number, in the unit that the rulebook names
     * @return the value
     * @throws InvalidCaseException when it is infinite or not a number
     */
    static FactValue of(double value) {
        return new Amount(value);
    }

    /**
     * A word.
     *
     * @param code one of those the rulebook lists
     * @return the value
     * @throws InvalidCaseException when it is blank
     */
    static FactValue of(String code) {
        return new Word(code);
    }

    /**
     * The value as files write it.
     *
     * @return {@code yes} or {@code no}, a number without needless zeros, or the word
     */
    String text();

    /**
     * A yes or a no.
     *
     * @param value true for yes
     */
    record YesNo(boolean value) implements FactValue {
        @Override
        public String text() {
            return value ? "yes" : "no";
        }
    }

    /**
     * A number.
     *
     * @param value the number
     */
    record Amount(double value) implements FactValue {
        /**
         * Checks that it is a number.
         *
         * @throws InvalidCaseException when it is infinite or not a number
         */
        public Amount {
            if (!Double.isFinite(value)) {
                throw new InvalidCaseException(
                        CaseProblem.Code.INVALID_VALUE, "value", "value is " + value + "; expected a number");
            }
        }

        @Override
        public String text() {
            return value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE
                    ? Long.toString((long) value)
                    : Double.toString(value);
        }
    }

    /**
     * One of the words that the rulebook lists.
     *
     * @param code the word
     */
    record Word(String code) implements FactValue {
        /**
         * Checks the word.
         *
         * @throws InvalidCaseException when it is blank
         */
        public Word {
            Texts.requireText(code, "value", "a word that the rulebook lists");
        }

        @Override
        public String text() {
            return code;
        }
    }
}
