package dev.attune.runner.report;

import dev.attune.assessment.Week;
import dev.attune.runner.read.OneLine;
import java.util.List;

/** The weeks of a log, a line each: what each partner did toward and away, side by side. */
final class Timeline {
    /** More than the two windows of eight weeks that a clinician compares would push the rest off the screen. */
    private static final int MOST_WEEKS = 16;

    private static final int BAR = 11;
    private static final int COLUMN = 18;

    private Timeline() {}

    static void write(Page page, Labels labels, List<Week> weeks) {
        if (weeks.isEmpty()) {
            return;
        }
        List<Week> shown = weeks.subList(Math.max(0, weeks.size() - MOST_WEEKS), weeks.size());
        double longest = shown.stream()
                .flatMap(week -> week.partners().values().stream())
                .mapToDouble(amounts -> Math.max(amounts.pursuit(), amounts.distance()))
                .max()
                .orElse(0);
        int date = Math.max(
                labels.width(Labels.WEEK_FROM),
                2
                        + shown.stream()
                                .mapToInt(week -> Page.length(labels.day(week.from())))
                                .max()
                                .orElse(0));
        StringBuilder names = new StringBuilder(" ".repeat(Page.MARGIN + date));
        StringBuilder kinds =
                new StringBuilder(" ".repeat(Page.MARGIN) + Page.padded(labels.say(Labels.WEEK_FROM), date));
        for (String partner : shown.get(0).partners().keySet()) {
            names.append(Page.padded(fitted(OneLine.of(partner), 2 * COLUMN - 1), 2 * COLUMN));
            kinds.append(Page.padded(labels.say(Labels.TOWARD), COLUMN))
                    .append(Page.padded(labels.say(Labels.AWAY), COLUMN));
        }
        page.line(names.toString());
        page.line(kinds.toString());
        for (Week week : shown) {
            StringBuilder row = new StringBuilder(" ".repeat(Page.MARGIN) + Page.padded(labels.day(week.from()), date));
            for (Week.Amounts amounts : week.partners().values()) {
                row.append(cell(labels, amounts.pursuit(), longest)).append(cell(labels, amounts.distance(), longest));
            }
            page.line(row.toString());
        }
        int hidden = weeks.size() - shown.size();
        page.paragraph(labels.legend(longest) + (hidden == 0 ? "" : " " + labels.earlierWeeks(hidden)));
    }

    private static String cell(Labels labels, double value, double longest) {
        String number = value > 0 ? " " + labels.oneDecimal(value) : "";
        return Page.padded(Bars.of(value, longest, BAR) + number, COLUMN);
    }

    private static String fitted(String word, int width) {
        return Page.length(word) <= width ? word : word.substring(0, word.offsetByCodePoints(0, width - 1)) + "…";
    }
}
