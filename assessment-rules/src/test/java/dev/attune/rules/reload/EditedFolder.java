package dev.attune.rules.reload;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reason;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.RoleFinding;
import dev.attune.rules.StandardTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A copy of the library's rulebook that somebody edits. */
final class EditedFolder {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final String SURE = "a partner's probability of reaching more is at least 90 %";
    private static final String SENTENCE = "Because in tense moments ";
    private static final Pattern MARK = Pattern.compile("\\(edit (\\d+)\\) ");
    private static final String EDITED = "roles.md";

    /** A couple of whom both edits of {@link #good} can be seen. */
    static final CoupleCase COUPLE = couple();

    private final Map<String, String> original;
    private final Path folder;

    /** Without the cases at the edge, which take most of the time to run. */
    EditedFolder(Path folder) {
        this(folder, StandardTexts.toChange());
    }

    EditedFolder(Path folder, Map<String, String> original) {
        this.folder = folder;
        this.original = new TreeMap<>(original);
        restore();
    }

    Path path() {
        return folder;
    }

    /** As it came with the library. */
    void restore() {
        original.forEach(this::write);
    }

    /**
     * A good edit with a number, of a threshold and of a sentence. Everything else is as it came with the library, and the edit
     * itself is the last step, so that on the way there is no good rulebook but the one before and this one.
     */
    void good(int number) {
        original.forEach((name, text) -> {
            if (!name.equals(EDITED)) {
                write(name, text);
            }
        });
        write(EDITED, roles(number));
    }

    String roles(int number) {
        return roles(number, number);
    }

    /** The threshold of one edit and the sentence of another. */
    String roles(int threshold, int sentence) {
        String roles = Objects.requireNonNull(original.get(EDITED));
        return replaced(
                EDITED,
                replaced(EDITED, roles, SURE, SURE.replace("90", threshold(threshold))),
                SENTENCE,
                SENTENCE + "(edit " + sentence + ") ");
    }

    /** So near to what it was that all worked examples come out as they did. */
    private static String threshold(int number) {
        return "89.9" + number % 10;
    }

    /** Which good edit an assessment comes from, by the sentence it says. */
    static int numberIn(Assessment assessment) {
        return numberIn(assessment.forClinician().roles());
    }

    private static int numberIn(Map<String, RoleFinding> roles) {
        Reason reason = Objects.requireNonNull(roles.get("Sam")).reasons().stream()
                .filter(candidate -> candidate.rule().equals("role.opposite-ends"))
                .findFirst()
                .orElseThrow();
        Matcher marked = MARK.matcher(reason.sentence());
        if (!marked.find()) {
            return -1;
        }
        int number = Integer.parseInt(marked.group(1));
        String threshold = "at least " + threshold(number) + " %";
        return reason.conditions().stream().anyMatch(condition -> condition.contains(threshold)) ? number : -1;
    }

    /** Breaks a file in a way that a reader notices. */
    void bad() {
        edit("roles.md", text -> text.replace("leans pursuer by 2", "leans pursuer bye 2"));
    }

    /** A rulebook that says something else than its own worked examples. */
    void failing() {
        edit(
                "cases.md",
                text -> replaced(
                        "cases.md", text, "- the pattern is pursue-withdraw", "- the pattern is attack-attack"));
    }

    void edit(String name, UnaryOperator<String> change) {
        String before = read(name);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalStateException("The edit changes nothing in " + name);
        }
        write(name, after);
    }

    private static String replaced(String name, String text, String what, String with) {
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
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CoupleCase couple() {
        CoupleCase.Builder log =
                CoupleCase.between("Sam", "Alex").account(Reporter.CLINICIAN).asOf(NOW);
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
