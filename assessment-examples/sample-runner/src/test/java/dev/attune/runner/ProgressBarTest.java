package dev.attune.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgressBarTest {
    private final StringWriter screen = new StringWriter();
    private final AtomicLong nanos = new AtomicLong();

    private ProgressBar progress() {
        return new ProgressBar(new PrintWriter(screen), "trying changes", nanos::get);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void work_that_takes_less_than_a_second_shows_nothing() {
        try (ProgressBar progress = progress()) {
            pass(Duration.ofMillis(999));
            progress.at(1, 2);
        }

        assertThat(screen.toString()).isEmpty();
    }

    @Test
    void longer_work_shows_how_far_it_is_a_few_times_a_second_and_then_nothing_of_it_is_left() {
        try (ProgressBar progress = progress()) {
            pass(Duration.ofSeconds(1));
            progress.at(10, 300);
            pass(Duration.ofMillis(10));
            progress.at(11, 300);
            pass(Duration.ofMillis(300));
            progress.at(12, 300);
        }

        assertThat(screen.toString())
                .contains("trying changes: 10 of 300", "trying changes: 12 of 300")
                .doesNotContain("11 of 300")
                .endsWith("\r\u001b[K");
    }

    @Test
    void where_nobody_watches_nothing_is_shown() {
        try (ProgressBar progress = Terminal.NONE.progress(new PrintWriter(screen), "trying changes")) {
            pass(Duration.ofMinutes(1));
            progress.at(1, 2);
        }

        assertThat(screen.toString()).isEmpty();
    }
}
