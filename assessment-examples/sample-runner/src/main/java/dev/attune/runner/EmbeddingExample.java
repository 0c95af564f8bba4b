package dev.attune.runner;

import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.rules.RulesEngine;

/** The engine inside a host application. */
final class EmbeddingExample {
    public static void main(String[] args) {
        CoupleCase.Builder log = CoupleCase.between("sam", "alex");
        for (String evening : new String[] {"mon", "tue", "thu"}) {
            log.observed(Observation.of("sam", "initiates-relationship-talk").episode(evening));
            log.observed(Observation.of("alex", "avoids-talk").episode(evening));
            log.observed(Observation.of("sam", "presses-for-change").episode(evening));
        }
        ClinicianView view = RulesEngine.standard().assess(log.build()).forClinician();
        view.roles()
                .forEach((partner, found) ->
                        System.out.println(partner + ": " + found.role().code()));
        System.out.println("intensity: "
                + (view.cycle().intensity() == null
                        ? "none"
                        : view.cycle().intensity().level()));
        view.recommendations()
                .forEach(r -> System.out.println(r.title() + " (" + r.recipient() + "): "
                        + r.reasons().get(0).sentence()));
    }
}
