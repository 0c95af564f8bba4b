package dev.attune.rules.internal.phrase;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A phrase that is no Cucumber Expression, or that has braces which nothing fills in. */
public final class PhraseSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int offset;
    private final @Nullable String unknownKind;

    private PhraseSyntaxException(int offset, String problem, @Nullable String unknownKind) {
        super("at character " + (offset + 1) + ", " + problem);
        this.offset = offset;
        this.unknownKind = unknownKind;
    }

    /** A mistake, told in one line. */
    static PhraseSyntaxException mistake(int offset, String problem) {
        return new PhraseSyntaxException(offset, problem, null);
    }

    /** A name in braces that is no kind of word. */
    static PhraseSyntaxException unknownKind(int offset, String name) {
        return new PhraseSyntaxException(offset, "{" + name + "} is nothing that can be filled in", name);
    }

    /**
     * Where the mistake is.
     *
     * @return the offset in the phrase, from 0
     */
    public int offset() {
        return offset;
    }

    /**
     * What stands in braces and is no kind of word.
     *
     * @return the name, or empty when the mistake is another
     */
    public Optional<String> unknownKind() {
        return Optional.ofNullable(unknownKind);
    }
}
