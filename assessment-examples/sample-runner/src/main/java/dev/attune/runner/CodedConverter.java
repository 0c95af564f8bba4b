package dev.attune.runner;

import dev.attune.assessment.Coded;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads an option that is one of a few words.
 *
 * @param <E> the words
 */
public abstract class CodedConverter<E extends Enum<E> & Coded> implements ITypeConverter<E> {
    private final Class<E> type;
    private final String kind;

    /**
     * Creates the converter.
     *
     * @param type the words
     * @param kind what each is, for the message
     */
    protected CodedConverter(Class<E> type, String kind) {
        this.type = type;
        this.kind = kind;
    }

    @Override
    public E convert(String value) {
        return Coded.find(type, value)
                .orElseThrow(() -> new TypeConversionException(
                        "\"" + value + "\" is not a " + kind + "; expected one of " + Coded.codes(type)));
    }
}
