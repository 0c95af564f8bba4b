package dev.attune.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole reports, read by a human before they were kept. After a change that is meant, run with {@code -Dgolden.write=true}, read
 * the difference as the person the report is for, and commit it with the change.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/golden");
    private static final String HASH = "[0-9a-f]{12}(?=\\))|(?<=\"hash\" ?: ?\")[0-9a-f]{64}";

    /** A report to keep: of which case, for whom, in which format and language. */
    record Report(String caseFile, String view, String format, String language) {
        Report(String caseFile, String view, String format) {
            this(caseFile, view, format, "en");
        }

        Path file() {
            String name = caseFile.substring(0, caseFile.lastIndexOf('.'));
            String read = language.equals("en") ? "" : "." + language;
            return GOLDEN.resolve(name + "." + view + read + (format.equals("json") ? ".json" : ".txt"));
        }
    }

    static Stream<Report> reports() {
        List<Report> reports = new ArrayList<>();
        for (String name : Run.BUNDLED) {
            reports.add(new Report(name, "clinician", "text"));
        }
        reports.add(new Report("six-weeks.json", "clinician", "json"));
        reports.add(new Report("six-weeks.json", "Sam", "text"));
        reports.add(new Report("six-weeks.json", "Alex", "text"));
        reports.add(new Report("safety.json", "clinician", "json"));
        reports.add(new Report("safety.json", "Sam", "text"));
        reports.add(new Report("safety.json", "Alex", "json"));
        for (String language : List.of("es", "de")) {
            for (String name : Run.BUNDLED) {
                reports.add(new Report(name, "clinician", "text", language));
            }
            reports.add(new Report("six-weeks.json", "Sam", "text", language));
            reports.add(new Report("safety.json", "Sam", "text", language));
        }
        return reports.stream();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void a_report_is_the_one_that_was_read(Report report) throws IOException {
        Run run = Run.of(
                "assess",
                Run.CASES.resolve(report.caseFile()),
                "--view",
                report.view(),
                "--format",
                report.format(),
                "--language",
                report.language());
        // The rulebook's fingerprint changes with every comma in it; what it finds is what is kept.
        String found = run.out().replaceAll(HASH, "#");

        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(report.file(), found);
        }

        assertThat(run.exit()).isZero();
        assertThat(found).isEqualTo(Files.readString(report.file()));
    }
}
