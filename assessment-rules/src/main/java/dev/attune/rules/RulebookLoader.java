package dev.attune.rules;

import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.HostCodeException;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.diagnostic.TrustedDrlException;
import dev.attune.rules.internal.check.RulebookChecker;
import dev.attune.rules.internal.drools.KnowledgeBase;
import dev.attune.rules.internal.drools.TrustedDrl;
import dev.attune.rules.internal.engine.InferenceCore;
import dev.attune.rules.internal.engine.InferenceCore.Limits;
import dev.attune.rules.internal.read.ReadCache;
import dev.attune.rules.internal.read.RulebookReader;
import dev.attune.rules.phrase.PhraseBook;
import dev.attune.rules.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinTask;

/**
 * The only way from the text of a rulebook to an engine. It reads a rulebook and checks it, and gives a {@link CheckedRulebook} or
 * everything that is wrong.
 *
 * <pre>{@code
 * RulebookLoader loader = RulebookLoader.builder().build();
 * RulesEngine engine = RulesEngine.of(loader.load(folder));
 * }</pre>
 *
 * <p>A loader remembers what its last two readings were made of. A host that loads a rulebook again after an edit keeps the loader, and
 * only what has changed is read again; the result is the same as that of a new loader. For the library's own rulebook that is some nine
 * megabytes, for as long as the loader is kept. Code of the host's own is asked every time.
 *
 * <p>Reading and checking use the common pool of {@link java.util.concurrent.ForkJoinPool} beside the calling thread; code of the host's
 * own runs in the calling thread alone. Worked examples are not run: {@link dev.attune.rules.cases.CaseRunner} does that.
 *
 * <p>Safe to share between threads. Two readings at the same moment give what they always give, but may remember less.
 */
public final class RulebookLoader {
    /** How many observations a case may have unless the builder says otherwise. */
    public static final int MOST_OBSERVATIONS = 200_000;

    /** How many rules may fire for one case unless the builder says otherwise. */
    public static final int MOST_FIRINGS = 100_000;

    private final PhraseBook phrases;
    private final TrustedDrl trusted;
    private final Limits limits;
    private final ReadCache cache = new ReadCache();

    private RulebookLoader(Builder options) {
        this.phrases = options.phrases;
        this.trusted = TrustedDrl.compile(options.trustedDrl);
        this.limits = new Limits(options.mostObservations, options.mostFirings);
    }

    /**
     * Options; none is needed.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The rulebook that comes with the library, {@code pursuer-distancer}. It is not checked again: that it passes every check, and all of
     * its worked examples, is tested when the library is built.
     *
     * @return the rulebook
     */
    public CheckedRulebook standard() {
        try {
            Rulebook read = RulebookReader.read(RulebookSource.standard().files(), phrases, cache);
            return new CheckedRulebook(core(read), List.of());
        } catch (RulebookException e) {
            throw new IllegalStateException("The library's own rulebook is broken; this is our bug", e);
        }
    }

    /**
     * Loads a rulebook from a folder.
     *
     * @param folder the rulebook's folder
     * @return the rulebook
     * @throws RulebookException listing everything that is wrong with the rulebook
     * @throws HostCodeException when the host's code for one of the sentences throws
     */
    public CheckedRulebook load(Path folder) throws RulebookException {
        return load(RulebookSource.in(folder));
    }

    /**
     * Loads a rulebook.
     *
     * @param source its texts
     * @return the rulebook
     * @throws RulebookException listing everything that is wrong with the rulebook
     * @throws HostCodeException when the host's code for one of the sentences throws
     */
    public CheckedRulebook load(RulebookSource source) throws RulebookException {
        Rulebook read = RulebookReader.read(source.files(), phrases, cache);
        // Both take some milliseconds. Drools finds classes by way of the thread, so its part stays in this one.
        ForkJoinTask<List<Diagnostic>> checks =
                ForkJoinTask.adapt(() -> RulebookChecker.check(read, cache)).fork();
        InferenceCore core = core(read);
        List<Diagnostic> found = checks.join();
        throwIfErrors(found);
        return new CheckedRulebook(core, found);
    }

    /**
     * Says everything there is to say of a rulebook, whether it may be used or not.
     *
     * @param source its texts
     * @return the verdict
     * @throws HostCodeException when the host's code for one of the sentences throws
     */
    public RulebookVerdict check(RulebookSource source) {
        try {
            Rulebook read = RulebookReader.read(source.files(), phrases, cache);
            List<Diagnostic> found = RulebookChecker.check(read, cache);
            return new RulebookVerdict(read, found, () -> new CheckedRulebook(core(read), found));
        } catch (RulebookException unreadable) {
            return new RulebookVerdict(null, unreadable.diagnostics(), () -> {
                throw new IllegalStateException("A rulebook that cannot be read was asked for");
            });
        }
    }

