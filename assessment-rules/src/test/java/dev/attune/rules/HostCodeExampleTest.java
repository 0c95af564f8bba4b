package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Reason;
import dev.attune.rules.phrase.HostPhrase;
import dev.attune.rules.phrase.PhraseBook;
import dev.attune.rules.rulebook.Comparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the code that EMBEDDING.md shows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostCodeExampleTest {
    private static final String GUIDE = "EMBEDDING.md";

    @TempDir
    Path home;

    private static int hour(Instant at) {
        return at.atOffset(ZoneOffset.UTC).getHour();
    }

    @Test
    void a_rulebook_of_the_hosts_own() throws Exception {
        Path folder = home.resolve("clinic");
        StarterRulebook.write(folder);
        Map<String, String> texts = StandardTexts.toChange();

        RulebookLoader loader = RulebookLoader.builder().build();
        CheckedRulebook rulebook = loader.load(folder);
        RulesEngine engine = RulesEngine.of(rulebook);

        assertThat(engine.rulebook().id()).isEqualTo("clinic");

        RulebookVerdict verdict = loader.check(RulebookSource.of(texts));
        verdict.diagnostics().forEach(System.out::println);
        if (verdict.isAccepted()) {
            engine = RulesEngine.of(verdict.checked());
        }

        assertThat(engine.rulebook().id()).isEqualTo("pursuer-distancer");
    }

    @Test
    void what_would_change_a_finding_and_what_has_changed_since() {
        RulesEngine engine = Couples.ENGINE;
        CoupleCase couple = Couples.reachingAndMakingRoom();
        CoupleCase before = couple;
        CoupleCase after = couple;

        engine.whatWouldChange(couple).forEach(answer -> answer.sentences().forEach(System.out::println));
        engine.progress(before, after) // two cases of the same two partners
                .eased()
                .forEach(difference -> System.out.println(difference.sentence()));
    }

    @Test
    void a_sentence_of_the_hosts_own() throws Exception {
        Path folder = home.resolve("clinic");
        StarterRulebook.write(folder);
        Path rules = folder.resolve("consequences.md");
        Files.writeString(
                rules,
                Files.readString(rules)
                        .replace(
                                "- a partner contacts again and again at least 3 times",
                                "- a partner contacts again and again at least 2 times at night"));

        PhraseBook phrases = PhraseBook.standard()
                .with(new HostPhrase(
                        "{who} {behaviour} {comparison} {times} at night",
                        "How often a behaviour was seen between midnight and six.",
                        "a partner contacts again and again at least 2 times at night",
                        words -> {
                            String behaviour = words.behaviour(1);
                            Comparison comparison = words.comparison(2);
                            int times = words.times(3);
                            return log -> comparison.holds(
                                    log.observations().stream()
                                            .filter(o -> o.behaviour().equals(behaviour))
                                            .filter(o -> o.at() != null && hour(o.at()) < 6)
                                            .count(),
                                    times);
                        }));
        RulesEngine engine =
                RulesEngine.of(RulebookLoader.builder().phrases(phrases).build().load(folder));

        assertThat(engine.rules().rules()).anyMatch(rule -> rule.id().equals("our.sign.messages-pile-up"));
    }

    @Test
    void a_rule_of_the_hosts_own() throws IOException {
        String drl =
                GuideSnippets.of(GUIDE, HostCodeExampleTest.class).in("drl").get(0);

        RulebookLoader loader =
                RulebookLoader.builder().trustedDrl("follows.drl", drl).build();
        RulesEngine engine = RulesEngine.of(loader.standard());

        assertThat(engine.assess(Couples.of(Couples.reachingAndMakingRoom(Couples.ONE, Couples.OTHER))
                                .build())
                        .forClinician()
                        .cycle()
                        .intensity()
                        .reasons())
                .extracting(Reason::rule)
                .contains("host.follows");
    }

    @Test
    void the_guide_shows_what_runs_here() throws IOException {
        GuideSnippets.of(GUIDE, HostCodeExampleTest.class).assertThatTestHasAll(5);
    }
}
