package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.assessment.ProgressView;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.UnknownLanguageException;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.diff.Change;
import dev.attune.rules.diff.RulebookDiff;
import dev.attune.rules.internal.check.RulebookChecker;
import dev.attune.rules.internal.read.FolderReader;
import dev.attune.rules.internal.read.RulebookFiles;
import dev.attune.rules.internal.read.RulebookReader;
import dev.attune.rules.internal.read.TranslatedRulebook;
import dev.attune.rules.phrase.PhraseBook;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Term;
import dev.attune.rules.rulebook.TextKey;
import dev.attune.rules.rulebook.Vocabularies;
import dev.attune.rules.rulebook.WorkedExample;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same findings in every language, to the last number, and no word of another language among the texts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LanguagesTest {
    private static final RulesEngine ENGINE = Couples.ENGINE;

    /** What may differ between two languages: the components of results that are texts. */
    private static final Set<String> TEXTS = Set.of(
            "language",
            "between",
            "yours",
            "inShort",
            "toNote",
            "stillness",
            "help",
            "title",
            "sentence",
            "sentences",
            "conditions",
            "source",
            "statement",
            "guidance",
            "text",
            "summary",
            "aim",
            "steps",
            "cautions",
            "note");

    /** The same words in every language: what is only a citation, and a name that all of them use. */
    private static final Set<String> SAME_IN_EVERY_LANGUAGE = Set.of(
            "Christensen et al. 2004, 2006",
            "Mindfulness",
            "Bograd & Mederos 1999; McCollum & Stith 2008",
            "Rynes, Rohrbaugh & Shoham 2004",
            "Wolska 2011");

    private static final String JOURNAL = "Journal of Traumatic Stress";

    /** Words of the rulebook's own language that the others do not have. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?:the|and|of|with|that|this|than|from|is|are|were|each|both|more|you|your|how|what|when)\\b");

    /** One worked example in so many. */
    private static final int EACH = 4;

    @TempDir
    Path folder;

    /** A part of them, of all kinds. */
    private static List<WorkedExample> someExamples() {
        List<WorkedExample> all = examples();
        return IntStream.range(0, all.size())
                .filter(i -> i % EACH == 0)
                .mapToObj(all::get)
                .toList();
    }

    private static List<WorkedExample> examples() {
        return ENGINE.rules().examples().stream()
                .filter(example -> example.place().file().equals("cases.md"))
                .toList();
    }

    private static Assessment assess(CoupleCase couple, String language) {
        return ENGINE.assess(couple, Locale.forLanguageTag(language));
    }

    /** Everything a result says, by where it stands in it. */
    private static Map<String, Object> flat(Object result) {
        Map<String, Object> flat = new LinkedHashMap<>();
        flatten("", result, flat);
        return flat;
    }

    private static void flatten(String path, Object value, Map<String, Object> into) {
        if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                try {
                    flatten(
                            path + "." + component.getName(),
                            component.getAccessor().invoke(value),
                            into);
                } catch (ReflectiveOperationException unreadable) {
                    throw new AssertionError(path, unreadable);
                }
            }
        } else if (value instanceof List<?> list) {
            into.put(path + ".size", list.size());
            for (int i = 0; i < list.size(); i++) {
                flatten(path + "[" + i + "]", list.get(i), into);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> flatten(path + "{" + key + "}", inner, into));
        } else {
            into.put(path, value);
        }
    }

    private static boolean isText(String path) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        return TEXTS.contains(last.replaceFirst("\\[.*", ""));
    }

    private static List<Object> views(CoupleCase couple, String language) {
        Assessment assessment = assess(couple, language);
        List<Object> views = new ArrayList<>(List.of(assessment.forClinician()));
        couple.partners().forEach(partner -> views.add(Pages.draft(assessment, partner)));
        return views;
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "de"})
    void worked_examples_come_out_the_same_but_for_their_texts(String language) {
        assertComeOutTheSameButForTheirTexts(someExamples(), language);
    }

    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(strings = {"es", "de"})
    void every_worked_example_comes_out_the_same_but_for_its_texts(String language) {
        assertComeOutTheSameButForTheirTexts(examples(), language);
    }

    private static void assertComeOutTheSameButForTheirTexts(List<WorkedExample> examples, String language) {
        for (WorkedExample example : examples) {
            List<Object> own = views(example.couple(), "en");
            List<Object> translated = views(example.couple(), language);
            for (int i = 0; i < own.size(); i++) {
                assertIsTheSameButForTexts(example.title(), flat(own.get(i)), flat(translated.get(i)));
            }
        }
    }

    private static void assertIsTheSameButForTexts(String about, Map<String, Object> own, Map<String, Object> other) {
        assertThat(other.keySet()).as(about).containsExactlyElementsOf(own.keySet());
        own.forEach((path, value) -> {
            if (!isText(path)) {
                assertThat(other.get(path)).as(about + path).isEqualTo(value);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "de"})
    void no_text_of_a_worked_example_is_left_in_the_rulebooks_own_language(String language) {
        assertThat(untranslated(someExamples(), language)).isEmpty();
    }

    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(strings = {"es", "de"})
    void no_text_of_any_worked_example_is_left_in_the_rulebooks_own_language(String language) {
        assertThat(untranslated(examples(), language)).isEmpty();
    }

    private static Set<String> untranslated(List<WorkedExample> examples, String language) {
        Set<String> untranslated = new TreeSet<>();
        for (WorkedExample example : examples) {
            List<Object> own = views(example.couple(), "en");
            List<Object> translated = views(example.couple(), language);
            for (int i = 0; i < own.size(); i++) {
                Map<String, Object> before = flat(own.get(i));
                flat(translated.get(i)).forEach((path, value) -> {
                    if (value instanceof String text && isText(path)) {
                        boolean same = text.equals(before.get(path)) && !SAME_IN_EVERY_LANGUAGE.contains(text);
                        if (same
                                || ENGLISH.matcher(text.replace(JOURNAL, "").toLowerCase(Locale.ROOT))
                                        .find()) {
                            untranslated.add(path.replaceFirst(".*\\.", "") + ": " + text);
                        }
                    }
                });
            }
        }

        return untranslated;
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "de"})
    void what_would_change_and_progress_are_the_same_but_for_their_texts(String language) {
        Locale read = Locale.forLanguageTag(language);
        CoupleCase before = examples().get(0).couple();
        CoupleCase after = examples().stream()
                .map(WorkedExample::couple)
                .filter(later -> isLater(before, later))
                .filter(later -> !ENGINE.progress(before, later).harder().isEmpty())
                .findFirst()
                .orElseThrow();

        assertIsTheSameButForTexts(
                "what would change", flat(ENGINE.whatWouldChange(before)), flat(ENGINE.whatWouldChange(before, read)));
        ProgressView own = ENGINE.progress(before, after);
        ProgressView translated = ENGINE.progress(before, after, read);
        assertThat(own.harder()).isNotEmpty();
        Map<String, Object> said = new LinkedHashMap<>();
        Map<String, Object> saidInOurs = new LinkedHashMap<>();
        flat(translated).forEach(said::put);
        flat(own).forEach(saidInOurs::put);
        // How something was and is now is shown as a title or an amount, which are texts here.
        said.keySet().removeIf(path -> path.matches(".*]\\.(?:before|after)"));
        saidInOurs.keySet().removeIf(path -> path.matches(".*]\\.(?:before|after)"));
        assertIsTheSameButForTexts("progress", saidInOurs, said);
        assertThat(translated.summary()).isNotEqualTo(own.summary());
    }

    private static boolean isLater(CoupleCase before, CoupleCase after) {
        return after.readAt() != null
                && before.readAt() != null
                && after.readAt().isAfter(before.readAt())
                && after.partners().equals(before.partners());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "de"})
    void a_draft_is_the_page_of_an_empty_log_in_every_language(String language) {
        Instant now = Instant.parse("2026-03-29T20:00:00Z");
        CoupleCase empty = new CoupleCase(
                "c",
                List.of("Sam", "Alex"),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                java.util.Map.of(),
                List.of());
        CoupleCase.Builder gated = CoupleCase.between("Sam", "Alex")
                .id("c")
                .account(Reporter.CLINICIAN)
                .asOf(now);
        CoupleCase.Builder thin = CoupleCase.between("Sam", "Alex")
                .id("c")
                .account(Reporter.CLINICIAN)
                .asOf(now);
        gated.observed(Observation.of("Alex", "fears-partner").at(now));
        thin.observed(Observation.of("Alex", "asks-for-space").at(now));
        for (String partner : empty.partners()) {
            assertThat(Pages.draft(assess(gated.build(), language), partner))
                    .isEqualTo(Pages.draft(assess(empty, language), partner));
            assertThat(Pages.draft(assess(thin.build(), language), partner))
                    .isEqualTo(Pages.draft(assess(empty, language), partner));
        }
    }

    @ParameterizedTest
    @CsvSource({"es, es", "es-MX, es", "de-AT, de", "de, de", "en-GB, en", "en, en"})
    void the_nearest_language_is_taken(String asked, String found) {
        CoupleCase couple = examples().get(0).couple();

        assertThat(assess(couple, asked).forClinician().language()).isEqualTo(found);
        assertThat(assess(couple, asked).forClinician())
                .isEqualTo(assess(couple, found).forClinician());
    }

    @Test
    void without_a_language_a_result_is_in_the_rulebooks_own() {
        CoupleCase couple = examples().get(0).couple();

        assertThat(ENGINE.assess(couple).forClinician())
                .isEqualTo(assess(couple, "en").forClinician());
        assertThat(ENGINE.languages()).extracting(Locale::toLanguageTag).containsExactly("en", "de", "es");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "und", "zh-Hans-CN", "x-ours"})
    void a_language_that_is_not_offered_is_refused_with_those_that_are(String asked) {
        CoupleCase couple = examples().get(0).couple();

        assertThatExceptionOfType(UnknownLanguageException.class)
                .isThrownBy(() -> assess(couple, asked))
                .withMessage("the rulebook is not offered in \"" + asked + "\"; expected one of en, de, es")
                .satisfies(refused -> assertThat(refused.offered()).isEqualTo(ENGINE.languages()));
    }

    /** A rulebook that extends the one of the library, with the given files. */
    private Rulebook extending(Map<String, String> files) throws IOException, RulebookException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        Files.writeString(folder.resolve("rulebook.md"), """
                ---
                id: ours
                extends: pursuer-distancer
                version: 1.0.0
                language: en
                title: Ours
                authors: us
                reviewed: not yet
                status: draft
                ---
                """);
        return RulebookReader.read(FolderReader.read(folder));
    }

    private static final String SETTINGS = """
            ## Settings

            | setting | value | unit | why |
            |---|---|---|---|
            | half-life | 6 | weeks | Ours change fast. |
            """;

    private static final String RULE = """
            ## Needs space

            - id: role.distancer.needs-room
            - source: %s

            When

            - a partner asks for space at least 5 times

            Then

            - that partner leans distancer by 0.5

            Because %s
            """;

    @Test
    void a_rulebook_that_only_changes_numbers_speaks_the_languages_of_the_one_it_extends() throws Exception {
        Rulebook numbers = extending(Map.of(
                "settings.md",
                SETTINGS,
                "roles.md",
                RULE.formatted("seed article", "{that partner} often asked for space.")));

        assertThat(numbers.languages()).containsExactly("en", "de", "es");
        assertThat(TranslatedRulebook.in(numbers, "de").rules().stream()
                        .filter(rule -> rule.id().equals("role.distancer.needs-room"))
                        .flatMap(rule -> rule.when().stream())
                        .map(clause -> clause.text()))
                .containsExactly("{that partner}: „bittet um Raum“, mindestens 5-mal");
    }

    @Test
    void a_rulebook_that_changes_a_text_is_not_offered_in_a_language_where_it_would_say_the_old_one() throws Exception {
        assertThat(extending(Map.of("roles.md", RULE.formatted("house rule", "{that partner} asked for air.")))
                        .languages())
                .containsExactly("en");
    }

    @Test
    void it_is_offered_again_when_it_translates_what_it_changed() throws Exception {
        Rulebook translated = extending(Map.of(
                "roles.md",
                RULE.formatted("house rule", "{that partner} asked for air."),
                "languages/es/rulebook.md",
                "---\nlanguage: es\ntitle: Las nuestras\nreviewed: no\nstatus: borrador\n---\n",
                "languages/es/roles.md",
                "## Necesita aire\n\n- id: role.distancer.needs-room\n- source: regla propia\n\n"
                        + "Because {that partner} pidió aire.\n"));

        assertThat(translated.languages()).containsExactly("en", "es");
        assertThat(TranslatedRulebook.in(translated, "es").title()).isEqualTo("Las nuestras");
        assertThat(TranslatedRulebook.in(translated, "es").rules())
                .anySatisfy(rule -> assertThat(rule.because()).isEqualTo("{that partner} pidió aire."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "es"})
    void a_partner_s_page_has_texts_of_its_own_in_every_language(String language) {
        Rulebook translated = TranslatedRulebook.in(ENGINE.rules(), language);

        ENGINE.rules()
                .techniques()
                .forEach((id, technique) -> assertThat(
                                Objects.requireNonNull(translated.techniques().get(id))
                                        .inShort())
                        .as(id)
                        .hasSameSizeAs(technique.inShort())
                        .doesNotContainAnyElementsOf(technique.inShort()));
        Map<String, Term> roles = Objects.requireNonNull(ENGINE.rules().terms().get(Vocabularies.ROLES.heading()));
        roles.forEach((code, role) -> assertThat(
                        translated.term(Vocabularies.ROLES, code).yours())
                .as(code)
                .isNotEmpty()
                .isNotEqualTo(role.yours()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            languages/de/techniques.md | Lasst es, wenn es nicht guttut.
            languages/de/vocabulary.md | Was hier steht, gilt für jetzt und nicht für früher.
            languages/es/vocabulary.md | Esta relación te importa.
            languages/es/wording.md    | Nadie conoce tu lado mejor que tú.
            """)
    void a_partner_s_page_has_no_figures_in_any_language(String file, String sentence) throws Exception {
        SortedMap<String, String> texts = new TreeMap<>(RulebookFiles.standard().texts());
        texts.compute(file, (name, text) -> text.replace(sentence, "62 %."));

        assertThat(RulebookChecker.check(RulebookReader.read(new RulebookFiles(texts))))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.code()).isEqualTo(Code.HEAVY_PAGE);
                    assertThat(found.file()).endsWith(file);
                });
    }

    @Test
    void the_fingerprint_covers_the_translations() {
        SortedMap<String, String> texts = new TreeMap<>(RulebookFiles.standard().texts());
        assertThat(new RulebookFiles(texts).hash())
                .isEqualTo(RulebookFiles.standard().hash());

        texts.compute("languages/es/roles.md", (name, text) -> text.replace("contacto", "encuentro"));
        assertThat(new RulebookFiles(texts).hash())
                .isNotEqualTo(RulebookFiles.standard().hash());
    }

    @Test
    void a_copy_of_the_library_s_rulebook_has_its_translations() throws Exception {
        StarterRulebook.copyStandard(folder.resolve("copy"));
        Files.createDirectories(folder.resolve("empty"));
        StarterRulebook.copyStandard(folder.resolve("empty"));

        for (String copy : List.of("copy", "empty")) {
            assertThat(RulebookReader.read(FolderReader.read(folder.resolve(copy)))
                            .languages())
                    .containsExactly("en", "de", "es");
        }
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void a_difference_between_two_rulebooks_is_told_of_a_translation_as_well() throws Exception {
        SortedMap<String, String> texts = new TreeMap<>(RulebookFiles.standard().texts());
        texts.compute(
                "languages/es/wording.md",
                (name, text) -> text.replace(
                        "| page-nothing-yet | Por ahora, esta página tiene poco", "| page-nothing-yet | Aún es poco"));
        Rulebook reworded = RulebookReader.read(new RulebookFiles(texts));

        assertThat(RulebookDiff.between(ENGINE.rules(), reworded).changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.id()).isEqualTo("es: sentence page-nothing-yet");
                    assertThat(change.altersResults()).isFalse();
                });
        texts.keySet().removeIf(name -> name.startsWith("languages/de/"));
        assertThat(RulebookDiff.between(reworded, RulebookReader.read(new RulebookFiles(texts)))
                        .changes())
                .singleElement()
                .satisfies(change -> assertThat(change.subject()).isEqualTo(Change.Subject.RULEBOOK));
    }

    @Test
    void what_the_rulebook_itself_lacks_is_said_of_the_rulebook_and_not_of_its_translations() {
        SortedMap<String, String> texts = new TreeMap<>(RulebookFiles.standard().texts());
        texts.compute("techniques.md", (name, text) -> text.replaceFirst("\nSteps\n\n(?:[0-9].*\n)+", ""));
        texts.compute("consequences.md", (name, text) -> text.replaceFirst("\nBecause .*\n", ""));

        assertThatExceptionOfType(RulebookException.class)
                .isThrownBy(() -> RulebookReader.read(new RulebookFiles(texts)))
                .satisfies(refused -> assertThat(refused.diagnostics())
                        .extracting(found -> found.file())
                        .containsOnly("techniques.md", "consequences.md"));
    }

    @Test
    void the_library_has_the_text_of_every_sentence_there_is_in_every_language() {
        Rulebook standard = ENGINE.rules();

        for (String language : List.of("de", "es")) {
            assertThat(standard.translations().get(language).texts().keySet().stream()
                            .filter(key -> key.part() == TextKey.Part.PHRASE)
                            .map(key -> key.id()))
                    .containsExactlyInAnyOrderElementsOf(PhraseBook.standard().conditions().stream()
                            .map(phrase -> phrase.expression())
                            .toList());
        }
    }
}
