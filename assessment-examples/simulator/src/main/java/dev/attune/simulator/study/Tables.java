package dev.attune.simulator.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The numbers of a study as CSV and as Markdown tables. */
final class Tables {
    private static final String HEADER = "question,group,at,outcome,hits,of,share,low95,high95\n";

    private final List<Line> lines;

    Tables(List<Line> lines) {
        this.lines = lines;
    }

    /** All of them, a line each. */
    String csv() {
        StringBuilder csv = new StringBuilder(HEADER);
        for (Line line : lines) {
            Rate rate = line.rate();
            csv.append(String.join(",", line.question(), line.group(), line.at(), line.outcome()))
                    .append(String.format(
                            Locale.ROOT,
                            ",%d,%d,%s,%s,%s%n",
                            rate.hits(),
                            rate.of(),
                            decimal(rate.value()),
                            decimal(rate.low()),
                            decimal(rate.high())));
        }
        return csv.toString();
    }

    private static String decimal(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4f", value);
    }

    /** One outcome of a question: groups down, circumstances across. */
    String table(String question, String outcome, String corner) {
        return table(line -> line.question().equals(question) && line.outcome().equals(outcome), corner, Line::group);
    }

    /** The same, but a cell of fewer than so many is not judged. */
    String judged(String question, String outcome, String corner, int fewest) {
        return table(
                line -> line.question().equals(question) && line.outcome().equals(outcome),
                corner,
                Line::group,
                rate -> judged(rate, fewest));
    }

    /** A share with its interval, or how few there are to judge by. */
    static String judged(Rate rate, int fewest) {
        return rate.of() >= fewest ? text(rate) : rate.of() == 0 ? "–" : "not judged, " + rate.of();
    }

    /** All outcomes of a question for one group: outcomes down, circumstances across. */
    String outcomes(String question, String group, String corner) {
        return table(line -> line.question().equals(question) && line.group().equals(group), corner, Line::outcome);
    }

    private String table(Predicate<Line> which, String corner, Function<Line, String> row) {
        return table(which, corner, row, Tables::text);
    }

    private String table(
            Predicate<Line> which, String corner, Function<Line, String> row, Function<Rate, String> text) {
        List<Line> chosen = lines.stream().filter(which).toList();
        Set<String> across = new LinkedHashSet<>();
        Set<String> down = new LinkedHashSet<>();
        for (Line line : chosen) {
            across.add(line.at());
            down.add(row.apply(line));
        }
        List<String> header = new ArrayList<>(List.of(corner));
        header.addAll(across);
        List<List<String>> rows = new ArrayList<>();
        for (String name : down) {
            List<String> cells = new ArrayList<>(List.of(name));
            for (String at : across) {
                cells.add(chosen.stream()
                        .filter(line ->
                                row.apply(line).equals(name) && line.at().equals(at))
                        .findFirst()
                        .map(line -> text.apply(line.rate()))
                        .orElse("–"));
            }
            rows.add(cells);
        }
        return Markdown.table(header, rows);
    }

    static String text(Rate rate) {
        return rate.of() == 0
                ? "–"
                : String.format(
                        Locale.ROOT, "%.1f (%.1f–%.1f)", 100 * rate.value(), 100 * rate.low(), 100 * rate.high());
    }

    Optional<Rate> find(String question, String group, String at, String outcome) {
        return lines.stream()
                .filter(line -> line.question().equals(question)
                        && line.group().equals(group)
                        && line.at().equals(at)
                        && line.outcome().equals(outcome))
                .map(Line::rate)
                .findFirst();
    }
}
