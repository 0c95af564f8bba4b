package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.CoupleCase;
import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.phrase.PhraseBook;
import dev.attune.rules.reload.ReloadingEngine;
import dev.attune.rules.rulebook.Passage;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Rung;
import dev.attune.rules.trace.Trace;
import dev.attune.rules.trace.Tried;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the code that MIGRATION.md shows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MigrationGuideTest {
    private final PhraseBook phrases = PhraseBook.standard();
    private final Map<String, String> texts = StandardTexts.toChange();

    @TempDir
    Path home;

    private Path folder = Path.of("clinic");

    @BeforeEach
    void writeRulebook() throws IOException {
        folder = home.resolve(folder);
        StarterRulebook.write(folder);
    }

    @Test
    void loading() throws Exception {
        RulesEngine engine = RulesEngine.of(RulebookLoader.builder().build().load(folder));

        RulebookLoader loader = RulebookLoader.builder().phrases(phrases).build();
        RulesEngine first = RulesEngine.of(loader.load(folder));
        RulesEngine later = RulesEngine.of(loader.load(folder));

        RulesEngine limited = RulesEngine.of(RulebookLoader.builder()
                .mostObservations(10_000)
                .mostFirings(50_000)
                .build()
                .standard());

        RulesEngine built = RulesEngine.of(loader.load(RulebookSource.of(texts)));

        assertThat(List.of(engine, first, later))
                .extracting(host -> host.rulebook().id())
                .containsOnly("clinic");
        assertThat(List.of(limited, built))
                .extracting(host -> host.rulebook().id())
                .containsOnly("pursuer-distancer");
    }

    @Test
    void reading_and_checking() throws Exception {
        RulesEngine engine = Couples.ENGINE;
        RulebookLoader loader = RulebookLoader.builder().build();

        RulebookVerdict verdict = loader.check(RulebookSource.in(folder));
        List<Diagnostic> diagnostics = verdict.diagnostics();
        Optional<Rulebook> read = verdict.read();
        if (verdict.isAccepted()) {
            engine = RulesEngine.of(verdict.checked());
        }

        assertThat(engine.rules()).isSameAs(read.orElseThrow());
        assertThat(diagnostics).noneMatch(Diagnostic::isError);
        assertThat(verdict.isAccepted()).isTrue();
    }

    @Test
    void live_reload() throws Exception {
        RulebookLoader loader = RulebookLoader.builder().build();

        ReloadingEngine reloading =
                ReloadingEngine.builder(folder).loader(loader).start();

        try (reloading) {
            assertThat(reloading.rulebook().id()).isEqualTo("clinic");
        }
    }

    @Test
    void what_a_rulebook_says() {
        RulesEngine engine = Couples.ENGINE;

        Rulebook rulebook = engine.rules();
        List<Rung> rungs = rulebook.settings().rungs();
        List<Passage> passages = rulebook.texts().passages();

        assertThat(rungs).isNotEmpty();
        assertThat(passages).isNotEmpty();
    }

    @Test
    void traces() {
        RulesEngine engine = Couples.ENGINE;
        CoupleCase couple = Couples.reachingAndMakingRoom();

        Trace trace = engine.trace(couple);
        List<String> met = trace.rules().stream()
                .flatMap(rule -> rule.attempts().stream())
                .flatMap(attempt -> attempt.conditions().stream())
                .map(Tried::seenText)
                .toList();

        assertThat(met).isNotEmpty();
    }

    @Test
    void the_guide_shows_what_runs_here() throws IOException {
        GuideSnippets.of("MIGRATION.md", MigrationGuideTest.class).assertThatTestHasAll(8);
    }
}
