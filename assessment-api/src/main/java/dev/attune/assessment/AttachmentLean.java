package dev.attune.assessment;

/** How far behaviour alone points along one attachment dimension; it never points further than slightly. */
public enum AttachmentLean implements Coded {
    /** Nothing to say. */
    NO_LEAN,
    /** A slight lean, to be asked about, not stated. */
    SLIGHT_LEAN
}
