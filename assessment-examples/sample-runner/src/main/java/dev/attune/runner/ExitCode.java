package dev.attune.runner;

/** What the program tells the one that called it. */
public final class ExitCode {
    /** Fine. */
    public static final int FINE = 0;
    /** The rulebook, or a case of its own, failed its check. */
    public static final int RULEBOOK_FAILED = 1;
    /** Bad usage or input. */
    public static final int BAD_INPUT = 2;
    /** A bug of this program. */
    public static final int BUG = 3;

    private ExitCode() {}
}
