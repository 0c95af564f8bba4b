package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Reason;
import dev.attune.rules.phrase.HostPhrase;
import dev.attune.rules.phrase.PhraseBook;
import dev.attune.rules.rulebook.Comparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows developers of their own sentences and rules stands here, and runs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostCodeExampleTest {
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- runs in HostCodeExampleTest -->\n```([a-z]+)\n(.*?)\n```", Pattern.DOTALL);

    @TempDir
    Path home;

    private static int hour(Instant at) {
        return at.atOffset(ZoneOffset.UTC).getHour();
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
        String drl = snippets("drl").get(0);

        RulesEngine engine = RulesEngine.of(
                RulebookLoader.builder().trustedDrl("follows.drl", drl).build().standard());

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
    void the_readme_shows_what_runs_here() throws IOException {
        String here = squeezed(Files.readString(Path.of("src/test/java/dev/attune/rules/HostCodeExampleTest.java")));

        assertThat(snippets("java"))
                .hasSize(2)
                .allSatisfy(snippet -> assertThat(here).contains(squeezed(snippet)));
    }

    private static List<String> snippets(String language) throws IOException {
        return SNIPPET.matcher(Files.readString(Path.of("../README.md")).replace("\r\n", "\n"))
                .results()
                .filter(snippet -> snippet.group(1).equals(language))
                .map(snippet -> snippet.group(2))
                .toList();
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
