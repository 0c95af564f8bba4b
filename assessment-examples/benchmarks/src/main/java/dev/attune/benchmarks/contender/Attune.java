package dev.attune.benchmarks.contender;

import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.rules.RulebookLoader;
import dev.attune.rules.internal.drools.KnowledgeBase;
import dev.attune.rules.internal.engine.InferenceCore;
import dev.attune.rules.internal.engine.InferredAssessment;
import dev.attune.rules.rulebook.Rulebook;

/** This engine: the whole call is what a host calls; the bare one leaves the explanation out. */
final class Attune implements Contender {
    private final InferenceCore core;
    private final KnowledgeBase rules;
    private final BeforeAndAfter beforeAndAfter;

    Attune(Rulebook rulebook) {
        rules = KnowledgeBase.of(rulebook.rules());
        core = new InferenceCore(
                rulebook,
                rules,
                new InferenceCore.Limits(RulebookLoader.MOST_OBSERVATIONS, RulebookLoader.MOST_FIRINGS));
        beforeAndAfter = new BeforeAndAfter(rulebook);
    }

    @Override
    public BeforeAndAfter beforeAndAfter() {
        return beforeAndAfter;
    }

    @Override
    public Inferred infer(CoupleCase couple) {
        BeforeAndAfter.Start start = beforeAndAfter.start(couple);
        return new Inferred(couple, start.measures(), rules.infer(start.facts(), RulebookLoader.MOST_FIRINGS));
    }

    @Override
    public ClinicianView explain(CoupleCase couple) {
        return InferredAssessment.of(core, couple, core.voice()).forClinician();
    }
}
