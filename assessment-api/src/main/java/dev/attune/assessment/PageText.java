package dev.attune.assessment;

import java.util.List;

/**
 * What stands on a partner's page: words alone, in short sentences. It has no place for a number, a reason, a safety concern, or for
 * anything that is planned for the other partner.
 *
 * @param between what happens between the two; while there is not enough to say, that this is so
 * @param yours the reader's own side; empty while there is not enough to say
 * @param toTry what the reader could try
 * @param together what both could do
 * @param toNote what to note next
 * @param stillness a neutral sentence on going quiet; the same on every page
 * @param help where to find help; the same on every page
 */
public record PageText(
        List<String> between,
        List<String> yours,
        List<Practice> toTry,
        List<Practice> together,
        List<String> toNote,
        String stillness,
        String help) {
    /** Copies the lists. */
    public PageText {
        between = List.copyOf(between);
        yours = List.copyOf(yours);
        toTry = List.copyOf(toTry);
        together = List.copyOf(together);
        toNote = List.copyOf(toNote);
    }

    /**
     * A technique in short.
     *
     * @param technique its code in the rulebook
     * @param title its title, to be shown
     * @param inShort what to do, a sentence each
     */
    public record Practice(String technique, String title, List<String> inShort) {
        /** Copies the list. */
        public Practice {
            inShort = List.copyOf(inShort);
        }
    }
}
