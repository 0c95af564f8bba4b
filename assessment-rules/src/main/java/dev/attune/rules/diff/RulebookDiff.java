package dev.attune.rules.diff;

import dev.attune.assessment.RulebookIdentity;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.diff.Change.Edit;
import dev.attune.rules.diff.Change.Sort;
import dev.attune.rules.diff.Change.Subject;
import dev.attune.rules.diff.RulebookElement.ElementKey;
import dev.attune.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What two rulebooks say differently, element by element, in their own words.
 *
 * <p>A rule is the same rule when it has the same id, wherever it stands. In which file and order they stand, and what only
 * people read beside them, such as a column "why", is no difference. Immutable and safe to share between threads.
 *
 * @param older the rulebook that was
 * @param newer the rulebook that is
 * @param changes what is different: settings, behaviours, then rules in order of inference, then texts and examples
 */
public record RulebookDiff(RulebookIdentity older, RulebookIdentity newer, List<Change> changes) {
    /** Copies the list. */
    public RulebookDiff {
        changes = List.copyOf(changes);
    }

    /**
     * Compares two rulebooks.
     *
     * @param older the rulebook that was
     * @param newer the rulebook that is
     * @return what is different
     */
    public static RulebookDiff between(Rulebook older, Rulebook newer) {
        // A language that only one of them has is one difference, and not one for every text.
        Set<String> languages = new HashSet<>(older.translations().keySet());
        languages.retainAll(newer.translations().keySet());
        Map<ElementKey, RulebookElement> before = RulebookElements.of(older, languages);
        Map<ElementKey, RulebookElement> after = RulebookElements.of(newer, languages);
        Set<ElementKey> keys = new TreeSet<>(Comparator.comparing(ElementKey::subject)
                .thenComparingInt(key -> Math.min(rank(before.get(key)), rank(after.get(key))))
                .thenComparing(ElementKey::id));
        keys.addAll(before.keySet());
        keys.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (ElementKey key : keys) {
            RulebookElement was = before.get(key);
            RulebookElement is = after.get(key);
            List<Edit> edits =
                    Edits.between(was == null ? List.of() : was.lines(), is == null ? List.of() : is.lines());
            if (!edits.isEmpty()) {
                changes.add(change(key, was, is, edits));
            }
        }
        return new RulebookDiff(older.identity(), newer.identity(), changes);
    }

    private static int rank(@Nullable RulebookElement element) {
        return element == null ? Integer.MAX_VALUE : element.rank();
    }

    private static Change change(
            ElementKey key, @Nullable RulebookElement was, @Nullable RulebookElement is, List<Edit> edits) {
        Place before = was == null ? null : was.place();
        Place after = is == null ? null : is.place();
        if (was != null && is != null) {
            return new Change(key.subject(), key.id(), Sort.CHANGED, before, after, edits);
        }
        // A technique alters nothing by being there: a rule has to offer it.
        List<Edit> listed = key.subject() == Subject.TECHNIQUE
                ? edits.stream()
                        .map(edit -> new Edit(edit.field(), edit.before(), edit.after(), false))
                        .toList()
                : edits;
        return new Change(key.subject(), key.id(), was == null ? Sort.ADDED : Sort.REMOVED, before, after, listed);
    }

    /**
     * The changes of one kind of element.
     *
     * @param subject the kind
     * @return its changes, in order
     */
    public List<Change> changes(Subject subject) {
        return changes.stream().filter(change -> change.subject() == subject).toList();
    }

    /**
     * The changes that can change what is found in a case.
     *
     * @return all but those of texts and examples, in order
     */
    public List<Change> alteringChanges() {
        return changes.stream().filter(Change::altersResults).toList();
    }

    /**
     * Whether the two say the same.
     *
     * @return true when nothing is different
     */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * Whether the two say the same in files that are not the same.
     *
     * @return true when only layout, order, or what nobody but people reads is different
     */
    public boolean isOnlyLayout() {
        return isEmpty() && !older.hash().equals(newer.hash());
    }
}
