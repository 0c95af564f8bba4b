package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.attune.rules.cases.CaseRunner;
import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.RulebookException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** There is one way from the text of a rulebook to an engine, and it is guarded. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulebookLoaderTest {
    private static final Path BROKEN = Path.of("src/test/resources/broken");
    private static final Path UNHEARD = BROKEN.resolve("a-concern-nobody-hears");

    private static final int EACH = 4;

    private static final RulebookLoader LOADER = RulebookLoader.builder().build();

    static Stream<Path> broken() throws Exception {
        try (Stream<Path> folders = Files.list(BROKEN)) {
            return folders.sorted().toList().stream();
        }
    }

    /** One in so many. */
    static Stream<Path> someBroken() throws Exception {
        List<Path> all = broken().toList();
        return IntStream.range(0, all.size()).filter(i -> i % EACH == 0).mapToObj(all::get);
    }

    @Test
    void a_rulebook_in_which_a_report_of_danger_would_change_nothing_gives_no_engine() {
        RulebookException refused = catchThrowableOfType(RulebookException.class, () -> LOADER.load(UNHEARD));

        assertThat(refused.diagnostics()).extracting(Diagnostic::code).containsExactly(Diagnostic.Code.UNHEARD_CONCERN);
    }

    /** The engine takes what a loader has checked, and nothing else; and only a loader makes that. */
    @Test
    void no_other_public_way_leads_to_an_engine() {
        assertThat(RulesEngine.class.getConstructors()).isEmpty();
        assertThat(CheckedRulebook.class.getConstructors()).isEmpty();
        List<Method> factories = Stream.of(RulesEngine.class, CheckedRulebook.class)
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method ->
                        method.getReturnType() == RulesEngine.class || method.getReturnType() == CheckedRulebook.class)
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .toList();
        assertThat(factories)
                .extracting(Method::getName, method -> List.of(method.getParameterTypes()))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("standard", List.of()),
                        org.assertj.core.groups.Tuple.tuple("of", List.of(CheckedRulebook.class)));
        assertThat(Arrays.stream(CheckedRulebook.class.getDeclaredConstructors())
                        .map(Constructor::getModifiers)
                        .noneMatch(modifiers -> Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers)))
                .isTrue();
        assertThat(Modifier.isFinal(CheckedRulebook.class.getModifiers())).isTrue();
    }

    /** What is checked and what is loaded are the same verdict. */
    @ParameterizedTest
    @MethodSource("someBroken")
    void load_refuses_what_check_calls_an_error_and_nothing_else(Path folder) {
        assertThatItRefusesWhatCheckCallsAnError(folder);
    }

    @Tag("thorough")
    @ParameterizedTest
    @MethodSource("broken")
    void load_refuses_what_check_calls_an_error_whatever_it_is(Path folder) {
        assertThatItRefusesWhatCheckCallsAnError(folder);
    }

    private static void assertThatItRefusesWhatCheckCallsAnError(Path folder) {
        RulebookVerdict verdict;
        try {
            verdict = LOADER.check(RulebookSource.in(folder));
        } catch (RulebookException unreadable) {
            assertThatThrownBy(() -> LOADER.load(folder)).isInstanceOf(RulebookException.class);
            return;
        }

        try {
            CheckedRulebook loaded = LOADER.load(folder);
            assertThat(verdict.isAccepted()).isTrue();
            assertThat(loaded.remarks()).isEqualTo(verdict.diagnostics());
            assertThat(verdict.checked().rulebook().identity())
                    .isEqualTo(loaded.rulebook().identity());
        } catch (RulebookException refused) {
            assertThat(verdict.isAccepted()).isFalse();
            assertThat(refused.diagnostics()).isEqualTo(verdict.diagnostics());
            assertThatThrownBy(verdict::checked)
                    .isInstanceOfSatisfying(
                            RulebookException.class,
                            same -> assertThat(same.diagnostics()).isEqualTo(verdict.diagnostics()));
        }
    }

    /** The engine of the library's own rulebook does not check it again at every start; this test does. */
    @Test
    void the_rulebook_that_comes_with_the_library_passes_every_check_and_all_of_its_cases() throws Exception {
        assertThat(LOADER.check(RulebookSource.standard()).diagnostics()).isEmpty();
        assertThat(CaseRunner.run(RulesEngine.of(LOADER.standard())).failures()).isEmpty();
    }

    @Test
    void a_rulebook_may_come_from_texts_that_a_host_keeps_elsewhere() throws Exception {
        CheckedRulebook ours = LOADER.load(
                RulebookSource.of(Map.copyOf(RulebookSource.standard().texts())));

        assertThat(ours.rulebook().identity())
                .isEqualTo(LOADER.standard().rulebook().identity());
    }

    @Test
    void a_rulebook_that_could_be_read_is_shown_even_where_it_may_not_be_used() throws Exception {
        RulebookVerdict verdict = LOADER.check(RulebookSource.in(UNHEARD));

        assertThat(verdict.read().orElseThrow().identity().id()).isEqualTo("river-street");
    }

    @Test
    void a_loader_that_has_read_the_rulebook_before_gives_the_same(@TempDir Path home) throws Exception {
        Path folder = home.resolve("ours");
        StarterRulebook.copyStandard(folder);
        CheckedRulebook first = LOADER.load(folder);
        Path roles = folder.resolve("roles.md");
        String text = Files.readString(roles);
        Files.writeString(roles, text + "\nnonsense\n");
        assertThatThrownBy(() -> LOADER.load(folder)).isInstanceOf(RulebookException.class);
        Files.writeString(roles, text);

        assertThat(LOADER.load(folder).rulebook()).isEqualTo(first.rulebook());
    }
}
