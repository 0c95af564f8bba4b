package dev.attune.assessment;

/**
 * One thing wrong with what a host passed in.
 *
 * @param code the kind of problem
 * @param path where it is, such as {@code observations[3].strength}; empty when the case as a whole is meant
 * @param message the value that was seen and what was expected, in one sentence
 */
public record CaseProblem(Code code, String path, String message) {
    /** The kinds of problem. */
    public enum Code implements Coded {
        /** A value that must be there is not. */
        MISSING_VALUE,
        /** A value outside its range or not of its form. */
        INVALID_VALUE,
        /** Two observations have the same id. */
        DUPLICATE_ID,
        /** Two observations are the same in everything, down to the moment. */
        DUPLICATE_OBSERVATION,
        /** An id that is not that of one of the two partners. */
        UNKNOWN_PARTNER,
        /** A behaviour the rulebook does not list. */
        UNKNOWN_BEHAVIOUR,
        /** An answer to an observation that is not in the log. */
        UNKNOWN_OBSERVATION,
        /** A context the rulebook does not list. */
        UNKNOWN_CONTEXT,
        /** A fact the rulebook does not declare. */
        UNKNOWN_FACT,
        /** A safety concern the rulebook does not list. */
        UNKNOWN_CONCERN,
        /** An observation later than the moment of assessment. */
        AFTER_AS_OF,
        /** More observations than the engine was told to take. */
        TOO_MANY_OBSERVATIONS
    }

    /**
     * The same problem, seen from further out.
     *
     * @param outer the path of the thing that holds what this problem's path starts from
     * @return a problem whose path starts with {@code outer}
     */
    public CaseProblem within(String outer) {
        return new CaseProblem(code, path.isEmpty() ? outer : outer + "." + path, message);
    }

    @Override
    public String toString() {
        return path.isEmpty() ? message : path + ": " + message;
    }
}
