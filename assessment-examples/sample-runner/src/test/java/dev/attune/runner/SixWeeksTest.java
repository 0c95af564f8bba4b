package dev.attune.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the bundled six-week case promises whoever tries the runner. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SixWeeksTest {
    private final JsonNode given = json(read());
    private final JsonNode result = json(Run.of("assess", Run.CASES.resolve("six-weeks.json"), "--format", "json")
            .out());

    @Test
    void one_partner_pursues_and_the_other_distances_and_both_are_at_least_likely() {
        JsonNode roles = result.get("roles");

        assertThat(roles.get("Sam").get("role").asString()).isEqualTo("pursuer");
        assertThat(roles.get("Alex").get("role").asString()).isEqualTo("distancer");
        for (JsonNode role : roles) {
            assertThat(role.get("confidence").asString()).isIn("likely", "clear");
        }
    }

    @Test
    void the_cycle_is_pursue_withdraw_at_least_moderate_and_growing() {
        JsonNode cycle = result.get("cycle");

        assertThat(cycle.get("pattern").asString()).isEqualTo("pursue-withdraw");
        assertThat(cycle.get("trend").asString()).isEqualTo("escalating");
        assertThat(cycle.get("intensity").get("level").asString()).isIn("moderate", "high", "severe");
    }

    @Test
    void three_to_five_techniques_are_offered_and_some_of_them_are_for_each_partner_alone() {
        List<String> recipients = new ArrayList<>();
        result.get("recommendations").forEach(r -> recipients.add(r.get("for").asString()));

        assertThat(recipients).hasSizeBetween(3, 5).contains("Sam", "Alex", "both");
    }

    @Test
    void every_finding_says_why_with_a_rule_and_observations_of_the_log() {
        Set<String> ids = new HashSet<>();
        given.get("observations").forEach(o -> ids.add(o.get("id").asString()));
        List<JsonNode> findings = new ArrayList<>();
        result.get("roles").forEach(findings::add);
        findings.add(result.get("cycle"));
        findings.add(result.get("cycle").get("intensity"));
        for (String list : List.of("consequences", "focus", "recommendations")) {
            result.get(list).forEach(findings::add);
        }
        for (String list : List.of("features", "stages")) {
            result.get("cycle").get(list).forEach(findings::add);
        }

        assertThat(findings).hasSizeGreaterThan(15);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.get("reasons")).isNotEmpty();
            for (JsonNode reason : finding.get("reasons")) {
                assertThat(reason.get("rule").asString()).matches("[a-z]+(?:[.-][a-z]+)+");
                assertThat(reason.get("observations")).isNotEmpty();
                assertThat(strings(reason.get("observations"))).isSubsetOf(ids);
            }
        });
    }

    private static Set<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(node -> strings.add(node.asString()));
        return strings.stream().collect(Collectors.toSet());
    }

    private static String read() {
        try {
            return Files.readString(Run.CASES.resolve("six-weeks.json"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
