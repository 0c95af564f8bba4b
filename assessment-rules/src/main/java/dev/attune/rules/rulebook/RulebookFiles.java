package dev.attune.rules.rulebook;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Diagnostics;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.diagnostic.RulebookException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a rulebook, before anything is read from them.
 *
 * @param texts their texts, by name, with line feeds at line ends
 */
public record RulebookFiles(SortedMap<String, String> texts) {
    /** The file with the rulebook's id and version. */
    static final String RULEBOOK = "rulebook.md";

    static final String BEHAVIOURS = "behaviours.md";
    static final String VOCABULARY = "vocabulary.md";
    static final String SETTINGS = "settings.md";
    static final String TECHNIQUES = "techniques.md";
    static final String WORDING = "wording.md";
    static final String CASES = "cases.md";

    /** The files with rules, in the order of inference. */
    static final List<String> RULES =
            List.of("safety.md", "roles.md", "attachment.md", "cycle.md", "consequences.md", "recommendations.md");

    private static final List<String> OTHERS =
            List.of(RULEBOOK, BEHAVIOURS, VOCABULARY, SETTINGS, TECHNIQUES, WORDING, CASES);
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    /**
     * Reads the files of a folder.
     *
     * @param folder the folder
     * @return its files
     * @throws RulebookException when the folder or one of its files is missing, unreadable, too large or not UTF-8
     */
    public static RulebookFiles in(Path folder) throws RulebookException {
        Diagnostics diagnostics = new Diagnostics();
        SortedMap<String, String> texts = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            diagnostics.error(
                    Code.UNREADABLE,
                    new Place(RULEBOOK, 1, 1),
                    "\"" + folder + "\" is no folder; expected a rulebook's");
        } else {
            for (String name : names()) {
                try (InputStream in = Files.newInputStream(folder.resolve(name))) {
                    read(in, name, texts, diagnostics);
                } catch (IOException e) {
                    diagnostics.error(Code.UNREADABLE, new Place(name, 1, 1), "the file is missing or cannot be read");
                }
            }
        }
        diagnostics.throwIfErrors();
        return new RulebookFiles(texts);
    }

    /**
     * Reads the rulebook that comes with the library.
     *
     * @return its files
     */
    public static RulebookFiles standard() {
        Diagnostics diagnostics = new Diagnostics();
        SortedMap<String, String> texts = new TreeMap<>();
        for (String name : names()) {
            try (InputStream in =
                    RulebookFiles.class.getResourceAsStream("/dev/attune/rules/pursuer-distancer/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("The library's own rulebook lacks " + name);
                }
                read(in, name, texts, diagnostics);
            } catch (IOException e) {
                throw new IllegalStateException("The library's own rulebook cannot be read: " + name, e);
            }
        }
        return new RulebookFiles(texts);
    }

    private static List<String> names() {
        return Stream.concat(OTHERS.stream(), RULES.stream()).toList();
    }

    private static void read(InputStream in, String name, Map<String, String> texts, Diagnostics diagnostics)
            throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            diagnostics.error(
                    Code.FILE_TOO_LARGE,
                    new Place(name, 1, 1),
                    "the file is larger than " + MOST_BYTES + " bytes, the most a rulebook's file may have");
            return;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
                text = text.substring(1);
            }
            texts.put(name, text.replace("\r\n", "\n").replace('\r', '\n'));
        } catch (CharacterCodingException notUtf8) {
            diagnostics.error(Code.UNREADABLE, new Place(name, 1, 1), "the file is not UTF-8 text; save it as UTF-8");
        }
    }

    /**
     * A fingerprint of the texts: the same for the same rulebook, whatever the line ends of its files.
     *
     * @return SHA-256, in hexadecimal
     */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((name, text) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
