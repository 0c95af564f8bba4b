package dev.attune.rules.diff;

import dev.attune.rules.diff.Change.Edit;
import dev.attune.rules.diff.RulebookElement.ElementLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which lines of one element are different, and which of them are the same line, changed. Lines that only stand elsewhere in
 * the list are no difference.
 */
final class Edits {
    /** From how many words in common, of all, two lines are one line, changed. */
    private static final double ALIKE = 0.5;

    private Edits() {}

    static List<Edit> between(List<ElementLine> before, List<ElementLine> after) {
        Set<String> fields = new LinkedHashSet<>();
        after.forEach(part -> fields.add(part.field()));
        before.forEach(part -> fields.add(part.field()));
        List<Edit> edits = new ArrayList<>();
        for (String field : fields) {
            edits.addAll(ofField(of(field, before), of(field, after)));
        }
        return edits;
    }

    private static List<ElementLine> of(String field, List<ElementLine> parts) {
        return parts.stream().filter(part -> part.field().equals(field)).toList();
    }

    private static List<Edit> ofField(List<ElementLine> before, List<ElementLine> after) {
        List<ElementLine> gone = without(before, after);
        List<ElementLine> come = without(after, before);
        boolean oneForOne = gone.size() == 1 && come.size() == 1;
        Map<Integer, Integer> pairs = pairs(gone, come, oneForOne ? 0 : ALIKE);
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < gone.size(); i++) {
            if (!pairs.containsValue(i)) {
                edits.add(new Edit(gone.get(i).field(), gone.get(i).text(), "", isJudgement(gone.get(i))));
            }
        }
        for (int j = 0; j < come.size(); j++) {
            Integer i = pairs.get(j);
            edits.add(
                    i == null
                            ? new Edit(come.get(j).field(), "", come.get(j).text(), isJudgement(come.get(j)))
                            : new Edit(
                                    come.get(j).field(),
                                    gone.get(i).text(),
                                    come.get(j).text(),
                                    !gone.get(i).meaning().equals(come.get(j).meaning())));
        }
        return edits;
    }

    private static boolean isJudgement(ElementLine part) {
        return !part.meaning().equals("");
    }

    /** Each line of the one that has no like in the other; a line that is there twice needs two. */
    private static List<ElementLine> without(List<ElementLine> parts, List<ElementLine> others) {
        List<ElementLine> left = new ArrayList<>(others);
        return parts.stream().filter(part -> !left.remove(part)).toList();
    }

    /** Which line after was which line before: those most alike first, whichever of the two rulebooks is the older one. */
    private static Map<Integer, Integer> pairs(List<ElementLine> gone, List<ElementLine> come, double least) {
        record Pair(int before, int after, double alike, String texts) {}
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < gone.size(); i++) {
            for (int j = 0; j < come.size(); j++) {
                double alike = alike(gone.get(i).text(), come.get(j).text());
                if (alike >= least) {
                    String[] texts = {gone.get(i).text(), come.get(j).text()};
                    Arrays.sort(texts);
                    pairs.add(new Pair(i, j, alike, String.join("\n", texts)));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::alike)
                .reversed()
                .thenComparingInt(pair -> Math.abs(pair.before() - pair.after()))
                .thenComparing(Pair::texts));
        Map<Integer, Integer> matched = new HashMap<>();
        for (Pair pair : pairs) {
            if (!matched.containsKey(pair.after()) && !matched.containsValue(pair.before())) {
                matched.put(pair.after(), pair.before());
            }
        }
        return matched;
    }

    /** Dice's coefficient of their words: 1 when they have the same. */
    private static double alike(String one, String other) {
        List<String> words = words(one);
        List<String> left = new ArrayList<>(words(other));
        int all = words.size() + left.size();
        long common = words.stream().filter(left::remove).count();
        return all == 0 ? 1 : 2.0 * common / all;
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" ", -1));
    }
}
