package dev.attune.simulator.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkdownTest {
    @Test
    void theTablesGoBetweenTheirMarksAndNowhereElse() {
        String page = "before\n<!-- table: roles -->\nold\n<!-- /table -->\nafter\n";

        assertThat(Markdown.filled(page, Map.of("roles", "new\n", "unknown", "x")))
                .isEqualTo("before\n<!-- table: roles -->\n\nnew\n\n<!-- /table -->\nafter\n");
    }
}
