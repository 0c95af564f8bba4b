package dev.attune.rules.rulebook;

import dev.attune.assessment.Coded;
import dev.attune.rules.diagnostic.Place;
import java.util.List;

/**
 * Something a couple, or one partner, may try.
 *
 * @param id its id
 * @param title its title
 * @param stage where it belongs in the order of work
 * @param audience whom it is written for
 * @param evidence what it rests on
 * @param source where it comes from, or {@code house rule}
 * @param aim what it is meant to do
 * @param inShort the same for the couple, on a partner's page: two to four short sentences
 * @param steps what to do
 * @param cautions what to mind
 * @param place where its heading is
 */
public record Technique(
        String id,
        String title,
        Stage stage,
        Audience audience,
        String evidence,
        String source,
        String aim,
        List<String> inShort,
        List<String> steps,
        List<String> cautions,
        Place place) {
    /** Copies the lists. */
    public Technique {
        inShort = List.copyOf(inShort);
        steps = List.copyOf(steps);
        cautions = List.copyOf(cautions);
    }

    /** The order of work. */
    public enum Stage implements Coded {
        /** Being safe, and seen by somebody trained. What belongs here competes with nothing: it takes no place of the others. */
        SAFETY,
        /** Understanding what happens between the two. */
        PSYCHOEDUCATION,
        /** Calming it. */
        DE_ESCALATION,
        /** Letting the one who moves away come back in. */
        RE_ENGAGEMENT,
        /** Letting the one who moves toward ask more softly. */
        SOFTENING,
        /** Keeping what was gained. */
        CONSOLIDATION
    }

    /** Whom a technique is written for. */
    public enum Audience implements Coded {
        /** The two together. */
        BOTH,
        /** The one who more often moves toward. */
        PURSUER,
        /** The one who more often moves away. */
        DISTANCER,
        /** Either partner alone. */
        EITHER
    }
}
