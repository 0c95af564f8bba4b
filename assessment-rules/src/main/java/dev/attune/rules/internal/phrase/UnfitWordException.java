package dev.attune.rules.internal.phrase;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import java.util.function.Supplier;

/** A word of a sentence that does not fit. The reader of the sentence says so at its place; it never reaches a host. */
public final class UnfitWordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final int offset;
    private final transient Supplier<String> message;

    /**
     * A word that does not fit.
     *
     * @param code what is wrong with it
     * @param offset where it starts in the sentence
     * @param message says what is wrong. It is asked only when that is to be told: where one phrase does not fit, another often does, and
     *     looking for what was meant takes long
     */
    public UnfitWordException(Code code, int offset, Supplier<String> message) {
        super(null, null, false, false);
        this.code = code;
        this.offset = offset;
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message.get();
    }

    /**
     * What is wrong with the word.
     *
     * @return the code of the diagnostic
     */
    public Code code() {
        return code;
    }

    /**
     * Where the word starts.
     *
     * @return the offset in the sentence, from 0
     */
    public int offset() {
        return offset;
    }
}
