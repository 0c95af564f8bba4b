package dev.attune.simulator.study;

import java.util.List;
import java.util.Map;

/** Tables in Markdown, and pages that hold some. */
public final class Markdown {
    private Markdown() {}

    /**
     * A table, its first column for names and the others for numbers.
     *
     * @param header the heads of the columns
     * @param rows the rows, as wide as the header
     * @return the table, with a line break at its end
     */
    public static String table(List<String> header, List<List<String>> rows) {
        StringBuilder table = new StringBuilder();
        append(table, header);
        table.append("|---|").append("--:|".repeat(header.size() - 1)).append('\n');
        rows.forEach(row -> append(table, row));
        return table.toString();
    }

    private static void append(StringBuilder table, List<String> cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /**
     * Puts tables into a page, each between {@code <!-- table: its name -->} and {@code <!-- /table -->}. A table that the page has no
     * place for is left out; a place without a table stays.
     *
     * @param page the page
     * @param tables the tables, by name
     * @return the page with the tables in it
     */
    public static String filled(String page, Map<String, String> tables) {
        String filled = page;
        for (Map.Entry<String, String> table : tables.entrySet()) {
            String start = "<!-- table: " + table.getKey() + " -->";
            int from = filled.indexOf(start);
            int to = from < 0 ? -1 : filled.indexOf("<!-- /table -->", from);
            if (to >= 0) {
                filled = filled.substring(0, from + start.length()) + "\n\n" + table.getValue() + "\n"
                        + filled.substring(to);
            }
        }
        return filled;
    }
}
