package dev.attune.rules.internal.source;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands above the first section is for people, and may be anything; unless it looks like a part of a section whose heading got lost.
 */
final class Introduction {
    private static final Pattern FIELD = Pattern.compile("(?:id|source|stage|partners) ?:.*", Pattern.CASE_INSENSITIVE);

    private final Diagnostics problems;

    Introduction(Diagnostics problems) {
        this.problems = problems;
    }

    void check(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Items list) {
                List<Text> items = list.items();
                boolean labelled = i > 0
                        && blocks.get(i - 1) instanceof Block.Paragraph above
                        && Arrays.stream(Label.values())
                                .anyMatch(label -> label.isOn(above.text().value()));
                if (labelled || items.stream().anyMatch(Introduction::isField)) {
                    homeless(items.get(0));
                    return;
                }
            } else if (blocks.get(i) instanceof Block.Paragraph paragraph
                    && paragraph.text().lines().stream()
                                    .filter(Introduction::isField)
                                    .count()
                            > 1) {
                homeless(paragraph.text());
                return;
            } else if (blocks.get(i) instanceof Block.Unread unread
                    && (unread.text().value().startsWith("|")
                            || unread.text().value().startsWith("<!--")
                            || unread.text().lines().stream()
                                    .anyMatch(line -> line.value().startsWith("## ")
                                            || line.plain().value().startsWith("- id:")))) {
                problems.error(Code.UNKNOWN_PART, unread.text().place(), unread.problem());
            }
        }
    }

    private static boolean isField(Text text) {
        return FIELD.matcher(text.plain().value()).matches();
    }

    private void homeless(Text text) {
        problems.error(
                Code.MISSING_PART,
                text.place(),
                "\"" + text.lines().get(0)
                        + "\" stands above the first heading, so nothing reads it; expected a heading with ## before its title");
    }
}
