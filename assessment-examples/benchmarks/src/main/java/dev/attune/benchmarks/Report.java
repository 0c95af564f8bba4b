package dev.attune.benchmarks;

import dev.attune.benchmarks.contender.Contenders;
import dev.attune.simulator.study.Markdown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The figures as Markdown tables. */
final class Report {
    private static final String NONE = "–";
    private static final String ATTUNE = Contenders.ATTUNE.title();
    private static final String COMPARED = Integer.toString(Plan.COMPARED);
    private static final double THOUSAND = 1_000;

    private final Figures figures;
    private final String machine;

    Report(Figures figures, String machine) {
        this.figures = figures;
        this.machine = machine;
    }

    /** Each table by its name; those of parts that were not run are not there. */
    Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        if (!figures.of(AssessRun.PART, AssessRun.WHOLE).isEmpty()) {
            tables.put("ratios", ratios());
            tables.put("assess", byLength());
            tables.put("growth", growth());
        }
        if (!figures.of(ColdStartRun.PART, ColdStartRun.PROCESS).isEmpty()) {
            tables.put("cold-start", coldStart());
        }
        if (!figures.of(RulebookRun.PART, RulebookRun.RELOAD).isEmpty()) {
            tables.put("rulebook", rulebooks());
            tables.put("rulebooks", manyRulebooks());
        }
        tables.put("machine", machine + "\n");
        return tables;
    }

    /** All of it on one page. */
    String page() {
        Map<String, String> titles = Map.of(
                "ratios", "One couple, " + COMPARED + " observations",
                "assess", "Whole call by length of log",
                "growth", "What each added observation costs",
                "cold-start", "Cold start",
                "rulebook", "One rulebook",
                "rulebooks", "Many rulebooks",
                "machine", "Measured on");
        StringBuilder page = new StringBuilder("# Results\n");
        tables().forEach((name, table) ->
                page.append("\n## ").append(titles.get(name)).append("\n\n").append(table));
        return page.toString();
    }

    private String ratios() {
        List<List<String>> rows = new ArrayList<>();
        Double ours = figures.median(AssessRun.PART, AssessRun.WHOLE, ATTUNE, COMPARED);
        Double oursBare = figures.median(AssessRun.PART, AssessRun.BARE, ATTUNE, COMPARED);
        for (Contenders one : Contenders.values()) {
            Double whole = figures.median(AssessRun.PART, AssessRun.WHOLE, one.title(), COMPARED);
            Double bare = figures.median(AssessRun.PART, AssessRun.BARE, one.title(), COMPARED);
            Double single = figures.median(AssessRun.PART, AssessRun.ONE_THREAD, one.title(), COMPARED);
            Double two = figures.median(AssessRun.PART, AssessRun.TWO_THREADS, one.title(), COMPARED);
            Double allocated = figures.median(AssessRun.PART, AssessRun.ALLOCATION, one.title(), COMPARED);
            rows.add(List.of(
                    one.title(),
                    number(whole),
                    number(quotient(whole, ours)),
                    number(bare),
                    number(quotient(bare, oursBare)),
                    number(single),
                    number(two),
                    number(quotient(two, single)),
                    number(quotient(allocated, 1024.0))));
        }
        return Markdown.table(
                List.of(
                        "contender",
                        "whole call, µs",
                        "times Attune's",
                        "bare call, µs",
                        "times Attune's",
                        "calls/s, one thread",
                        "two threads",
                        "two over one",
                        "allocated, KiB/call"),
                rows);
    }

    private String byLength() {
        List<Figure> whole = figures.of(AssessRun.PART, AssessRun.WHOLE);
        Set<String> lengths = new LinkedHashSet<>();
        whole.forEach(figure -> lengths.add(figure.at()));
        List<String> header = new ArrayList<>(List.of("µs (least–greatest)"));
        header.addAll(lengths);
        List<List<String>> rows = new ArrayList<>();
        for (Contenders one : Contenders.values()) {
            List<String> row = new ArrayList<>(List.of(one.title()));
            lengths.forEach(length -> row.add(range(whole, one.title(), length)));
            rows.add(row);
        }
        return Markdown.table(header, rows);
    }

    private static String range(List<Figure> all, String subject, String at) {
        return all.stream()
                .filter(figure ->
                        figure.subject().equals(subject) && figure.at().equals(at))
                .findFirst()
                .map(figure ->
                        number(figure.median()) + " (" + number(figure.least()) + "–" + number(figure.greatest()) + ")")
                .orElse(NONE);
    }

    /** From the second longest scale on: between a thousand and the longest log. */
    private String growth() {
        List<List<String>> rows = new ArrayList<>();
        for (Contenders one : Contenders.values()) {
            List<Figure> lengths = figures.of(AssessRun.PART, AssessRun.WHOLE).stream()
                    .filter(figure -> figure.subject().equals(one.title()) && Integer.parseInt(figure.at()) >= THOUSAND)
                    .toList();
            if (lengths.size() > 1) {
                Figure from = lengths.get(0);
                Figure to = lengths.get(lengths.size() - 1);
                double added = Double.parseDouble(to.at()) - Double.parseDouble(from.at());
                double exponent = Math.log(to.median() / from.median())
                        / Math.log(Double.parseDouble(to.at()) / Double.parseDouble(from.at()));
                rows.add(List.of(
                        one.title(),
                        from.at() + " to " + to.at(),
                        number(THOUSAND * (to.median() - from.median()) / added),
                        String.format(Locale.ROOT, "%.2f", exponent)));
            }
        }
        return Markdown.table(List.of("contender", "observations", "ns for each", "exponent"), rows);
    }

    private String coldStart() {
        List<Figure> all = figures.of(ColdStartRun.PART, ColdStartRun.PROCESS);
        List<List<String>> rows = new ArrayList<>();
        for (Contenders one : Contenders.values()) {
            Double plain = figures.median(ColdStartRun.PART, ColdStartRun.PROCESS, one.title(), ColdStartRun.PLAIN);
            Double ours = figures.median(ColdStartRun.PART, ColdStartRun.PROCESS, ATTUNE, ColdStartRun.PLAIN);
            rows.add(List.of(
                    one.title(),
                    range(all, one.title(), ColdStartRun.PLAIN),
                    number(quotient(plain, ours)),
                    range(all, one.title(), ColdStartRun.ARCHIVED)));
        }
        return Markdown.table(
                List.of("ms (least–greatest)", ColdStartRun.PLAIN, "times Attune's", ColdStartRun.ARCHIVED), rows);
    }

    private String rulebooks() {
        List<List<String>> rows = new ArrayList<>();
        for (Figure reload : figures.of(RulebookRun.PART, RulebookRun.RELOAD)) {
            rows.add(List.of(
                    reload.at(),
                    number(figures.median(RulebookRun.PART, RulebookRun.FIRST_LOAD, ATTUNE, reload.at())),
                    range(figures.of(RulebookRun.PART, RulebookRun.LOAD), ATTUNE, reload.at()),
                    range(figures.of(RulebookRun.PART, RulebookRun.RELOAD), ATTUNE, reload.at()),
                    number(figures.median(RulebookRun.PART, RulebookRun.HEAP, ATTUNE, reload.at()))));
        }
        return Markdown.table(
                List.of(
                        "rulebook",
                        "first load, ms",
                        "all of it again, ms (least–greatest)",
                        "reload, ms (least–greatest)",
                        "heap of each, KiB"),
                rows);
    }

    private String manyRulebooks() {
        List<List<String>> rows = new ArrayList<>();
        for (String what : List.of(
                RulebookRun.MANY,
                RulebookRun.MANY_HEAP,
                RulebookRun.MANY_EACH,
                RulebookRun.MANY_TIME,
                RulebookRun.MANY_CLASSES)) {
            for (Figure figure : figures.of(RulebookRun.PART, what)) {
                rows.add(List.of(figure.at() + ": " + what, number(figure.median()), figure.unit()));
            }
        }
        return Markdown.table(List.of("many rulebooks", "number", "unit"), rows);
    }

    private static @Nullable Double quotient(@Nullable Double of, @Nullable Double by) {
        return of == null || by == null ? null : of / by;
    }

    private static String number(@Nullable Double value) {
        if (value == null || value.isNaN()) {
            return NONE;
        }
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size == 0 || size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f", value);
    }
}
