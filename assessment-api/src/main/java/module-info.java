import org.jspecify.annotations.NullMarked;

/** What goes into an assessment and what comes out of it: records and interfaces, no engine. */
@NullMarked
module dev.attune.assessment {
    requires static transitive org.jspecify;

    exports dev.attune.assessment;
}
