package dev.attune.assessment;

/** How far behaviour alone points along one attachment dimension: slightly at most. */
public enum AttachmentLean implements Coded {
    /** Nothing to say. */
    NO_LEAN,
    /** A slight lean: something to ask about, not to state. */
    SLIGHT_LEAN
}
