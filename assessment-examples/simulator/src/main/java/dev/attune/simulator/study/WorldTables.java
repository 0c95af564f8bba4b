package dev.attune.simulator.study;

import dev.attune.assessment.Confidence;
import dev.attune.simulator.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The tables of {@link WorldStudy}: the headline, worlds side by side, and what follows for the use of a log. */
final class WorldTables {
    private static final String NOT_JUDGED = "not judged";
    private static final int PERCENT = 100;

    private final Tables tables;

    WorldTables(Tables tables) {
        this.tables = tables;
    }

    /** A number of one world. */
    private record Cell(String world, Rate rate) {
        String text() {
            return Tables.text(rate) + " in " + world;
        }
    }

    /** All tables, by the name of their place in a page. */
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("headline", headline());
        all.put("worlds", worlds());
        for (Confidence confidence : Confidence.values()) {
            String outcome = WorldStudy.right(confidence);
            all.put(
                    "worlds-" + confidence.code(),
                    tables.judged(WorldStudy.WORLDS, outcome, "world", Promises.FEWEST_ROLES));
        }
        all.put("worlds-parts", parts());
        all.put("no-cycle-any", tables.table(WorldStudy.WORLDS, WorldStudy.ANY_PART, "world"));
        all.put("no-cycle-sure", tables.table(WorldStudy.WORLDS, WorldStudy.SURE_PART, "world"));
        all.put("turn-takers", tables.table(WorldStudy.WORLDS, WorldStudy.TURN_TAKERS, "world"));
        all.put("power", tables.table(WorldStudy.WORLDS, WorldStudy.POWER, "world"));
        all.put("power-sketch", tables.table(WorldStudy.WORLDS + WorldStudy.BY_SKETCH, WorldStudy.POWER, "world"));
        all.put("in-between", inBetween());
        all.put("evenings", tables.outcomes(WorldStudy.BY_EVENINGS, WorldStudy.ALL_WORLDS, "logged evenings"));
        all.put(
                "evenings-sketch",
                tables.outcomes(
                        WorldStudy.BY_EVENINGS + WorldStudy.BY_SKETCH, WorldStudy.ALL_WORLDS, "logged evenings"));
        all.put("stories", tables.table(WorldStudy.STORIES, "right", "story"));
        all.put("stories-wrong", tables.table(WorldStudy.STORIES, "wrong", "story"));
        all.put("patterns", tables.table(WorldStudy.STORIES, "pattern right", "story"));
        all.put("changes", tables.table(WorldStudy.CHANGES, "found where it is", "feature"));
        all.put("changes-false", tables.table(WorldStudy.CHANGES, "found where it is not", "feature"));
        all.put("tellings", tables.outcomes(WorldStudy.TELLINGS, World.TELLINGS.code(), "habits of each partner"));
        all.put(
                "tellings-sketch",
                tables.outcomes(
                        WorldStudy.TELLINGS + WorldStudy.BY_SKETCH, World.TELLINGS.code(), "habits of each partner"));
        all.put("one-evening", tables.outcomes(WorldStudy.ONE_EVENING, WorldStudy.ALL_WORLDS, "entries"));
        return all;
    }

    private String headline() {
        List<List<String>> rows = new ArrayList<>();
        for (Confidence confidence : List.of(Confidence.CLEAR, Confidence.LIKELY, Confidence.TENTATIVE)) {
            rows.add(atLeast(
                    "of the roles called *" + confidence.code() + "*, right",
                    WorldStudy.right(confidence),
                    Promises.right(confidence)));
        }
        rows.add(atMost(
                "couples without a cycle: a *likely* or *clear* part", WorldStudy.SURE_PART, Promises.SURE_PART));
        rows.add(atMost("couples without a cycle: any part", WorldStudy.ANY_PART, Promises.ANY_PART));
        rows.add(atMost("turn-takers: any part", WorldStudy.TURN_TAKERS, Promises.ANY_PART_OF_TURN_TAKERS));
        rows.add(power("clear parts named and right, the world in the middle", Promises.POWER, false));
        rows.add(power("the same, the worst world", Promises.POWER_AT_WORST, true));
        return Markdown.table(
                List.of("in every world", "promised", "this rulebook, at worst", "the sketch, at worst"), rows);
    }

    private List<String> atLeast(String name, String outcome, double promise) {
        Comparator<Cell> byLow = Comparator.comparingDouble(cell -> cell.rate().low());
        return List.of(
                name,
                percent(promise) + " and more",
                worst(cells("", outcome), byLow, Rate::low, promise, true),
                worst(cells(WorldStudy.BY_SKETCH, outcome), byLow, Rate::low, promise, true));
    }

    private List<String> atMost(String name, String outcome, double promise) {
        Comparator<Cell> byHigh =
                Comparator.comparingDouble(cell -> -cell.rate().high());
        return List.of(
                name,
                percent(promise) + " and less",
                worst(cells("", outcome), byHigh, Rate::high, promise, false),
                worst(cells(WorldStudy.BY_SKETCH, outcome), byHigh, Rate::high, promise, false));
    }

    /** The worst of the judged worlds; bold where the far end of its interval breaks the promise. */
    private static String worst(
            List<Cell> cells, Comparator<Cell> order, ToDoubleFunction<Rate> end, double promise, boolean atLeast) {
        return cells.stream()
                .filter(cell -> cell.rate().of() >= Promises.FEWEST_ROLES)
                .min(order)
                .map(cell -> {
                    double value = end.applyAsDouble(cell.rate());
                    boolean kept = atLeast ? value >= promise : value <= promise;
                    return kept ? cell.text() : "**" + cell.text() + "**";
                })
                .orElse(NOT_JUDGED);
    }

    private List<String> power(String name, double promise, boolean worst) {
        List<String> row = new ArrayList<>(List.of(name, percent(promise) + " and more"));
        for (String method : List.of("", WorldStudy.BY_SKETCH)) {
            List<Cell> cells = cells(method, WorldStudy.POWER, WorldStudy.ENOUGH_ENTRIES).stream()
                    .filter(cell -> cell.rate().of() > 0)
                    .sorted(Comparator.comparingDouble(cell -> cell.rate().value()))
                    .toList();
            if (cells.isEmpty()) {
                row.add(NOT_JUDGED);
            } else {
                Cell cell = cells.get(worst ? 0 : (cells.size() - 1) / 2);
                row.add(cell.rate().value() >= promise ? cell.text() : "**" + cell.text() + "**");
            }
        }
        return row;
    }

    private List<Cell> cells(String method, String outcome) {
        return cells(method, outcome, WorldStudy.PROMISED);
    }

    private List<Cell> cells(String method, String outcome, String at) {
        return WorldStudy.codes().stream()
                .map(world -> new Cell(world, rate(WorldStudy.WORLDS + method, world, at, outcome)))
                .toList();
    }

    private Rate rate(String question, String world, String at, String outcome) {
        return tables.find(question, world, at, outcome).orElse(new Rate(0, 0));
    }

    /** Every promise in every world, this rulebook and the sketch below each other. */
    private String worlds() {
        List<List<String>> rows = new ArrayList<>();
        for (String world : WorldStudy.codes()) {
            boolean tunedOn = World.valueOf(world.toUpperCase(Locale.ROOT).replace('-', '_'))
                    .isTunedOn();
            rows.add(world("**" + world + "**" + (tunedOn ? ", tuned on" : ", shown"), world, ""));
            rows.add(world("the sketch", world, WorldStudy.BY_SKETCH));
        }
        return Markdown.table(
                List.of(
                        "world",
                        "*tentative* right",
                        "*likely* right",
                        "*clear* right",
                        "no cycle: any part",
                        "no cycle: a sure part",
                        "turn-takers: any part",
                        "clear parts named and right"),
                rows);
    }

    private List<String> world(String name, String world, String method) {
        String question = WorldStudy.WORLDS + method;
        List<String> row = new ArrayList<>(List.of(name));
        for (Confidence confidence : Confidence.values()) {
            Rate rate = rate(question, world, WorldStudy.PROMISED, WorldStudy.right(confidence));
            row.add(Tables.judged(rate, Promises.FEWEST_ROLES));
        }
        for (String outcome : List.of(WorldStudy.ANY_PART, WorldStudy.SURE_PART, WorldStudy.TURN_TAKERS)) {
            row.add(Tables.text(rate(question, world, WorldStudy.PROMISED, outcome)));
        }
        row.add(Tables.text(rate(question, world, WorldStudy.ENOUGH_ENTRIES, WorldStudy.POWER)));
        return row;
    }

    /** How often pursuers and distancers alone are right, with each confidence. */
    private String parts() {
        List<List<String>> rows = new ArrayList<>();
        for (String world : WorldStudy.codes()) {
            List<String> row = new ArrayList<>(List.of(world));
            for (String method : List.of("", WorldStudy.BY_SKETCH)) {
                for (Confidence confidence : Confidence.values()) {
                    String outcome = WorldStudy.partsRight(confidence);
                    Rate rate = rate(WorldStudy.WORLDS + method, world, WorldStudy.PROMISED, outcome);
                    row.add(Tables.judged(rate, Promises.FEWEST_ROLES));
                }
            }
            rows.add(row);
        }
        return Markdown.table(
                List.of(
                        "world",
                        "*tentative*",
                        "*likely*",
                        "*clear*",
                        "sketch: *tentative*",
                        "sketch: *likely*",
                        "sketch: *clear*"),
                rows);
    }

    private String inBetween() {
        List<List<String>> rows = new ArrayList<>();
        for (String world : WorldStudy.codes()) {
            List<String> row = new ArrayList<>(List.of(world));
            for (String method : List.of("", WorldStudy.BY_SKETCH)) {
                for (String outcome : List.of("a part is named", WorldStudy.MORE_THAN_TENTATIVE, "wrong")) {
                    row.add(Tables.text(rate(WorldStudy.IN_BETWEEN + method, world, WorldStudy.PROMISED, outcome)));
                }
            }
            rows.add(row);
        }
        return Markdown.table(
                List.of(
                        "world",
                        "a part is named",
                        "more than tentative",
                        "wrong",
                        "sketch: a part is named",
                        "sketch: more than tentative",
                        "sketch: wrong"),
                rows);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f", PERCENT * share);
    }
}
