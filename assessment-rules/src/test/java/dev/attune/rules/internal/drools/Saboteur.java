package dev.attune.rules.internal.drools;

import java.util.ArrayList;
import java.util.List;

/** Called by rules of tests' own: keeps the sessions it is called in, and throws when it is told to. For one test at a time. */
public final class Saboteur {
    /** Thrown by what throws too often to be traced. */
    public static final class Untraced extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Untraced() {
            super("untraced", null, false, false);
        }
    }

    static final List<Object> SESSIONS = new ArrayList<>();
    static boolean throwing;

    private Saboteur() {}

    static void reset() {
        SESSIONS.clear();
        throwing = false;
    }

    /**
     * Notes a session.
     *
     * @param session the session of the rule that calls
     */
    public static void note(Object session) {
        SESSIONS.add(session);
    }

    /**
     * Throws, if it is told to.
     *
     * @return true
     */
    public static boolean strike() {
        if (throwing) {
            throw new IllegalStateException("out of order");
        }
        return true;
    }

    /**
     * Throws without a stack trace.
     *
     * @return never
     */
    public static boolean strikeUntraced() {
        throw new Untraced();
    }
}
