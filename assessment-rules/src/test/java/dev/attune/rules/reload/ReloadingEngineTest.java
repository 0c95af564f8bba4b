package dev.attune.rules.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.ProgressView;
import dev.attune.assessment.RulebookIdentity;
import dev.attune.rules.Pages;
import dev.attune.rules.RulebookLoader;
import dev.attune.rules.RulesEngine;
import dev.attune.rules.StandardTexts;
import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Diagnostic.Severity;
import dev.attune.rules.diagnostic.RulebookException;
import dev.attune.rules.internal.read.FolderReader;
import dev.attune.rules.internal.read.RulebookFiles;
import dev.attune.rules.phrase.HostPhrase;
import dev.attune.rules.phrase.PhraseBook;
import dev.attune.rules.reload.ReloadStatus.Folder;
import dev.attune.rules.reload.ReloadStatus.Refusal;
import dev.attune.rules.reload.ReloadStatus.Revision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReloadingEngineTest {
    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration QUIET = Duration.ofMillis(500);

    /** Time passes when the test says so. */
    private static final class Hand implements InstantSource {
        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    private final Hand clock = new Hand();
    private final List<ReloadStatus> told = new ArrayList<>();

    @TempDir
    Path temp;

    private EditedFolder folder;

    @BeforeEach
    void copy() throws IOException {
        folder = new EditedFolder(Files.createDirectory(temp.resolve("practice")));
    }

    private ReloadingEngine.Builder builder() {
        return ReloadingEngine.builder(folder.path())
                .clock(clock)
                .quietFor(QUIET)
                .listener(told::add);
    }

    private ReloadingEngine unwatched() throws RulebookException {
        return builder().unwatched();
    }

    /** What the watching thread does, with as much time in between as it takes for files to count as still. */
    private void lookUntilStill(ReloadingEngine engine) {
        engine.look();
        clock.pass(QUIET);
        engine.look();
        engine.tellAll();
    }

    private static String hash(Path folder) throws RulebookException {
        return FolderReader.read(folder).hash();
    }

    private static int seenIn(ReloadingEngine engine) {
        return EditedFolder.numberIn(engine.assess(EditedFolder.COUPLE));
    }

    private static List<Diagnostic> errors(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .toList();
    }

    private static Refusal refusal(ReloadStatus status) {
        return Objects.requireNonNull(status.refusal(), "nothing was refused");
    }

    @Test
    void it_begins_with_what_the_folder_holds() throws Exception {
        ReloadingEngine engine = unwatched();

        Revision active = engine.status().active();
        Revision first = new Revision(
                1,
                new RulebookIdentity(
                        "pursuer-distancer",
                        active.rulebook().version(),
                        new RulebookFiles(StandardTexts.toChange()).hash()),
                START,
                active.remarks());
        assertThat(errors(active.remarks())).isEmpty();
        assertThat(engine.status()).isEqualTo(new ReloadStatus(first, Folder.ACTIVE, null, START));
        assertThat(engine.status().isUpToDate()).isTrue();
        assertThat(engine.rulebook()).isEqualTo(first.rulebook());
        assertThat(engine.assess(EditedFolder.COUPLE).forClinician())
                .isEqualTo(RulesEngine.of(RulebookLoader.builder().build().load(folder.path()))
                        .assess(EditedFolder.COUPLE)
                        .forClinician());
    }

    @Test
    void it_does_not_begin_with_a_rulebook_that_will_not_do() {
        folder.bad();
        assertThatThrownBy(this::unwatched)
                .isInstanceOfSatisfying(
                        RulebookException.class,
                        thrown -> assertThat(thrown.diagnostics())
                                .extracting(Diagnostic::code)
                                .contains(Code.UNKNOWN_PHRASE));

        folder.restore();
        folder.failing();
        assertThatThrownBy(() -> builder().start())
                .isInstanceOfSatisfying(
                        RulebookException.class,
                        thrown -> assertThat(errors(thrown.diagnostics()))
                                .extracting(Diagnostic::code)
                                .containsOnly(Code.CASE_FAILED));

        assertThat(catchThrowableOfType(RulebookException.class, () -> ReloadingEngine.watch(temp.resolve("nowhere")))
                        .diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(Code.UNREADABLE);
    }

    @Test
    void a_good_edit_goes_live_when_the_files_have_stood_still() throws Exception {
        ReloadingEngine engine = unwatched();

        clock.pass(Duration.ofMinutes(1));
        folder.good(7);
        engine.look();
        clock.pass(QUIET.minusMillis(1));
        engine.look();
        assertThat(engine.status().active().number()).isEqualTo(1);

        clock.pass(Duration.ofMillis(1));
        engine.look();
        Revision active = engine.status().active();
        assertThat(active.number()).isEqualTo(2);
        assertThat(active.rulebook().hash()).isEqualTo(hash(folder.path()));
        assertThat(active.since()).isEqualTo(START.plus(Duration.ofMinutes(1)).plus(QUIET));
        assertThat(engine.status().isUpToDate()).isTrue();
        assertThat(engine.status().lookedAt()).isEqualTo(clock.instant());
        assertThat(seenIn(engine)).isEqualTo(7);
    }

    @Test
    void an_edit_of_a_translation_goes_live_as_well() throws Exception {
        RulebookFiles.standard().texts().forEach((name, text) -> {
            if (name.startsWith("languages/es/")) {
                folder.write(name, text);
            }
        });
        ReloadingEngine engine = unwatched();
        assertThat(engine.languages()).extracting(Locale::toLanguageTag).containsExactly("en", "es");

        folder.edit(
                "languages/es/wording.md",
                text -> text.replace("Por ahora, esta página tiene poco que decir", "Aún es poco para decir algo"));
        lookUntilStill(engine);

        CoupleCase empty = CoupleCase.between("Sam", "Alex").build();
        assertThat(engine.status().active().number()).isEqualTo(2);
        assertThat(Pages.draft(engine.assess(empty, Locale.forLanguageTag("es")), "Sam")
                        .between())
                .containsExactly("Aún es poco para decir algo.");
    }

    @Test
    void an_edit_in_three_steps_is_one_revision() throws Exception {
        ReloadingEngine engine = unwatched();

        folder.write("roles.md", "");
        engine.look();
        clock.pass(QUIET.minusMillis(1));
        engine.look();
        folder.write("roles.md", folder.roles(2));
        engine.look();
        clock.pass(QUIET.minusMillis(1));
        folder.write("roles.md", folder.roles(3));
        engine.look();
        clock.pass(QUIET.minusMillis(1));
        engine.look();
        assertThat(engine.status().active().number()).isEqualTo(1);
        clock.pass(Duration.ofMillis(1));
        engine.look();
        engine.tellAll();

        assertThat(seenIn(engine)).isEqualTo(3);
        assertThat(told).extracting(status -> status.active().number()).containsExactly(2L);
    }

    @Test
    void a_clock_that_was_set_back_delays_nothing_but_by_a_moment() throws Exception {
        ReloadingEngine engine = unwatched();
        folder.good(1);
        engine.look();

        clock.pass(Duration.ofDays(-1));
        lookUntilStill(engine);

        assertThat(seenIn(engine)).isEqualTo(1);
    }

    @Test
    void a_bad_edit_is_reported_and_the_last_good_revision_stays() throws Exception {
        ReloadingEngine engine = unwatched();
        folder.good(4);
        lookUntilStill(engine);
        Revision good = engine.status().active();

        clock.pass(Duration.ofMinutes(1));
        folder.bad();
        lookUntilStill(engine);
        Instant refusedAt = clock.instant();
        clock.pass(Duration.ofMinutes(1));
        engine.look();

        ReloadStatus status = engine.status();
        assertThat(status.active()).isEqualTo(good);
        assertThat(status.folder()).isEqualTo(Folder.REFUSED);
        assertThat(status.isUpToDate()).isFalse();
        assertThat(status.lookedAt()).isEqualTo(clock.instant());
        assertThat(refusal(status).hash()).isEqualTo(hash(folder.path()));
        assertThat(refusal(status).since()).isEqualTo(refusedAt);
        assertThat(refusal(status).isOurBug()).isFalse();
        assertThat(refusal(status).diagnostics())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.code()).isEqualTo(Code.UNKNOWN_PHRASE))
                .isEqualTo(catchThrowableOfType(
                                RulebookException.class,
                                () -> RulesEngine.of(
                                        RulebookLoader.builder().build().load(folder.path())))
                        .diagnostics());
        assertThat(seenIn(engine)).isEqualTo(4);
    }

    @Test
    void a_worked_example_that_fails_keeps_a_change_from_going_live() throws Exception {
        ReloadingEngine engine = unwatched();

        folder.failing();
        lookUntilStill(engine);

        assertThat(engine.status().active().number()).isEqualTo(1);
        assertThat(errors(refusal(engine.status()).diagnostics()))
                .singleElement()
                .satisfies(failed -> {
                    assertThat(failed.code()).isEqualTo(Code.CASE_FAILED);
                    assertThat(failed.file()).isEqualTo("cases.md");
                });
    }

    @Test
    void where_examples_need_not_pass_a_failed_one_is_a_remark() throws Exception {
        ReloadingEngine engine = builder().examplesMustPass(false).unwatched();

        folder.failing();
        lookUntilStill(engine);

        assertThat(engine.status().isUpToDate()).isTrue();
        assertThat(engine.status().active().number()).isEqualTo(2);
        assertThat(errors(engine.status().active().remarks()))
                .extracting(Diagnostic::code)
                .containsExactly(Code.CASE_FAILED);
    }

    @Test
    void mending_a_refused_edit_makes_it_live() throws Exception {
        ReloadingEngine engine = unwatched();
        folder.bad();
        lookUntilStill(engine);

        folder.good(5);
        lookUntilStill(engine);

        assertThat(engine.status().isUpToDate()).isTrue();
        assertThat(engine.status().refusal()).isNull();
        assertThat(seenIn(engine)).isEqualTo(5);
    }

    @Test
    void undoing_a_refused_edit_ends_the_refusal_without_a_new_revision() throws Exception {
        ReloadingEngine engine = unwatched();
        Revision first = engine.status().active();
        folder.bad();
        lookUntilStill(engine);
        assertThat(engine.status().folder()).isEqualTo(Folder.REFUSED);

        folder.restore();
        lookUntilStill(engine);

        assertThat(engine.status()).isEqualTo(new ReloadStatus(first, Folder.ACTIVE, null, clock.instant()));
    }

    @Test
    void saving_the_same_text_again_changes_nothing() throws Exception {
        ReloadingEngine engine = unwatched();
        RulesEngine before = engine.current();

        Files.setLastModifiedTime(folder.path().resolve("roles.md"), FileTime.from(START));
        folder.write("cycle.md", folder.read("cycle.md").replace("\n", "\r\n"));
        lookUntilStill(engine);
        engine.reload();
        engine.tellAll();

        assertThat(engine.current()).isSameAs(before);
        assertThat(told).isEmpty();
    }

    @Test
    void a_refused_text_saved_again_is_not_tried_again() throws Exception {
        ReloadingEngine engine = unwatched();
        folder.bad();
        lookUntilStill(engine);
        Refusal refused = refusal(engine.status());

        clock.pass(Duration.ofMinutes(1));
        Files.setLastModifiedTime(folder.path().resolve("roles.md"), FileTime.from(START));
        lookUntilStill(engine);
        engine.reload();
        engine.tellAll();

        assertThat(engine.status().refusal()).isSameAs(refused);
        assertThat(told).hasSize(1);
    }

    @Test
    void a_file_that_is_exchanged_for_another_by_its_name_is_a_change() throws Exception {
        ReloadingEngine engine = unwatched();
        FileTime sameTime = Files.getLastModifiedTime(folder.path().resolve("roles.md"));

        // The same size and time: only the file is another one.
        Path aside = temp.resolve("roles.md.tmp");
        Files.writeString(aside, folder.read("roles.md").replace("is at least 75 %", "is at least 74 %"));
        Files.setLastModifiedTime(aside, sameTime);
        Files.move(aside, folder.path().resolve("roles.md"), StandardCopyOption.REPLACE_EXISTING);
        lookUntilStill(engine);

        assertThat(engine.status().active().number()).isEqualTo(2);
        assertThat(engine.rulebook().hash()).isEqualTo(hash(folder.path()));
    }

    @Test
    void a_linked_folder_that_is_exchanged_for_another_is_a_change() throws Exception {
        EditedFolder next = new EditedFolder(Files.createDirectory(temp.resolve("next")));
        next.good(8);
        Path link = Files.createSymbolicLink(temp.resolve("live"), folder.path());
        ReloadingEngine engine = ReloadingEngine.builder(link)
                .clock(clock)
                .quietFor(QUIET)
                .listener(told::add)
                .unwatched();

        Path aside = Files.createSymbolicLink(temp.resolve("live.tmp"), next.path());
        Files.move(aside, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        lookUntilStill(engine);

        assertThat(seenIn(engine)).isEqualTo(8);
    }

    @Test
    void an_edit_of_the_rulebook_that_is_extended_goes_live_like_one_of_its_own() throws Exception {
        EditedFolder clinic = new EditedFolder(Files.createDirectory(temp.resolve("clinic")));
        try (Stream<Path> files = Files.list(clinic.path())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        clinic.write(
                "rulebook.md",
                folder.read("rulebook.md").replaceFirst("id: [a-z-]+", "id: clinic\nextends: ../practice"));
        ReloadingEngine engine = ReloadingEngine.builder(clinic.path())
                .clock(clock)
                .quietFor(QUIET)
                .listener(told::add)
                .unwatched();

        folder.good(3);
        lookUntilStill(engine);
        assertThat(engine.rulebook().id()).isEqualTo("clinic");
        assertThat(seenIn(engine)).isEqualTo(3);

        Files.move(folder.path(), temp.resolve("moved"));
        lookUntilStill(engine);
        assertThat(engine.status().folder()).isEqualTo(Folder.REFUSED);
        assertThat(seenIn(engine)).isEqualTo(3);

        Files.move(temp.resolve("moved"), folder.path());
        folder.good(4);
        lookUntilStill(engine);
        assertThat(seenIn(engine)).isEqualTo(4);
    }

    @Test
    void an_edit_that_does_not_show_from_outside_is_found_within_ten_seconds() throws Exception {
        ReloadingEngine engine = unwatched();
        Path file = folder.path().resolve("roles.md");
        FileTime sameTime = Files.getLastModifiedTime(file);

        Files.writeString(file, folder.read("roles.md").replace("is at least 75 %", "is at least 74 %"));
        Files.setLastModifiedTime(file, sameTime);
        lookUntilStill(engine);
        assertThat(engine.status().active().number()).isEqualTo(1);

        clock.pass(RevisionControl.READ_AT_LEAST_EVERY);
        engine.look();

        assertThat(engine.status().active().number()).isEqualTo(2);
        assertThat(engine.rulebook().hash()).isEqualTo(hash(folder.path()));
    }

    @Test
    void a_file_that_is_gone_is_reported_once_and_its_return_ends_that() throws Exception {
        ReloadingEngine engine = unwatched();
        String roles = folder.read("roles.md");

        Files.delete(folder.path().resolve("roles.md"));
        lookUntilStill(engine);
        Refusal refused = refusal(engine.status());
        lookUntilStill(engine);
        lookUntilStill(engine);

        assertThat(refused.hash()).isNull();
        assertThat(refused.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.UNREADABLE);
        assertThat(engine.status().refusal()).isSameAs(refused);
        assertThat(told).hasSize(1);
        assertThat(engine.assess(EditedFolder.COUPLE).forClinician().roles()).isNotEmpty();

        folder.write("roles.md", roles);
        lookUntilStill(engine);

        assertThat(engine.status().isUpToDate()).isTrue();
        assertThat(engine.status().active().number()).isEqualTo(1);
        assertThat(told).extracting(ReloadStatus::folder).containsExactly(Folder.REFUSED, Folder.ACTIVE);
    }

    @Test
    void a_folder_that_is_gone_and_a_file_of_bytes_are_refused_like_any_other_edit() throws Exception {
        ReloadingEngine engine = unwatched();

        Files.move(folder.path(), temp.resolve("moved"));
        lookUntilStill(engine);
        assertThat(refusal(engine.status()).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(Code.UNREADABLE);

        Files.move(temp.resolve("moved"), folder.path());
        Files.write(folder.path().resolve("roles.md"), "Zö".getBytes(StandardCharsets.ISO_8859_1));
        lookUntilStill(engine);
        assertThat(refusal(engine.status()).diagnostics())
                .singleElement()
                .satisfies(found -> assertThat(found.message()).contains("UTF-8"));
        assertThat(engine.assess(EditedFolder.COUPLE).forClinician().roles()).isNotEmpty();
    }

    @Test
    void reload_looks_and_decides_at_once() throws Exception {
        ReloadingEngine engine = unwatched();

        folder.good(2);
        assertThat(engine.reload()).isSameAs(engine.status());
        assertThat(seenIn(engine)).isEqualTo(2);

        folder.bad();
        assertThat(engine.reload().folder()).isEqualTo(Folder.REFUSED);
        assertThat(seenIn(engine)).isEqualTo(2);
    }

    @Test
    void a_rollback_goes_back_and_what_the_folder_holds_stays_out() throws Exception {
        ReloadingEngine engine = unwatched();
        folder.good(1);
        engine.reload();
        folder.good(2);
        engine.reload();
        engine.tellAll();
        told.clear();

        clock.pass(Duration.ofMinutes(1));
        ReloadStatus back = engine.rollback().orElseThrow();
        Files.setLastModifiedTime(folder.path().resolve("roles.md"), FileTime.from(START));
        lookUntilStill(engine);
        clock.pass(RevisionControl.READ_AT_LEAST_EVERY);
        engine.look();
        engine.reload();
        engine.tellAll();

        assertThat(back.active().number()).isEqualTo(2);
        assertThat(back.active().since()).isEqualTo(START.plus(Duration.ofMinutes(1)));
        assertThat(back.folder()).isEqualTo(Folder.ROLLED_BACK);
        assertThat(back.isUpToDate()).isFalse();
        assertThat(told).containsExactly(back);
        assertThat(engine.status().active()).isEqualTo(back.active());
        assertThat(seenIn(engine)).isEqualTo(1);
    }

    @Test
    void after_a_rollback_the_next_good_edit_goes_live_and_a_bad_one_does_not_let_the_old_one_in() throws Exception {
        ReloadingEngine engine = unwatched();
        folder.good(1);
        engine.reload();
        engine.rollback();

        folder.bad();
        assertThat(engine.reload().folder()).isEqualTo(Folder.REFUSED);
        folder.good(1);
        assertThat(engine.reload().folder()).isEqualTo(Folder.ROLLED_BACK);
        folder.good(2);
        assertThat(engine.reload().folder()).isEqualTo(Folder.ACTIVE);
        assertThat(engine.status().active().number()).isEqualTo(3);
        assertThat(seenIn(engine)).isEqualTo(2);

        folder.good(1);
        assertThat(engine.reload().active().number())
                .as("by now it is a choice, not a leftover")
                .isEqualTo(4);
    }

    @Test
    void an_edit_that_nobody_has_read_at_the_time_of_a_rollback_stays_out_as_well() throws Exception {
        ReloadingEngine engine = unwatched();
        folder.good(1);
        engine.reload();
        folder.good(2);

        engine.rollback();
        lookUntilStill(engine);

        assertThat(engine.status().folder()).isEqualTo(Folder.ROLLED_BACK);
        assertThat(engine.status().active().number()).isEqualTo(1);
    }

    @Test
    void a_rollback_to_what_the_folder_holds_leaves_nothing_out() throws Exception {
        ReloadingEngine engine = unwatched();
        folder.good(1);
        engine.reload();
        folder.restore();

        assertThat(engine.rollback().orElseThrow().isUpToDate()).isTrue();
    }

    @Test
    void one_can_go_back_as_far_as_revisions_are_kept() throws Exception {
        ReloadingEngine engine = builder().earlierRevisions(2).unwatched();
        for (int edit = 1; edit <= 4; edit++) {
            folder.good(edit);
            engine.reload();
        }

        assertThat(engine.rollback()).isPresent();
        assertThat(seenIn(engine)).isEqualTo(3);
        assertThat(engine.rollback()).isPresent();
        assertThat(seenIn(engine)).isEqualTo(2);
        ReloadStatus before = engine.status();
        assertThat(engine.rollback()).isEmpty();
        assertThat(engine.status()).isSameAs(before);
        assertThat(seenIn(engine)).isEqualTo(2);
    }

    @Test
    void there_is_nothing_to_go_back_to_from_the_first_revision() throws Exception {
        assertThat(unwatched().rollback()).isEmpty();
    }

    @Test
    void an_assessment_comes_from_one_revision_however_late_its_views_are_read() throws Exception {
        ReloadingEngine engine = unwatched();
        folder.good(1);
        engine.reload();
        Assessment assessment = engine.assess(EditedFolder.COUPLE);
        RulesEngine taken = engine.current();

        folder.good(2);
        engine.reload();

        assertThat(EditedFolder.numberIn(assessment)).isEqualTo(1);
        assertThat(assessment.draftFor("Alex", Pages.DATE).forClinician().rulebook())
                .isEqualTo(assessment.forClinician().rulebook());
        assertThat(EditedFolder.numberIn(taken.assess(EditedFolder.COUPLE))).isEqualTo(1);
        assertThat(seenIn(engine)).isEqualTo(2);
    }

    @Test
    void progress_and_what_would_change_come_from_the_revision_that_is_live() throws Exception {
        CoupleCase couple = EditedFolder.COUPLE;
        ReloadingEngine engine = unwatched();
        RulebookIdentity first = engine.rulebook();
        ProgressView before = engine.progress(couple, couple);

        folder.good(1);
        engine.reload();

        assertThat(before.rulebook()).isEqualTo(first).isNotEqualTo(engine.rulebook());
        assertThat(engine.progress(couple, couple).rulebook()).isEqualTo(engine.rulebook());
        assertThat(engine.progress(couple, couple, Locale.UK)).isEqualTo(engine.progress(couple, couple));
        assertThat(engine.whatWouldChange(couple))
                .isNotEmpty()
                .isEqualTo(engine.current().whatWouldChange(couple))
                .isEqualTo(engine.whatWouldChange(couple, Locale.UK));
    }

    @Test
    void a_listener_hears_of_changes_and_not_of_looks() throws Exception {
        ReloadingEngine engine = unwatched();
        lookUntilStill(engine);
        folder.good(1);
        lookUntilStill(engine);
        lookUntilStill(engine);
        folder.bad();
        lookUntilStill(engine);

        assertThat(told)
                .extracting(status -> status.active().number() + " " + status.folder())
                .containsExactly("2 ACTIVE", "2 REFUSED");
    }

    @Test
    void a_listener_that_throws_stops_nothing() throws Exception {
        ReloadingEngine engine = builder()
                .listener(status -> {
                    told.add(status);
                    throw new IllegalStateException("of the host");
                })
                .unwatched();
        folder.good(1);
        lookUntilStill(engine);
        folder.good(2);
        lookUntilStill(engine);

        assertThat(told).hasSize(2);
        assertThat(seenIn(engine)).isEqualTo(2);
    }

    @Test
    void sentences_of_the_host_may_be_used_in_every_revision() throws Exception {
        HostPhrase odd = new HostPhrase(
                "{who} is odd", "A sentence of the host's own.", "a partner is odd", words -> log -> true);
        folder.edit(
                "roles.md", text -> text.replaceFirst("a partner asks for space at least 4 times", "a partner is odd"));
        assertThatThrownBy(this::unwatched).isInstanceOf(RulebookException.class);

        ReloadingEngine engine = builder()
                .loader(RulebookLoader.builder()
                        .phrases(PhraseBook.standard().with(odd))
                        .build())
                .examplesMustPass(false)
                .unwatched();
        folder.edit("roles.md", text -> text + "\n<!-- One more remark. -->\n");
        lookUntilStill(engine);

        assertThat(engine.status().refusal()).isNull();
        assertThat(engine.status().active().number()).isEqualTo(2);
    }

    @Test
    void limits_of_the_engine_hold_for_every_revision() throws Exception {
        ReloadingEngine engine = builder()
                .loader(RulebookLoader.builder().mostObservations(10).build())
                .examplesMustPass(false)
                .unwatched();
        folder.good(1);

        assertThat(engine.reload().active().number()).isEqualTo(2);
        assertThat(errors(engine.status().active().remarks()))
                .isNotEmpty()
                .allSatisfy(remark -> assertThat(remark.message()).contains("at most 10"));
        assertThatThrownBy(() -> engine.assess(EditedFolder.COUPLE)).hasMessageContaining("at most 10");
    }

    @Test
    void what_goes_wrong_inside_is_said_to_be_our_bug_and_stops_nothing() throws Exception {
        AtomicReference<RuntimeException> broken = new AtomicReference<>();
        ReloadingEngine engine = builder()
                .clock(() -> {
                    if (broken.get() != null) {
                        throw broken.get();
                    }
                    return clock.instant();
                })
                .unwatched();

        broken.set(new IllegalStateException("Ana and Ben"));
        engine.look();
        engine.look();
        engine.tellAll();
        assertThat(refusal(engine.status()).isOurBug()).isTrue();
        assertThat(refusal(engine.status()).defect())
                .contains("bug of attune", "IllegalStateException")
                .doesNotContain("Ana");
        assertThat(told).hasSize(1);

        broken.set(null);
        folder.good(1);
        lookUntilStill(engine);
        assertThat(engine.status().refusal()).isNull();
        assertThat(seenIn(engine)).isEqualTo(1);
    }

    @Test
    void after_closing_the_last_revision_goes_on_assessing_and_nothing_is_exchanged() throws Exception {
        ReloadingEngine engine = unwatched();
        folder.good(1);
        engine.reload();

        engine.close();
        engine.close();
        folder.good(2);
        lookUntilStill(engine);

        assertThat(seenIn(engine)).isEqualTo(1);
        assertThatThrownBy(engine::reload).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(engine::rollback).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void options_out_of_range_are_named() {
        assertThatThrownBy(() -> builder().quietFor(Duration.ofMillis(-1)))
                .hasMessageContaining("quietFor is PT-0.001S");
        assertThatThrownBy(() -> builder().lookEvery(Duration.ZERO)).hasMessageContaining("lookEvery is PT0S");
        assertThatThrownBy(() -> builder().earlierRevisions(0)).hasMessageContaining("earlierRevisions is 0");
    }

    /** The one test in real time: the thread notices by itself, tells on itself, and ends when the engine is closed. */
    @Test
    void a_thread_of_its_own_notices_edits_and_ends_with_the_engine() throws Exception {
        CountDownLatch live = new CountDownLatch(1);
        AtomicReference<Thread> watching = new AtomicReference<>();
        AtomicReference<Thread> telling = new AtomicReference<>();
        try (ReloadingEngine engine = ReloadingEngine.builder(folder.path())
                .lookEvery(Duration.ofMillis(20))
                .quietFor(Duration.ofMillis(20))
                .threads(task -> {
                    Thread thread = new Thread(task);
                    thread.setDaemon(true);
                    watching.set(thread);
                    return thread;
                })
                .listener(status -> {
                    telling.set(Thread.currentThread());
                    if (status.isUpToDate()) {
                        live.countDown();
                    }
                })
                .start()) {
            folder.good(6);

            assertThat(live.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(seenIn(engine)).isEqualTo(6);
            assertThat(telling.get()).isSameAs(watching.get());
        }
        watching.get().join(TimeUnit.SECONDS.toMillis(60));
        assertThat(watching.get().isAlive()).isFalse();
    }
}
