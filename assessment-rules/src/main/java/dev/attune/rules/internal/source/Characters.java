package dev.attune.rules.internal.source;

/**
 * What word processors, spreadsheets and phones put in place of the plain characters that were typed.
 *
 * <p>Every replacement is one character for one, so that no column moves; what has no width at all is left out.
 */
final class Characters {
    private static final String SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4";
    private static final String DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb";
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d";
    /** Bullets, those of the symbol fonts Word uses among them. */
    private static final String BULLETS = "\u2022\u00b7\u2023\u2043\u25e6\u25aa\u25ab\u25cf\u25cb\u25a0\uf0b7\uf0a7";

    private static final String LINE_BREAKS = "\u000b\f\u0085\u2028\u2029";
    /** Soft hyphen, zero-width blank, word joiner, byte order mark; the joiners that scripts and emoji need are not here. */
    private static final String INVISIBLE = "\u00ad\u200b\u200e\u200f\u2060\ufeff";

    static final char LAST_ASCII = '\u007f';
    private static final char FIRST_BIDI = '\u202a';
    private static final char LAST_BIDI = '\u202e';
    private static final char FIRST_ISOLATE = '\u2066';
    private static final char LAST_ISOLATE = '\u2069';
    private static final char FIRST_FULLWIDTH = '\uff01';
    private static final char LAST_FULLWIDTH = '\uff5e';
    private static final int FROM_FULLWIDTH = 0xfee0;

    private Characters() {}

    /** Beyond ASCII, where nearly nothing of a rulebook is: every character is looked at, and most are done with here. */
    private static boolean isSpecial(char c) {
        return c > LAST_ASCII;
    }

    static boolean isDash(char c) {
        return c == '-' || isSpecial(c) && DASHES.indexOf(c) >= 0;
    }

    static boolean isBullet(char c) {
        return isSpecial(c) && BULLETS.indexOf(c) >= 0 || isDash(c);
    }

    /** A character at which some editors begin a new line and others do not. */
    static boolean isLineBreak(char c) {
        return (c < ' ' || isSpecial(c)) && LINE_BREAKS.indexOf(c) >= 0;
    }

    static boolean isBlank(char c) {
        return c == '\t' || c == ' ' || isSpecial(c) && Character.isSpaceChar(c) && !isLineBreak(c);
    }

    static boolean isInvisible(char c) {
        return Character.isISOControl(c) && c != '\t'
                || isSpecial(c)
                        && (INVISIBLE.indexOf(c) >= 0
                                || c >= FIRST_BIDI && c <= LAST_BIDI
                                || c >= FIRST_ISOLATE && c <= LAST_ISOLATE);
    }

    /** The character as it would have been typed where only plain ones mean something. */
    static char plain(char c) {
        if (!isSpecial(c)) {
            return c == '\t' ? ' ' : c;
        }
        if (SINGLE_QUOTES.indexOf(c) >= 0) {
            return '\'';
        }
        if (DOUBLE_QUOTES.indexOf(c) >= 0) {
            return '"';
        }
        if (isDash(c)) {
            return '-';
        }
        if (isBlank(c)) {
            return ' ';
        }
        return c >= FIRST_FULLWIDTH && c <= LAST_FULLWIDTH ? (char) (c - FROM_FULLWIDTH) : c;
    }
}
