package dev.attune.benchmarks;

import dev.attune.benchmarks.contender.Contender;
import dev.attune.benchmarks.contender.Contenders;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.internal.read.RulebookFiles;
import dev.attune.rules.internal.read.RulebookReader;
import dev.attune.rules.rulebook.Rulebook;

/** One process that reads the rulebook, builds one contender, assesses one couple and ends. */
public final class ColdStart {
    private ColdStart() {}

    /**
     * Runs it.
     *
     * @param arguments who assesses
     * @throws RulebookException never, since the rulebook is the library's own
     */
    public static void main(String[] arguments) throws RulebookException {
        Rulebook rulebook = RulebookReader.read(RulebookFiles.standard());
        Contender contender = Contenders.of(arguments[0]).on(rulebook);
        // What a host waits for: a result in its hands.
        if (contender
                .explain(Couples.log(rulebook, Plan.COMPARED))
                .recommendations()
                .isEmpty()) {
            throw new IllegalStateException("nothing was recommended");
        }
    }
}