    private InferenceCore core(Rulebook rulebook) {
        return new InferenceCore(rulebook, KnowledgeBase.of(rulebook.rules(), trusted), limits);
    }

    private static void throwIfErrors(List<Diagnostic> found) throws RulebookException {
        if (found.stream().anyMatch(Diagnostic::isError)) {
            throw new RulebookException(found);
        }
    }

    /** Collects options; not safe to share between threads. */
    public static final class Builder {
        private int mostObservations = MOST_OBSERVATIONS;
        private int mostFirings = MOST_FIRINGS;
        private PhraseBook phrases = PhraseBook.standard();
        private final Map<String, String> trustedDrl = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Sets which sentences a rulebook may use.
         *
         * @param book such as {@code PhraseBook.standard().with(…)}; the standard one unless this is called
         * @return this builder
         */
        public Builder phrases(PhraseBook book) {
            phrases = book;
            return this;
        }

        /**
         * Limits the size of a case.
         *
         * @param most how many observations a case may have, at least 1
         * @return this builder
         */
        public Builder mostObservations(int most) {
            mostObservations = requirePositive(most, "mostObservations");
            return this;
        }

        /**
         * Limits the work for a case.
         *
         * @param most how many rules may fire for one case, at least 1
         * @return this builder
         */
        public Builder mostFirings(int most) {
            mostFirings = requirePositive(most, "mostFirings");
            return this;
        }

        /**
         * Adds rules in DRL. <strong>This is code:</strong> it runs with all the rights of your application and can do anything your
         * application can. Give it only what stands in your own sources, never text that somebody typed in or uploaded. A rulebook
         * cannot contain DRL, and nothing of this kind is ever read from its folder.
         *
         * <p>A rule can match whatever there is of a case: {@link dev.attune.rules.fact.Given.Dyad},
         * {@link dev.attune.rules.measure.Measured}, {@link dev.attune.rules.measure.BehaviourCount},
         * {@link dev.attune.rules.fact.Found} and so on. It inserts {@link dev.attune.rules.fact.Concluded} facts whose firing comes
         * from {@link dev.attune.rules.fact.TrustedRule}, and results then explain them like any other. Its {@code salience} is that
         * of the layer it concludes in: safety 1000, leans 900, pattern 700, features 600, intensity 500, consequences 400, focus 300,
         * recommendations 200, notes 100. A partner's view is inferred anew from what that partner may see, and so are these rules;
         * a rule that keeps something in a static field could break that, so keep nothing. What was measured and told of a case
         * stays as it is: the rulebook's rules do not see measures or counts that such a rule inserts or deletes.
         *
         * <p>Some of DRL is refused, because Drools 10.2.0 does not carry it out reliably (its issues 6422, 6846 and 2406 are open):
         *
         * <ul>
         *   <li>the attributes {@code no-loop} and {@code lock-on-active}. Write a condition that the rule itself ends, such as
         *       {@code not Done()} with {@code insert( new Done() )};
         *   <li>{@code update}, {@code modify} and {@code insertLogical}, also by way of {@code drools}. Insert a fact of your own that says
         *       what is new; {@code delete} is allowed;
         *   <li>{@code from} over anything but an entry point, {@code accumulate} or {@code collect}, and paths such as
         *       {@code /children/toys}. Use {@code accumulate}, or insert what is in the collection as facts.
         * </ul>
         *
         * <p>When such a rule throws, the assessment ends with a {@link HostCodeException}, and what it left in the engine is thrown away.
         *
         * <p>Compiling needs {@code org.drools:drools-model-codegen} on the class path, and either a JDK or
         * {@code org.drools:drools-ecj}. The library does not bring them along, since nobody else needs them. The compiled classes
         * live as long as the loader and what it has loaded.
         *
         * @param name what messages call it, such as {@code late-hours.drl}; the same name again replaces it
         * @param drl the rules, in a package of your own
         * @return this builder
         */
        public Builder trustedDrl(String name, String drl) {
            trustedDrl.put(name, drl);
            return this;
        }

        private static int requirePositive(int value, String name) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " is " + value + "; expected at least 1");
            }
            return value;
        }

        /**
         * Builds the loader.
         *
         * @return a new loader
         * @throws TrustedDrlException when DRL was given that is refused or cannot be compiled, or not here
         */
        public RulebookLoader build() {
            return new RulebookLoader(this);
        }
    }
}
