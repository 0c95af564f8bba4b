package dev.attune.benchmarks;

import dev.attune.rules.internal.read.RulebookFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Writes rulebooks of any size: the standard one, its rules again and again until there are so many, each time with ids of their own and
 * with percentages a little different, so that no two are the same. In English alone, and without worked examples.
 */
final class GeneratedRulebook {
    private static final List<String> FILES =
            List.of("safety.md", "roles.md", "attachment.md", "cycle.md", "consequences.md", "recommendations.md");
    private static final Pattern HEADING = Pattern.compile("(?m)^(?=## )");
    private static final Pattern TITLE = Pattern.compile("(?m)\\A## (.*)$");
    private static final Pattern ID = Pattern.compile("(?m)^- id: (.*)$");
    private static final Pattern PERCENT = Pattern.compile("(?m)^(- .*) (\\d+) %$");
    private static final Pattern NAME = Pattern.compile("(?m)^id: .*$");
    private static final Pattern CHECKS = Pattern.compile("(?s)\n## Checks\n.*?(?=\n## |\\z)");

    private static final String TRANSLATIONS = "languages/";

    private GeneratedRulebook() {}

    /** One rule as text, and the file it stands in. */
    private record Section(String file, String text) {}

    /**
     * Writes one.
     *
     * @param folder where; it is made
     * @param rules how many rules
     * @param variant another one for each number
     */
    static void write(Path folder, int rules, int variant) throws IOException {
        Map<String, String> texts = new TreeMap<>(RulebookFiles.standard().texts());
        List<Section> sections = new ArrayList<>();
        Map<String, StringBuilder> written = new LinkedHashMap<>();
        for (String file : FILES) {
            String[] parts = HEADING.split(texts.getOrDefault(file, ""), -1);
            written.put(file, new StringBuilder(parts[0]));
            for (int i = 1; i < parts.length; i++) {
                sections.add(new Section(file, parts[i]));
            }
        }
        for (int i = 0; i < rules; i++) {
            Section section = sections.get(i % sections.size());
            written.getOrDefault(section.file(), new StringBuilder())
                    .append(varied(section.text(), i / sections.size(), variant));
        }
        written.forEach((file, text) -> texts.put(file, text.toString()));
        texts.computeIfPresent(
                "rulebook.md",
                (name, text) -> CHECKS.matcher(NAME.matcher(text).replaceFirst("id: generated-" + variant))
                        .replaceAll(""));
        Files.createDirectories(folder);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            if (!text.getKey().endsWith("cases.md") && !text.getKey().startsWith(TRANSLATIONS)) {
                Files.writeString(folder.resolve(text.getKey()), text.getValue());
            }
        }
        // A rulebook has cases; loading does not run them, and one that holds for any rules is enough.
        Files.writeString(folder.resolve("cases.md"), "# Cases\n");
    }

    /**
     * A file as somebody leaves it who has changed one number of a rule.
     *
     * @param text its text, with a percentage in a rule
     * @param edit another number for each
     * @return the text with another percentage in the first rule that has one
     */
    static String edited(String text, int edit) {
        return PERCENT.matcher(text)
                .replaceFirst(
                        percent -> percent.group(1) + " " + nudged(Integer.parseInt(percent.group(2)), edit) + " %");
    }

    private static String varied(String rule, int copy, int variant) {
        String own = copy == 0 ? rule : TITLE.matcher(rule).replaceFirst("## $1, " + copy);
        own = copy == 0 ? own : ID.matcher(own).replaceFirst("- id: $1.again-" + copy);
        int fraction = (copy + variant) % 1_000;
        return fraction == 0
                ? own
                : PERCENT.matcher(own)
                        .replaceAll(percent ->
                                percent.group(1) + " " + nudged(Integer.parseInt(percent.group(2)), fraction) + " %");
    }

    /** Inwards, so that it stays a share. */
    private static String nudged(int percent, int fraction) {
        int below = percent > 0 ? percent - 1 : percent;
        return below + "." + String.format(Locale.ROOT, "%03d", fraction);
    }
}
