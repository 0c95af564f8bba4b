package dev.attune.rules.rulebook;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Diagnostics;
import dev.attune.rules.diagnostic.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the text of one file, whatever the editor that wrote it made of line ends and of its very first character. */
final class FileText {
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private FileText() {}

    /** The text, with line feeds at line ends; empty, and a diagnostic, when it is too large or not UTF-8. */
    static Optional<String> read(InputStream in, String name, Diagnostics diagnostics) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            diagnostics.error(
                    Code.FILE_TOO_LARGE,
                    new Place(name, 1, 1),
                    "the file is larger than " + MOST_BYTES + " bytes, the most a rulebook's file may have");
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
                text = text.substring(1);
            }
            return Optional.of(text.replace("\r\n", "\n").replace('\r', '\n'));
        } catch (CharacterCodingException notUtf8) {
            diagnostics.error(Code.UNREADABLE, new Place(name, 1, 1), "the file is not UTF-8 text; save it as UTF-8");
            return Optional.empty();
        }
    }
}
