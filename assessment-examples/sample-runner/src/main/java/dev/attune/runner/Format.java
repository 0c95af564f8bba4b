package dev.attune.runner;

import dev.attune.assessment.Coded;

/** What a result is written as. */
public enum Format implements Coded {
    /** A report to read on a terminal. */
    TEXT,
    /** The whole result, for a program. */
    JSON;

    /** Reads the option. */
    public static final class Converter extends CodedConverter<Format> {
        /** The converter, for picocli. */
        public Converter() {
            super(Format.class, "format");
        }
    }
}
