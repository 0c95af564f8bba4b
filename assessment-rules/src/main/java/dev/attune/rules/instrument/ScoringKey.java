package dev.attune.rules.instrument;

import dev.attune.rules.instrument.InvalidAnswersException.AnswerProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the answers to a questionnaire become scores. Immutable.
 *
 * @param least the least answer there can be
 * @param most the greatest answer there can be
 * @param items all items of the questionnaire, in order, those that no scale uses among them
 * @param scales how each scale is computed
 */
record ScoringKey(int least, int most, List<String> items, List<OfScale> scales) {
    /**
     * A scale: the sum of the answers to some items and the reversed answers to others, divided by a number. An answer x is
     * reversed to least + most - x.
     */
    record OfScale(Scale scale, List<String> plain, List<String> reversed, int divisor) {
        static OfScale mean(Scale scale, List<String> plain, List<String> reversed) {
            return new OfScale(scale, plain, reversed, plain.size() + reversed.size());
        }

        static OfScale sum(Scale scale, List<String> plain, List<String> reversed) {
            return new OfScale(scale, plain, reversed, 1);
        }

        private Stream<String> needed() {
            return Stream.concat(plain.stream(), reversed.stream());
        }
    }

    static List<String> items(int... numbers) {
        return Arrays.stream(numbers).mapToObj(Integer::toString).toList();
    }

    static List<String> itemsBetween(int first, int last, List<String> but) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(Integer::toString)
                .filter(item -> !but.contains(item))
                .toList();
    }

    ScaleScores score(Instrument instrument, Answers answers) {
        List<AnswerProblem> problems = problems(answers.byItem());
        if (!problems.isEmpty()) {
            throw new InvalidAnswersException(instrument, problems);
        }
        Map<String, Double> scores = new LinkedHashMap<>();
        for (OfScale scale : scales) {
            int sum = sum(scale.plain(), answers)
                    + scale.reversed().size() * (least + most)
                    - sum(scale.reversed(), answers);
            scores.put(scale.scale().name(), (double) sum / scale.divisor());
        }
        return new ScaleScores(instrument, scores);
    }

    private static int sum(List<String> items, Answers answers) {
        return items.stream()
                .mapToInt(item -> answers.byItem().getOrDefault(item, 0))
                .sum();
    }

    private List<AnswerProblem> problems(Map<String, Integer> answers) {
        Set<String> needed = new TreeSet<>();
        scales.stream().flatMap(OfScale::needed).forEach(needed::add);
        List<AnswerProblem> problems = new ArrayList<>();
        for (String item : items) {
            Integer answer = answers.get(item);
            if (answer == null) {
                if (needed.contains(item)) {
                    problems.add(new AnswerProblem(AnswerProblem.Kind.MISSING, item, null, least, most));
                }
            } else if (answer < least || answer > most) {
                problems.add(new AnswerProblem(AnswerProblem.Kind.OUT_OF_RANGE, item, answer, least, most));
            }
        }
        new TreeSet<>(answers.keySet())
                .stream()
                        .filter(item -> !items.contains(item))
                        .forEach(item -> problems.add(new AnswerProblem(
                                AnswerProblem.Kind.UNKNOWN_ITEM, item, answers.get(item), least, most)));
        return problems;
    }
}
