package dev.attune.assessment;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * When something that used to happen came to an end: on a day, or at some earlier time that is not known more exactly.
 *
 * @param day the last day it happened, or null for some earlier time
 */
public record Until(@Nullable LocalDate day) {
    /** It is over since some time that is not known more exactly. */
    public static final Until EARLIER = new Until(null);

    private static final String EARLIER_TEXT = "earlier";

    /**
     * It is over since a day.
     *
     * @param day the last day it happened
     * @return that end
     */
    public static Until day(LocalDate day) {
        return new Until(day);
    }

    /**
     * Reads an end as files write it.
     *
     * @param text a day such as {@code 2026-03-04}, or {@code earlier}
     * @return that end
     * @throws InvalidCaseException when it is neither
     */
    public static Until parse(String text) {
        if (text.equals(EARLIER_TEXT)) {
            return EARLIER;
        }
        try {
            return day(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new InvalidCaseException(
                    CaseProblem.Code.INVALID_VALUE,
                    "until",
                    "until is \"" + text + "\"; expected a day such as 2026-03-04, or earlier");
        }
    }

    /**
     * The end as files write it.
     *
     * @return a day such as {@code 2026-03-04}, or {@code earlier}
     */
    public String text() {
        return day == null ? EARLIER_TEXT : day.toString();
    }
}
