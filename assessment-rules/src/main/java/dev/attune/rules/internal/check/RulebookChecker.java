package dev.attune.rules.internal.check;

import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.internal.read.ReadCache;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Looks through a rulebook that could be read, for what is wrong with it all the same: rules that no log can make fire, rules
 * that repeat or mask one another, gaps in ladders, words that no rule uses, techniques that are recommended and withheld, and
 * wordings that must not be shown to a couple.
 *
 * <p>No couple and no engine is needed. What it calls unreachable never fires; it does not find everything that never fires. It
 * takes a few milliseconds for the rulebook that comes with the library and grows little faster than the number of rules.
 * Without state; safe to call from many threads.
 */
public final class RulebookChecker {
    private RulebookChecker() {}

    /**
     * Checks a rulebook.
     *
     * @param rulebook the rulebook, as it was read
     * @return everything that was found, with the severities that the rulebook's own table "Checks" gives them, by place; empty
     *     when there is nothing to say
     */
    public static List<Diagnostic> check(Rulebook rulebook) {
        return check(rulebook, new ReadCache());
    }

    /**
     * Checks a rulebook of which much has been checked before.
     *
     * @param rulebook the rulebook, as it was read
     * @param cache what it was read with
     * @return everything that was found, the same as without a cache
     */
    public static List<Diagnostic> check(Rulebook rulebook, ReadCache cache) {
        List<Consumer<CheckReport>> checks = new ArrayList<>();
        checks.add(report -> checkRules(rulebook, report));
        checks.add(report -> checkTexts(rulebook, cache, report));
        for (Translation translation : rulebook.translations().values()) {
            checks.add(report -> checkTexts(translation, cache, report));
        }
        CheckReport report = new CheckReport(rulebook);
        // On all processors: none of them needs another.
        checks.parallelStream()
                .map(check -> {
                    CheckReport own = new CheckReport(rulebook);
                    check.accept(own);
                    return own;
                })
                .forEachOrdered(report::addAll);
        return report.diagnostics();
    }

    private static void checkRules(Rulebook rulebook, CheckReport report) {
        Reachability reachability = new Reachability(rulebook);
        List<Requirements> reachable = reachability.check(report);
        new Repetition(reachable).check(report);
        new Ladders(reachable).check(report);
        new Levels(rulebook, reachability.concluded()).check(report);
        new Offers(rulebook, reachable).check(report);
        new Uses(rulebook).check(report);
    }

    private static void checkTexts(Rulebook rulebook, ReadCache cache, CheckReport report) {
        new MissingTexts(rulebook).check(report);
        SignedAsRead.check(rulebook, report);
        PageTexts.check(rulebook.texts().passages(), report);
        PageTexts.checkInShort(rulebook.techniques().values(), report);
        Wordings.check(rulebook.texts().passages(), rulebook.texts().neverSaid(), cache, report);
        NamedTechniques.check(rulebook.texts().passages(), report);
    }

    private static void checkTexts(Translation translation, ReadCache cache, CheckReport report) {
        MissingTexts.checkRead(translation.passages(), report);
        PageTexts.check(translation.passages(), report);
        Wordings.check(translation.passages(), translation.neverSaid(), cache, report);
        NamedTechniques.check(translation.passages(), report);
    }
}
