package dev.attune.rules.reload;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.assessment.RoleFinding;
import dev.attune.rules.rulebook.RulebookFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A copy of the library's rulebook that somebody edits. */
final class EditedFolder {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final String SHARE = "a partner's share of pursuit is at least 65 %";
    private static final String PERIOD = "In the {weeks} weeks of this log";

    /** A couple of whom both edits of {@link #good} can be seen. */
    static final CoupleCase COUPLE = couple();

    private final Map<String, String> original =
            new TreeMap<>(RulebookFiles.standard().texts());
    private final Path folder;

    EditedFolder(Path folder) {
        this.folder = folder;
        restore();
    }

    Path path() {
        return folder;
    }

    /** As it came with the library. */
    void restore() {
        original.forEach(this::write);
    }

    /** A good edit with a number: of a threshold, and of a sentence that everybody gets to read. */
    void good(int number) {
        write("roles.md", roles(number));
        write("wording.md", wording(number));
    }

    String roles(int number) {
        return edited("roles.md", SHARE, SHARE.replace("65", String.valueOf(threshold(number))));
    }

    String wording(int number) {
        return edited("wording.md", PERIOD, sentence(number));
    }

    static int threshold(int number) {
        return 55 + number % 10;
    }

    static String sentence(int number) {
        return "Edit " + number + ": in the {weeks} weeks of this log";
    }

    /** Which good edit an assessment comes from, by everything that can be seen in it; -1 when it is none, or a mixture. */
    static int numberIn(Assessment assessment) {
        String clinician = assessment.forClinician().summary().get(0);
        String partner = assessment.forPartner("Sam").summary().get(0);
        if (!clinician.startsWith("Edit ") || !partner.startsWith(clinician.substring(0, clinician.indexOf(':')))) {
            return -1;
        }
        int number = Integer.parseInt(clinician.substring("Edit ".length(), clinician.indexOf(':')));
        RoleFinding sam =
                Objects.requireNonNull(assessment.forClinician().roles().get("Sam"));
        boolean sameThreshold = sam.reasons().stream()
                .filter(reason -> reason.rule().equals("role.pursuer.reaches"))
                .flatMap(reason -> reason.conditions().stream())
                .anyMatch(condition -> condition.contains("at least " + threshold(number) + " %"));
        return sameThreshold ? number : -1;
    }

    /** Breaks a file in a way that a reader notices. */
    void bad() {
        edit("roles.md", text -> text.replace("leans pursuer by 2", "leans pursuer bye 2"));
    }

    /** A rulebook that says something else than its own worked examples. */
    void failing() {
        write("cases.md", edited("cases.md", "- the pattern is pursue-withdraw", "- the pattern is attack-attack"));
    }

    void edit(String name, UnaryOperator<String> change) {
        String before = read(name);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalStateException("The edit changes nothing in " + name);
        }
        write(name, after);
    }

    private String edited(String name, String what, String with) {
        String text = Objects.requireNonNull(original.get(name), name);
        int at = text.indexOf(what);
        if (at < 0) {
            throw new IllegalStateException("There is no \"" + what + "\" in " + name);
        }
        return text.substring(0, at) + with + text.substring(at + what.length());
    }

    String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CoupleCase couple() {
        CoupleCase.Builder log = CoupleCase.between("Sam", "Alex").asOf(NOW);
        for (int week = 0; week < 6; week++) {
            Instant at = NOW.minusSeconds(86_400L * (7 * week + 1));
            log.observed(Observation.of("Sam", "presses-for-change").at(at));
            log.observed(Observation.of("Alex", "goes-silent").at(at.plusSeconds(300)));
            log.observed(Observation.of("Sam", "follows").at(at.plusSeconds(600)));
            log.observed(Observation.of("Alex", "retreats-physically").at(at.plusSeconds(900)));
        }
        return log.build();
    }
}
