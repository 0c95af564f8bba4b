package dev.attune.assessment;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a partner's next page can be released, and what is on show until it is. Only the clinician's view has it.
 *
 * @param date the day the next page is made for
 * @param holds what holds it, the gravest first; empty when it is ready
 * @param notes what to mind about the page on show
 * @param shown the day the page on show was issued; null when none was ever shown
 * @param since the day on which what it says was first released; null when none was ever shown
 */
public record PageState(
        LocalDate date,
        List<Hold> holds,
        List<Hold> notes,
        @Nullable LocalDate shown,
        @Nullable LocalDate since) {
    /** Copies the lists. */
    public PageState {
        holds = List.copyOf(holds);
        notes = List.copyOf(notes);
    }

    /**
     * Whether nothing holds the page.
     *
     * @return whether a clinician can release it without a reason
     */
    public boolean isReady() {
        return holds.isEmpty();
    }

    /** Why a page is held. */
    public enum Why implements Coded {
        /** A hard safety concern is open. Nothing but the page on show can be issued. */
        HARD_CONCERN,
        /** There is a concern that asks for a talk with each partner alone. */
        PRIVATE_TALK,
        /** Another concern is open, whose guidance comes first. */
        CONCERN,
        /** The draft has nothing to say, and the page on show has: a page that falls silent tells that something was reported. */
        SAYS_LESS,
        /** The page offers what the clinician's plan does not, or no longer. */
        OFFERS_BEYOND_PLAN,
        /** A circumstance that is not shared would change what the page says. */
        CIRCUMSTANCE,
        /** The couple release their pages themselves, and something in their log bears on safety. */
        NO_CLINICIAN
    }

    /**
     * A reason to hold a page, or to mind one that is on show.
     *
     * @param why what kind of reason
     * @param text the reason in a sentence, for the clinician
     */
    public record Hold(Why why, String text) implements Serializable {}
}
