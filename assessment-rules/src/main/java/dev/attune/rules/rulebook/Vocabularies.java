package dev.attune.rules.rulebook;

import dev.attune.assessment.Coded;
import dev.attune.assessment.Level;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;
import dev.attune.assessment.Trend;
import java.util.Arrays;
import java.util.List;

/** The tables of vocabulary.md. */
@SuppressWarnings("ImmutableEnumChecker") // List.of and Stream.toList are immutable; their type does not say so.
public enum Vocabularies {
    /** What a partner's part is called. */
    ROLES("Roles", List.of("role", "title", "text", "yours"), codes(Role.class)),
    /** What the two do together. */
    PATTERNS("Patterns", "pattern", "text", codes(Pattern.class)),
    /** What marks a cycle. */
    FEATURES("Features", "feature", "text", List.of()),
    /** The steps of the loop, in order. */
    STAGES("Stages", "stage", "text", List.of()),
    /** How intense a cycle is. */
    LEVELS("Levels", "level", "text", codes(Level.class)),
    /** Where it is going. */
    TRENDS("Trends", "trend", "text", codes(Trend.class)),
    /** Attachment dimensions. */
    DIMENSIONS("Attachment dimensions", "dimension", "text", codes(Dimension.class)),
    /** Signs to talk about. */
    CONSEQUENCES("Consequences", "consequence", "text", List.of()),
    /** What to work on. */
    FOCUS_AREAS("Focus areas", "focus", "text", List.of()),
    /** Safety concerns. */
    CONCERNS("Concerns", "concern", "guidance", List.of()),
    /** Circumstances. */
    CONTEXTS("Contexts", "context", "text", List.of()),
    /** What else may be known of a couple. */
    FACTS("Facts", "fact", "text", List.of());

    private final String heading;
    private final List<String> columns;
    private final List<String> closedSet;

    Vocabularies(String heading, String word, String text, List<String> closedSet) {
        this(heading, List.of(word, "title", text), closedSet);
    }

    Vocabularies(String heading, List<String> columns, List<String> closedSet) {
        this.heading = heading;
        this.columns = columns;
        this.closedSet = closedSet;
    }

    /**
     * The heading of the table.
     *
     * @return the heading, which is also the table's name in {@link Rulebook#terms()}
     */
    public String heading() {
        return heading;
    }

    /** What can be filled into a text: where it is said of one partner, the name. */
    public List<String> places() {
        return switch (this) {
            case ROLES, CONTEXTS -> List.of("partner");
            case FACTS -> List.of("value");
            case CONCERNS -> List.of("help numbers");
            case PATTERNS, FEATURES, STAGES, LEVELS, TRENDS, DIMENSIONS, CONSEQUENCES, FOCUS_AREAS -> List.of();
        };
    }

    /** Its columns: the word, its title, its text; of roles also what is said of it to the partner who has it. */
    public List<String> columns() {
        return columns;
    }

    /** Whether its texts stand on a partner's page: what the two do together. */
    public boolean isOnPages() {
        return this == PATTERNS || this == FEATURES;
    }

    /** Words that must be there whatever a clinician changes, because the mechanism uses them. */
    public List<String> closedSet() {
        return closedSet;
    }

    private static <E extends Enum<E> & Coded> List<String> codes(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).toList();
    }
}
