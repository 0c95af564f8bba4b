package dev.attune.runner;

import dev.attune.assessment.Coded;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What a result is written as. */
enum Format implements Coded {
    /** A report to read on a terminal. */
    TEXT,
    /** The whole result, for a program. */
    JSON;

    /** Reads the option. */
    static final class Converter implements ITypeConverter<Format> {
        @Override
        public Format convert(String value) {
            return Coded.find(Format.class, value)
                    .orElseThrow(() -> new TypeConversionException(
                            "\"" + value + "\" is not a format; expected one of " + Coded.codes(Format.class)));
        }
    }
}
