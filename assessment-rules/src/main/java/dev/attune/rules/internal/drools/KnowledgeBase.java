package dev.attune.rules.internal.drools;

import dev.attune.rules.diagnostic.FireLimitException;
import dev.attune.rules.diagnostic.HostCodeException;
import dev.attune.rules.rulebook.Rule;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.Rule.Attribute;
import org.drools.model.RuleItemBuilder;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.runtime.KieSession;

/**
 * A rulebook's rules and the mechanism, ready to fire. Safe to share between threads: every inference has a session to itself,
 * which never leaves this class.
 *
 * <p>A session that has done its work is emptied and used again, since making the memories of some hundreds of nodes takes about as
 * long as firing the rules: an inference of the standard rulebook takes half the time that way. A session in which something failed is
 * never used again.
 *
 * <p>What Drools makes of a rulebook, about a megabyte for a hundred rules, is made at once, in some milliseconds, and kept as long as
 * there is memory for it: what has not been used for a while may be thrown away when memory runs short, and is made anew for the
 * next inference. So a host can hold many rulebooks of which few are in use.
 */
public final class KnowledgeBase {
    private static final String PACKAGE = "dev.attune.rulebook";

    private final List<Rule> rules;
    private final TrustedDrl trusted;
    private volatile SoftReference<Network> made;

    /** What Drools makes of the rules. */
    private record Network(SessionPool sessions, FactFilter filter) {}

    private KnowledgeBase(List<Rule> rules, TrustedDrl trusted) {
        this.rules = List.copyOf(rules);
        this.trusted = trusted;
        this.made = new SoftReference<>(make());
    }

    private Network make() {
        return DroolsClassLoader.with(this::assemble);
    }

    private Network assemble() {
        Model mechanism = CoreModel.load();
        Model rulebook = model(rules);
        List<Model> models = new ArrayList<>(List.of(mechanism, rulebook));
        models.addAll(trusted.models());
        return new Network(
                new SessionPool(KieBaseBuilder.createKieBaseFromModel(models)), FactFilter.of(mechanism, rulebook));
    }

    private Network network() {
        Network network = made.get();
        if (network == null) {
            // Two that find it gone at the same moment may both make it; the last one stays.
            network = make();
            made = new SoftReference<>(network);
        }
        return network;
    }

    /** The sessions, for tests that count them. */
    SessionPool sessions() {
        return network().sessions();
    }

    /**
     * Builds the rules of a rulebook, joined with the mechanism.
     *
     * @param rules the rules, already checked
     * @return the knowledge base
     */
    public static KnowledgeBase of(List<Rule> rules) {
        return of(rules, TrustedDrl.NONE);
    }

    /**
     * Builds the rules of a rulebook, joined with the mechanism and with what the host has compiled of its own.
     *
     * @param rules the rules, already checked
     * @param trusted the host's own
     * @return the knowledge base
     */
    public static KnowledgeBase of(List<Rule> rules, TrustedDrl trusted) {
        return new KnowledgeBase(rules, trusted);
    }

    /**
     * Builds other rules, joined with the same mechanism and the same of the host's own.
     *
     * @param rules the rules, already checked
     * @return another knowledge base
     */
    public KnowledgeBase with(List<Rule> rules) {
        return of(rules, trusted);
    }

    private static Model model(List<Rule> rules) {
        ModelImpl model = new ModelImpl(PACKAGE);
        for (Rule rule : rules) {
            Matching matching = new Matching(rule);
            List<RuleItemBuilder<?>> items = new ArrayList<>(matching.items());
            items.add(Concluding.consequence(rule, matching));
            model.addRule(PatternDSL.rule(PACKAGE, rule.id())
                    .attribute(Attribute.SALIENCE, rule.stratum().salience())
                    .build(items.toArray(RuleItemBuilder[]::new)));
        }
        return model;
    }

    /**
     * Lets the rules fire on some facts.
     *
     * @param facts what is there to begin with
     * @param fireLimit how many rules may fire
     * @return all facts there are in the end, in no order
     * @throws FireLimitException when more rules would fire
     * @throws HostCodeException when code of the host's own throws
     */
    public Collection<?> infer(Collection<?> facts, int fireLimit) {
        try {
            Network network = network();
            return network.sessions().use(session -> infer(session, network.filter(), facts, fireLimit));
        } catch (FireLimitException limit) {
            throw limit;
        } catch (RuntimeException failed) {
            throw trusted.explained(failed);
        }
    }

    private Collection<?> infer(KieSession session, FactFilter filter, Collection<?> facts, int fireLimit) {
        List<Object> all = new ArrayList<>(2 * facts.size());
        for (Object fact : facts) {
            // The host's own rules may read anything, also by other means than patterns.
            if (!trusted.models().isEmpty() || filter.passes(fact)) {
                session.insert(fact);
            } else {
                all.add(fact);
            }
        }
        // One more than allowed, to tell having reached the limit from exceeding it.
        int oneMore = Math.min(fireLimit, Integer.MAX_VALUE - 1) + 1;
        if (session.fireAllRules(oneMore) > fireLimit) {
            throw new FireLimitException(fireLimit);
        }
        all.addAll(session.getObjects());
        return all;
    }
}
