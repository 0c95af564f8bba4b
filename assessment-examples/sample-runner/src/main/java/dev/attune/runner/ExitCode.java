package dev.attune.runner;

/** What the program tells the one that called it. */
final class ExitCode {
    static final int FINE = 0;
    static final int RULEBOOK_FAILED = 1;
    static final int BAD_INPUT = 2;
    static final int BUG = 3;

    private ExitCode() {}
}
