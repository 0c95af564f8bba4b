package dev.attune.rules.diagnostic;

/** Code that the host added to the engine failed while a case was assessed; nothing was concluded. */
public final class HostCodeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param what which code failed, such as a phrase or a rule of the host's
     * @param cause how it failed
     */
    public HostCodeException(String what, Throwable cause) {
        super(what + " failed; nothing was concluded. It threw " + cause, cause);
    }
}
