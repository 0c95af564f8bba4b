package dev.attune.rules.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.rules.RulebookLoader;
import dev.attune.rules.RulebookSource;
import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.SignedTexts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Texts that changed since somebody signed them as read are named. */
class SignedAsReadTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-31");

    private static final RulebookLoader LOADER = RulebookLoader.builder().build();

    private final Map<String, String> texts =
            new TreeMap<>(RulebookSource.standard().texts());

    private Rulebook rulebook() {
        return LOADER.check(RulebookSource.of(texts)).read().orElseThrow();
    }

    private List<String> changed() {
        return LOADER.check(RulebookSource.of(texts)).diagnostics().stream()
                .filter(found -> found.code() == Code.CHANGED_SINCE_SIGNED)
                .map(Diagnostic::toString)
                .toList();
    }

    private void sign(String by, String... languages) {
        texts.put(SignedTexts.FILE, SignedTexts.write(SignedTexts.sign(rulebook(), List.of(languages), by, DAY)));
    }

    private void replace(String file, String old, String text) {
        String before = texts.getOrDefault(file, "");
        assertThat(before).contains(old);
        texts.put(file, before.replace(old, text));
    }

    @Test
    void nothing_is_said_of_a_rulebook_that_nobody_signed() {
        replace("roles.md", "often asked for space", "asked for space often");

        assertThat(changed()).isEmpty();
    }

    @Test
    void nothing_is_said_when_nothing_changed() {
        sign("Dr. K", "en", "de", "es");

        assertThat(changed()).isEmpty();
    }

    @Test
    void each_text_that_changed_is_named_with_its_place_and_who_signed_it() {
        sign("Dr. K", "en");
        replace("roles.md", "{that partner} often asked for space", "{that partner} asked for space often");

        assertThat(changed())
                .singleElement()
                .asString()
                .matches("roles\\.md:\\d+:\\d+: warning\\[CHANGED_SINCE_SIGNED]: "
                        + "the rule \\S+ \\(en\\) changed since Dr\\. K signed it as read on 2026-03-31; .*");
    }

    @Test
    void a_line_that_is_broken_elsewhere_is_no_change() {
        sign("Dr. K", "en");
        replace("roles.md", "{that partner} often asked for space", "{that partner} often\nasked for space");

        assertThat(changed()).isEmpty();
    }

    @Test
    void languages_are_signed_apart() {
        sign("Dr. K", "de");
        replace("roles.md", "{that partner} often asked for space", "{that partner} asked for space often");

        assertThat(changed()).isEmpty();
    }

    @Test
    void who_signs_again_signs_what_changed_and_the_rest_stays_signed_as_it_was() {
        sign("Dr. K", "en");
        replace("roles.md", "{that partner} often asked for space", "{that partner} asked for space often");
        sign("Dr. L", "en");

        assertThat(changed()).isEmpty();
        assertThat(rulebook().texts().signatures().stream()
                        .filter(row -> row.by().equals("Dr. L")))
                .hasSize(1);
    }

    @Test
    void a_text_that_is_new_in_a_signed_language_is_named() {
        sign("Dr. K", "en");
        String signed = texts.getOrDefault(SignedTexts.FILE, "");
        texts.put(
                SignedTexts.FILE,
                signed.lines()
                        .filter(line -> !line.contains("| technique mindfulness |"))
                        .reduce("", (all, line) -> all + line + "\n"));

        assertThat(changed()).singleElement().asString().contains("technique mindfulness (en) is new");
    }

    @Test
    void who_read_a_rulebook_is_no_part_of_its_fingerprint() {
        String hash = RulebookSource.of(texts).hash();
        sign("Dr. K", "en");

        assertThat(RulebookSource.of(texts).hash()).isEqualTo(hash);
    }

    @Test
    void rows_that_cannot_be_read_are_errors() {
        texts.put(SignedTexts.FILE, """
                ## Signed

                | language | text | by | on | digest |
                |---|---|---|---|---|
                | en | rule x | Dr. K | yesterday | 00 |
                """);

        assertThat(LOADER.check(RulebookSource.of(texts)).diagnostics())
                .extracting(Diagnostic::toString)
                .contains(
                        "signed.md:5:25: error[INVALID_VALUE]: \"yesterday\" is no day; expected one such as 2026-03-31");
    }

    @Test
    void a_name_has_to_fit_into_a_cell() {
        assertThatThrownBy(() -> sign("K | L", "en")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sign(" ", "en")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sign("K", "fr")).isInstanceOf(IllegalArgumentException.class);
    }
}
