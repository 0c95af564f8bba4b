package dev.attune.assessment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A value of a closed set that is written in lower case with hyphens wherever a person or a file names it. */
public interface Coded {
    /**
     * The Java name of the constant.
     *
     * @return the name as declared
     */
    String name();

    /**
     * The value as it is written in rulebooks, case files and results.
     *
     * @return the name in lower case with hyphens, such as {@code pursue-withdraw}
     */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Finds the constant with the given code.
     *
     * @param <E> the closed set
     * @param type the closed set
     * @param code the code to look for
     * @return the constant, or empty when the set has none with that code
     */
    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.code().equals(code))
                .findFirst();
    }

    /**
     * Lists a closed set for an error message.
     *
     * @param <E> the closed set
     * @param type the closed set
     * @return all its codes in order of declaration, separated by commas
     */
    static <E extends Enum<E> & Coded> String codes(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", "));
    }
}
