package dev.attune.runner;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.assessment.OnShow;
import dev.attune.assessment.PageText;
import dev.attune.assessment.PageText.Practice;
import dev.attune.assessment.PartnerDraft;
import dev.attune.assessment.Release;
import dev.attune.assessment.ReleasedPage;
import dev.attune.assessment.Reporter;
import dev.attune.rules.RulesEngine;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The engine inside a host application: the clinician reads what was found and decides, and Sam is shown a page. */
final class EmbeddingExample {
    public static void main(String[] args) {
        CoupleCase.Builder log =
                CoupleCase.between("Sam", "Alex").id("couple-7").account(Reporter.CLINICIAN);
        for (String evening : new String[] {"mon", "tue", "thu"}) {
            log.observed(Observation.of("Sam", "initiates-relationship-talk").episode(evening));
            log.observed(Observation.of("Alex", "avoids-talk").episode(evening));
            log.observed(Observation.of("Sam", "presses-for-change").episode(evening));
        }
        Assessment assessment = RulesEngine.standard().assess(log.build());
        ClinicianView view = assessment.forClinician();
        view.roles()
                .forEach((partner, found) ->
                        System.out.println(partner + ": " + found.role().code()));
        view.recommendations()
                .forEach(r -> System.out.println(r.title() + " (" + r.recipient() + "): "
                        + r.reasons().get(0).sentence()));

        LocalDate monday = LocalDate.of(2026, 5, 4); // fixed beforehand, like every second Monday after it
        // The clinician reads the draft, and decides. The reason is needed only if something holds the page.
        PartnerDraft draft = assessment.draftFor("Sam", monday);
        System.out.println(
                "Draft: " + draft.forClinician().text().toTry().get(0).title());
        Release decision = Release.by("dr-k").despite("Talked about it with each of them.");
        // On Monday. A report may have come in since: then the page on show is issued again.
        ReleasedPage page = draft.releaseOrAgain(decision, OnShow.nothing());
        show(page);
        // Two weeks later nobody has decided anything.
        ReleasedPage again = assessment.draftFor("Sam", monday.plusWeeks(2)).withoutDecision(OnShow.of(page));
        System.out.println("Again on " + again.date() + ", the same words: "
                + again.view().text().equals(page.view().text()));
    }

    private static void show(ReleasedPage page) {
        PageText text = page.view().text();
        System.out.println("For " + page.partner() + ", " + page.date());
        Stream.of(text.between(), text.yours()).flatMap(List::stream).forEach(System.out::println);
        for (Practice practice :
                Stream.concat(text.toTry().stream(), text.together().stream()).toList()) {
            System.out.println(practice.title() + ": " + String.join(" ", practice.inShort()));
        }
        text.toNote().forEach(System.out::println);
        System.out.println(text.stillness());
        System.out.println(text.help());
    }
}
