package dev.attune.rules.drools;

import dev.attune.rules.diagnostic.FireLimitException;
import dev.attune.rules.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.Rule.Attribute;
import org.drools.model.RuleItemBuilder;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * A rulebook's rules and the mechanism, ready to fire. Immutable and safe to share between threads: every inference has a session
 * of its own, which never leaves this class.
 */
public final class KnowledgeBase {
    private static final String PACKAGE = "dev.attune.rulebook";

    private final KieBase kieBase;

    private KnowledgeBase(KieBase kieBase) {
        this.kieBase = kieBase;
    }

    /**
     * Builds the rules of a rulebook, joined with the mechanism.
     *
     * @param rules the rules, already checked
     * @return the knowledge base
     */
    public static KnowledgeBase of(List<Rule> rules) {
        return new KnowledgeBase(KieBaseBuilder.createKieBaseFromModel(List.of(CoreModel.load(), model(rules))));
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
     */
    public Collection<?> infer(Collection<?> facts, int fireLimit) {
        KieSession session = kieBase.newKieSession();
        try {
            facts.forEach(session::insert);
            // One more than allowed, to tell having reached the limit from exceeding it.
            int oneMore = Math.min(fireLimit, Integer.MAX_VALUE - 1) + 1;
            if (session.fireAllRules(oneMore) > fireLimit) {
                throw new FireLimitException(fireLimit);
            }
            return List.copyOf(session.getObjects());
        } finally {
            session.dispose();
        }
    }
}
