package dev.attune.runner;

import dev.attune.assessment.Reporter;
import dev.attune.runner.read.CaseDefaults;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options that say what a file does not say, for every command that reads cases. */
public final class CaseOptions {
    @Option(
            names = "--account",
            paramLabel = "WHO",
            converter = AccountConverter.class,
            description =
                    "Whose account entries are that name no reporter, where the file does not say it: self, partner,"
                            + " clinician, third-person or unknown. Default: unknown.")
    private @Nullable Reporter account;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = ZoneConverter.class,
            description = "The time zone the couple lives in, such as Europe/Berlin, where the file does not say it.")
    private @Nullable ZoneId zone;

    /**
     * What was given.
     *
     * @return what holds for a file that does not say it itself
     */
    public CaseDefaults defaults() {
        return new CaseDefaults(account, zone);
    }

    /** Reads whose account it is. */
    static final class AccountConverter extends CodedConverter<Reporter> {
        AccountConverter() {
            super(Reporter.class, "reporter");
        }
    }

    /** Reads a time zone. */
    static final class ZoneConverter implements ITypeConverter<ZoneId> {
        @Override
        public ZoneId convert(String value) {
            try {
                return ZoneId.of(value);
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "\"" + value + "\" is not a time zone; expected one such as Europe/Berlin");
            }
        }
    }
}
