package dev.attune.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@DisabledOnOs(OS.WINDOWS)
class DistributionIT {
    private static final Path HOME = Path.of("target/attune").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void it_runs_from_anywhere_through_a_chain_of_links_and_says_nothing_else() throws Exception {
        Path first = Files.createSymbolicLink(folder.resolve("first"), HOME.resolve("bin/attune"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("first"));

        for (String name : Run.BUNDLED) {
            Run run = run(Map.of(), second, "assess", HOME.resolve("cases").resolve(name));

            assertThat(run.err()).isEmpty();
            assertThat(run.exit()).isZero();
            assertThat(run.out())
                    .isEqualTo(Run.of("assess", HOME.resolve("cases").resolve(name))
                            .out());
        }
        Files.delete(first);
    }

    @Test
    void it_writes_utf_8_whatever_the_locale() throws Exception {
        Run run =
                run(Map.of("LC_ALL", "C"), HOME.resolve("bin/attune"), "assess", HOME.resolve("cases/six-weeks.json"));

        assertThat(run.out()).contains("═══");
    }

    @Test
    void an_old_java_is_refused() throws Exception {
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nexit 9\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"11.0.2\"\n");

        Run run = run(Map.of("JAVA_HOME", folder.resolve("jdk").toString()), HOME.resolve("bin/attune"), "--version");

        assertThat(run.errors())
                .containsExactly("attune: error[JAVA]: " + java + " is Java 11.0.2; expected 17 or newer");
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void a_wrong_java_home_is_told() throws Exception {
        Run run = run(Map.of("JAVA_HOME", folder.toString()), HOME.resolve("bin/attune"), "--version");

        assertThat(run.errors())
                .containsExactly("attune: error[JAVA]: JAVA_HOME is " + folder
                        + ", but there is no bin/java in it; set it to a Java 17 or newer");
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void the_zip_has_the_same_files_under_one_folder() throws IOException {
        List<String> files = new ArrayList<>();
        try (var walk = Files.walk(HOME)) {
            walk.filter(Files::isRegularFile)
                    .forEach(file -> files.add("attune/" + HOME.relativize(file).toString()));
        }
        try (ZipFile zip = new ZipFile("target/attune.zip")) {
            assertThat(zip.stream().filter(entry -> !entry.isDirectory()).map(entry -> entry.getName()))
                    .containsExactlyInAnyOrderElementsOf(files)
                    .contains("attune/bin/attune.cmd", "attune/schema/case.schema.json", "attune/LICENSE");
        }
    }

    private Run run(Map<String, String> environment, Object... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        for (Object word : words) {
            command.add(word.toString());
        }
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        return new Run(exit, Files.readString(out), Files.readString(err));
    }
}
