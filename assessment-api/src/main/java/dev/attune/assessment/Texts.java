package dev.attune.assessment;

import org.jspecify.annotations.Nullable;

/** Checks of texts that a host passes in. */
final class Texts {
    private Texts() {}

    static void requireText(@Nullable String value, String path, String expected) {
        if (value == null) {
            throw new InvalidCaseException(
                    CaseProblem.Code.MISSING_VALUE, path, path + " is missing; expected " + expected);
        }
        requireTextIfGiven(value, path);
    }

    static void requireTextIfGiven(@Nullable String value, String path) {
        if (value != null && (value.isBlank() || !value.equals(value.strip()))) {
            throw new InvalidCaseException(
                    CaseProblem.Code.INVALID_VALUE,
                    path,
                    path + " is \"" + value + "\"; expected a text without blanks around it");
        }
    }
}
