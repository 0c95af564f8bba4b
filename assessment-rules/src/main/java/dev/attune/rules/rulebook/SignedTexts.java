package dev.attune.rules.rulebook;

import dev.attune.rules.diagnostic.Place;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The texts that a couple can read, each as one that somebody can sign as read: a rule with its title and its sentence, a technique with
 * its steps, a word, a sentence, the name of a behaviour. A signature says who read a text; it proves nothing against somebody who writes
 * the file by hand.
 */
public final class SignedTexts {
    /** The file in a rulebook's folder that says who read what. */
    public static final String FILE = "signed.md";

    /** Enough that no two versions of a text have the same one by chance. */
    private static final int DIGITS = 16;

    private SignedTexts() {}

    /**
     * A text that can be signed.
     *
     * @param text what it belongs to, such as {@code rule role.pursuer}
     * @param place where it starts
     * @param digest of all that a couple can read of it: {@value #DIGITS} hexadecimal digits
     */
    public record Signable(String text, Place place, String digest) {}

    /**
     * The texts of a rulebook in one language.
     *
     * @param passages every text in that language that a couple can read
     * @return the texts, in the order of the passages
     */
    public static List<Signable> of(List<Passage> passages) {
        Map<String, List<Passage>> byText = new LinkedHashMap<>();
        passages.forEach(
                passage -> byText.computeIfAbsent(kind(passage.kind()) + " " + passage.of(), text -> new ArrayList<>())
                        .add(passage));
        List<Signable> texts = new ArrayList<>();
        byText.forEach((text, all) -> texts.add(new Signable(text, all.get(0).placeAt(0), digest(all))));
        return List.copyOf(texts);
    }

    /**
     * The signatures of a rulebook after somebody has read it. A text that did not change since it was signed keeps its signature, and
     * so does every text in other languages.
     *
     * @param rulebook the rulebook
     * @param languages what it was read in
     * @param by who read it
     * @param on the day it was read
     * @return all signatures, by language and in the order of the texts
     * @throws IllegalArgumentException when the rulebook is not offered in one of the languages, or the name is blank or would not fit
     *     into a cell of a table
     */
    public static List<Signature> sign(Rulebook rulebook, Collection<String> languages, String by, LocalDate on) {
        String name = by.strip();
        if (name.isEmpty() || name.chars().anyMatch(c -> c == '|' || c == '\\' || Character.isISOControl(c))) {
            throw new IllegalArgumentException(
                    "\"" + by + "\" is no name that can stand in a table; expected one without | and \\, on one line");
        }
        List<String> offered = rulebook.languages();
        languages.stream()
                .filter(language -> !offered.contains(language))
                .findFirst()
                .ifPresent(language -> {
                    throw new IllegalArgumentException(
                            "the rulebook is not offered in \"" + language + "\"; expected one of " + offered);
                });
        List<Signature> signed = new ArrayList<>();
        for (String language : offered) {
            List<Signature> before = before(rulebook, language);
            if (!languages.contains(language)) {
                signed.addAll(before);
                continue;
            }
            for (Signable text : of(passages(rulebook, language))) {
                signed.add(before.stream()
                        .filter(old ->
                                old.text().equals(text.text()) && old.digest().equals(text.digest()))
                        .findFirst()
                        .orElse(new Signature(language, text.text(), name, on, text.digest())));
            }
        }
        return List.copyOf(signed);
    }

    private static List<Signature> before(Rulebook rulebook, String language) {
        return rulebook.texts().signatures().stream()
                .filter(signature -> signature.language().equals(language))
                .toList();
    }

    /**
     * Every text of a rulebook that a couple can read in a language.
     *
     * @param rulebook the rulebook
     * @param language one it is offered in
     * @return its passages
     */
    public static List<Passage> passages(Rulebook rulebook, String language) {
        return language.equals(rulebook.language())
                ? rulebook.texts().passages()
                : Optional.ofNullable(rulebook.translations().get(language))
                        .map(Translation::passages)
                        .orElse(List.of());
    }

    /**
     * The file that says who read what.
     *
     * @param signatures the signatures
     * @return its text, with line feeds at line ends
     */
    public static String write(List<Signature> signatures) {
        StringBuilder file = new StringBuilder("""
                # Signed as read

                Who read which text as a couple will read it, and when. `attune rulebook sign` writes this file, and
                `attune rulebook check` names each text that changed since.

                ## Signed

                | language | text | by | on | digest |
                |---|---|---|---|---|
                """);
        for (Signature row : signatures) {
            file.append("| ")
                    .append(String.join(
                            " | ",
                            row.language(),
                            row.text(),
                            row.by(),
                            row.on().toString(),
                            row.digest()))
                    .append(" |\n");
        }
        return file.toString();
    }

    private static String kind(Passage.Kind kind) {
        return switch (kind) {
            case RULE_TITLE, BECAUSE -> "rule";
            case TECHNIQUE -> "technique";
            case TERM -> "word";
            case WORDING -> "sentence";
            case LABEL -> "behaviour";
            case PAGE -> "page";
        };
    }

    private static String digest(List<Passage> passages) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Passage passage : passages) {
                digest.update(passage.text().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
