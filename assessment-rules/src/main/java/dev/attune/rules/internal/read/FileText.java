package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the text of one file, whatever the editor that wrote it made of line ends and of its very first character. */
final class FileText {
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final char REPLACEMENT = '\ufffd';
    private static final Pattern OTHER_FORMAT =
            Pattern.compile("\\A\\s*(\\{\\\\rtf|<!doctype|<html|<\\?xml|%PDF)", Pattern.CASE_INSENSITIVE);
    private static final String ADVICE = "; save it as UTF-8";

    private FileText() {}

    /** The text, with line feeds at line ends; empty, and a diagnostic, when it is too large or no text in UTF-8. */
    static Optional<String> read(InputStream in, String name, Diagnostics diagnostics) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        Place start = new Place(name, 1, 1);
        if (bytes.length > MOST_BYTES) {
            diagnostics.error(
                    Code.FILE_TOO_LARGE,
                    start,
                    "the file is larger than " + MOST_BYTES + " bytes, the most a rulebook's file may have");
            return Optional.empty();
        }
        if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
            diagnostics.error(Code.UNREADABLE, start, "the file is UTF-16 text" + ADVICE);
            return Optional.empty();
        }
        if (startsWith(bytes, 'P', 'K')) {
            diagnostics.error(
                    Code.UNREADABLE, start, "the file is a word processor's document; save it as plain text in UTF-8");
            return Optional.empty();
        }
        String decoded = new String(bytes, StandardCharsets.UTF_8);
        // What cannot be decoded becomes this character, which may stand in the file as well.
        if (decoded.indexOf(REPLACEMENT) >= 0) {
            return decoded(bytes, name, diagnostics);
        }
        return ofText(plain(decoded), start, diagnostics);
    }

    private static Optional<String> ofText(String text, Place start, Diagnostics diagnostics) {
        if (OTHER_FORMAT.matcher(text).lookingAt()) {
            diagnostics.error(Code.UNREADABLE, start, "the file is formatted text; save it as plain text in UTF-8");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** The text, if all of it is UTF-8, or where it stops being that. */
    private static Optional<String> decoded(byte[] bytes, String name, Diagnostics diagnostics) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        boolean broken =
                decoder.decode(ByteBuffer.wrap(bytes), characters, true).isError();
        String text = plain(characters.flip().toString());
        if (broken) {
            int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
            int column = text.length() - text.lastIndexOf('\n');
            diagnostics.error(
                    Code.UNREADABLE, new Place(name, line, column), "from here on the file is not UTF-8 text" + ADVICE);
            return Optional.empty();
        }
        return ofText(text, new Place(name, 1, 1), diagnostics);
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && bytes[0] == (byte) first && bytes[1] == (byte) second;
    }

    private static String plain(String text) {
        String content = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        return content.replace("\r\n", "\n").replace('\r', '\n');
    }
}
