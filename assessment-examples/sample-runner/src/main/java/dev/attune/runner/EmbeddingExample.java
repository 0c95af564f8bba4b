package dev.attune.runner;

import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.rules.RulesEngine;

/** The engine inside a host application. */
final class EmbeddingExample {
    public static void main(String[] args) {
        CoupleCase.Builder log = CoupleCase.between("sam", "alex").account(Reporter.CLINICIAN);
        for (String evening : new String[] {"mon", "tue", "thu"}) {
            log.observed(Observation.of("sam", "initiates-relationship-talk").episode(evening));
            log.observed(Observation.of("alex", "avoids-talk").episode(evening));
            log.observed(Observation.of("sam", "presses-for-change").episode(evening));
        }
        ClinicianView view = RulesEngine.standard().assess(log.build()).forClinician();
        view.roles()
                .forEach((partner, found) ->
                        System.out.println(partner + ": " + found.role().code()));
        var intensity = view.cycle().intensity();
        System.out.println("intensity: " + (intensity == null ? "none" : intensity.level()));
        view.recommendations()
                .forEach(r -> System.out.println(r.title() + " (" + r.recipient() + "): "
                        + r.reasons().get(0).sentence()));
    }
}
