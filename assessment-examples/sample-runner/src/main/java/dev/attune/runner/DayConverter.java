package dev.attune.runner;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option that is a day. */
final class DayConverter implements ITypeConverter<LocalDate> {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    @Override
    public LocalDate convert(String value) {
        try {
            if (DAY.matcher(value).matches()) {
                return LocalDate.parse(value);
            }
        } catch (DateTimeException e) {
            // A day that no month has: the same message.
        }
        throw new TypeConversionException("\"" + value + "\" is not a day; expected one such as 2026-04-06");
    }
}
