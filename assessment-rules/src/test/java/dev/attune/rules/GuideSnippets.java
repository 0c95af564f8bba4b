package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The code that a guide shows, for the test that its markers name to run. */
final class GuideSnippets {
    private final String text;
    private final Class<?> test;

    private GuideSnippets(String text, Class<?> test) {
        this.text = text;
        this.test = test;
    }

    /** The snippets of a guide in this module that a test says it runs. */
    static GuideSnippets of(String guide, Class<?> test) throws IOException {
        return new GuideSnippets(Files.readString(Path.of(guide)).replace("\r\n", "\n"), test);
    }

    /** The snippets in one language, in order. */
    List<String> in(String language) {
        return Pattern.compile(
                        "<!-- runs in " + test.getSimpleName() + " -->\n```" + language + "\n(.*?)\n```",
                        Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(snippet -> snippet.group(1))
                .toList();
    }

    /** Checks that the test has the code of every Java snippet. Line ends and indents may differ. */
    void assertThatTestHasAll(int expected) throws IOException {
        String path = test.getName().replace('.', '/');
        String source = squeezed(Files.readString(Path.of("src/test/java/" + path + ".java")));

        assertThat(in("java"))
                .hasSize(expected)
                .allSatisfy(snippet -> assertThat(source).contains(squeezed(snippet)));
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }
}
