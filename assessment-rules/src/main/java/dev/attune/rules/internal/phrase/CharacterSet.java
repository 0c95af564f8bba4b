package dev.attune.rules.internal.phrase;

/**
 * A set of ASCII characters.
 *
 * @param low a bit for each of the characters 0 to 63
 * @param high a bit for each of the characters 64 to 127
 */
record CharacterSet(long low, long high) {
    private static final int LAST = 127;

    /** The characters of a text. */
    static CharacterSet of(String characters) {
        long low = 0;
        long high = 0;
        for (int i = 0; i < characters.length(); i++) {
            char character = characters.charAt(i);
            if (character > LAST) {
                throw new IllegalArgumentException("not an ASCII character: " + character);
            }
            if (character < Long.SIZE) {
                low |= 1L << character;
            } else {
                high |= 1L << character;
            }
        }
        return new CharacterSet(low, high);
    }

    /** These characters and those of a text. */
    CharacterSet and(String characters) {
        CharacterSet more = of(characters);
        return new CharacterSet(low | more.low, high | more.high);
    }

    /** Whether a character is one of them. */
    boolean contains(char character) {
        return character <= LAST && ((character < Long.SIZE ? low : high) >>> character & 1) != 0;
    }
}
