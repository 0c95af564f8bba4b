package dev.attune.rules.internal.read;

import dev.attune.assessment.RulebookIdentity;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.source.MarkdownFile;
import dev.attune.rules.internal.source.Text;
import dev.attune.rules.rulebook.Rulebook;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the front matter of {@code rulebook.md}: the rulebook's id, version, title and language. */
final class MetadataReader {
    private static final List<String> FIELDS =
            List.of("id", FolderReader.EXTENDS, "version", "language", "title", "authors", "reviewed", "status");

    private final Inheritance.Whole whole;
    private final MarkdownFile rulebook;
    private final Diagnostics diagnostics;

    MetadataReader(Inheritance.Whole whole, Diagnostics diagnostics) {
        this.whole = whole;
        this.rulebook = whole.file(RulebookFiles.RULEBOOK);
        this.diagnostics = diagnostics;
    }

    Rulebook.Metadata read(String hash) {
        checkFields();
        RulebookIdentity identity = new RulebookIdentity(field("id"), field("version"), hash);
        String title = field("title");
        String language = field("language");
        checkLanguage(rulebook.frontMatter().get("language"));
        field("authors");
        field("reviewed");
        field("status");
        return new Rulebook.Metadata(identity, whole.parents(), title, language);
    }

    private void checkFields() {
        rulebook.frontMatter().forEach((name, value) -> {
            if (!FIELDS.contains(name)) {
                diagnostics.error(
                        Code.UNKNOWN_PART,
                        new Place(value.place().file(), value.place().line(), 1),
                        "nothing reads a field \"" + name + "\"" + Nearest.question(name, FIELDS));
            }
        });
    }

    private void checkLanguage(@Nullable Text language) {
        if (language != null && !language.isEmpty() && !Languages.isTag(language.value())) {
            diagnostics.error(
                    Code.UNKNOWN_LANGUAGE,
                    language.place(),
                    "\"" + language + "\" is no language; expected its tag, such as en or pt-BR");
        } else if (language != null) {
            whole.layers().stream()
                    .map(layer -> layer.files().get(RulebookFiles.RULEBOOK))
                    .flatMap(file -> Stream.ofNullable(
                            file == null ? null : file.frontMatter().get("language")))
                    .filter(other -> !other.value().equals(language.value()))
                    .findFirst()
                    .ifPresent(other -> diagnostics.error(
                            Code.UNKNOWN_LANGUAGE,
                            language.place(),
                            "the rulebook it extends is in \"" + other
                                    + "\", and so is what is inherited from it; expected the same language, and a folder "
                                    + Languages.FOLDER + language + " for this one"));
        }
    }

    private String field(String name) {
        Text value = rulebook.frontMatter().get(name);
        if (value == null || value.isEmpty()) {
            diagnostics.error(
                    Code.MISSING_FRONT_MATTER,
                    rulebook.start(),
                    "the file does not say its " + name + "; expected a line \"" + name
                            + ": …\" between two lines of ---");
            return "";
        }
        return name.equals("id") || name.equals("version") ? value.plain().value() : value.value();
    }
}
