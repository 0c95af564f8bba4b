package dev.attune.rules;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.PartnerView;
import java.util.List;

/** An assessment whose clinician's view is made at once, and a partner's when somebody asks for it. */
final class InferredAssessment implements Assessment {
    private final RulesEngine engine;
    private final CoupleCase couple;
    private final boolean gated;
    private final ClinicianView clinician;

    InferredAssessment(RulesEngine engine, CoupleCase couple) {
        this.engine = engine;
        this.couple = couple;
        Inference inference = engine.infer(couple, couple.partners());
        this.gated = inference.isGated();
        this.clinician = new Findings(engine.rules(), inference).forClinician();
    }

    @Override
    public ClinicianView forClinician() {
        return clinician;
    }

    @Override
    public PartnerView forPartner(String partner) {
        CoupleCase visible = VisibleCase.of(couple, partner, engine.rules());
        Inference inference = gated ? null : engine.infer(visible, List.of(partner));
        return inference == null || inference.isThin()
                ? ThinView.of(engine.rules(), couple, partner)
                : new Findings(engine.rules(), inference).forPartner(partner);
    }
}
