package dev.attune.rules;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.PartnerView;
import java.util.List;

/** An assessment whose clinician's view is made at once, and a partner's when somebody asks for it. */
final class InferredAssessment implements Assessment {
    private final RulesEngine engine;
    private final Voice voice;
    private final CoupleCase couple;
    private final boolean gated;
    private final ClinicianView clinician;

    InferredAssessment(RulesEngine engine, CoupleCase couple, Voice voice) {
        this.engine = engine;
        this.voice = voice;
        this.couple = couple;
        Inference inference = engine.infer(couple, couple.partners());
        this.gated = inference.isGated();
        this.clinician = new Findings(voice, inference).forClinician();
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
                ? ThinView.of(voice.rulebook(), couple, partner)
                : new Findings(voice, inference).forPartner(partner);
    }
}
