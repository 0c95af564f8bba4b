package dev.attune.benchmarks.contender;

import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.rules.BeforeAndAfter;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.drools.KnowledgeBase;
import dev.attune.rules.rulebook.Rulebook;

/** This engine: the whole call is what a host calls; the bare one leaves the explanation out. */
final class Attune implements Contender {
    private final RulesEngine engine;
    private final KnowledgeBase rules;
    private final BeforeAndAfter beforeAndAfter;

    Attune(Rulebook rulebook) {
        engine = RulesEngine.builder().rulebook(rulebook).build();
        rules = KnowledgeBase.of(rulebook.rules());
        beforeAndAfter = new BeforeAndAfter(rulebook);
    }

    @Override
    public BeforeAndAfter beforeAndAfter() {
        return beforeAndAfter;
    }

    @Override
    public Inferred infer(CoupleCase couple) {
        BeforeAndAfter.Start start = beforeAndAfter.start(couple);
        return new Inferred(couple, start.measures(), rules.infer(start.facts(), RulesEngine.MOST_FIRINGS));
    }

    @Override
    public ClinicianView explain(CoupleCase couple) {
        return engine.assess(couple).forClinician();
    }
}
