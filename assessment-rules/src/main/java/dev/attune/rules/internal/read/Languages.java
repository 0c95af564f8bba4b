package dev.attune.rules.internal.read;

import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Where the translations of a rulebook are: in a folder for each language, beside the rulebook's own files. */
public final class Languages {
    /** The folder of all of them, as the start of the names of their files. */
    public static final String FOLDER = "languages/";

    public static final String MEASURES = "measures.md";
    public static final String PHRASES = "phrases.md";

    public static final String NEVER_SAID = "never-said.md";

    /** The languages of the rulebook that comes with the library, beside its own. */
    public static final List<String> OF_STANDARD = List.of("de", "es");

    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    private Languages() {}

    /** The name of a file in a translation's folder. */
    public static String file(String language, String name) {
        return FOLDER + language + "/" + name;
    }

    /** Whether a name is that of a file of a translation. */
    public static boolean isIn(String file) {
        return file.startsWith(FOLDER);
    }

    /** The languages that some files are of. */
    public static Set<String> of(Collection<String> files) {
        Set<String> languages = new TreeSet<>();
        files.stream().filter(Languages::isIn).forEach(file -> languages.add(language(file)));
        return languages;
    }

    private static String language(String file) {
        return file.substring(FOLDER.length(), file.lastIndexOf('/'));
    }

    /** Whether a tag is that of a language, written as everybody writes it. */
    public static boolean isTag(String tag) {
        try {
            Locale language = new Locale.Builder().setLanguageTag(tag).build();
            return language.toLanguageTag().equals(tag) && KNOWN.contains(language.getLanguage());
        } catch (IllformedLocaleException notATag) {
            return false;
        }
    }
}
