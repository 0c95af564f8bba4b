package dev.attune.runner.read;

import dev.attune.runner.read.Problem.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a whole file as UTF-8, or says in one sentence why it cannot. */
final class TextFile {
    /** A year of a couple's life, noted every minute, is smaller. */
    static final int MOST_BYTES = 32 * 1024 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextFile() {}

    static String read(Path file) throws ProblemsException {
        return decode(file, bytes(file));
    }

    private static byte[] bytes(Path file) throws ProblemsException {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            throw new ProblemsException(name, null, Code.WRONG_KIND_OF_FILE, "this is a folder; expected a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            // The size is asked first, to refuse without reading; what is read is limited too, because a pipe has no
            // size.
            long size = Files.size(file);
            byte[] bytes = size > MOST_BYTES ? new byte[0] : in.readNBytes(MOST_BYTES + 1);
            if (size > MOST_BYTES || bytes.length > MOST_BYTES) {
                throw new ProblemsException(
                        name,
                        null,
                        Code.FILE_TOO_LARGE,
                        "the file has " + (size > MOST_BYTES ? size : "too many") + " bytes; expected at most "
                                + MOST_BYTES + " (32 MiB)");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new ProblemsException(name, null, Code.FILE_NOT_FOUND, "there is no such file");
        } catch (AccessDeniedException e) {
            throw new ProblemsException(name, null, Code.UNREADABLE, "the file may not be read; check its permissions");
        } catch (IOException e) {
            throw new ProblemsException(name, null, Code.UNREADABLE, "the file cannot be read");
        }
    }

    private static String decode(Path file, byte[] bytes) throws ProblemsException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            throw new ProblemsException(
                    file.toString(),
                    new Lines(out).place(out.length()),
                    Code.NOT_UTF_8,
                    "byte 0x%02X is not part of a text in UTF-8; save the file as UTF-8"
                            .formatted(bytes[in.position()]));
        }
        return out.length() > 0 && out.charAt(0) == BYTE_ORDER_MARK
                ? out.subSequence(1, out.length()).toString()
                : out.toString();
    }
}
