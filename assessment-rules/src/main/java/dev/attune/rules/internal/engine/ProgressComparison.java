package dev.attune.rules.internal.engine;

import dev.attune.assessment.Coded;
import dev.attune.assessment.Cycle;
import dev.attune.assessment.Finding;
import dev.attune.assessment.Intensity;
import dev.attune.assessment.Measure;
import dev.attune.assessment.ProgressView.Difference;
import dev.attune.assessment.ProgressView.FindingKind;
import dev.attune.assessment.RoleFinding;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.rulebook.Compared;
import dev.attune.rules.rulebook.Compared.Change;
import dev.attune.rules.rulebook.Compared.Reading;
import dev.attune.rules.rulebook.ProgressRule;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Vocabularies;
import dev.attune.rules.rulebook.Wording;
import dev.attune.rules.rulebook.WordingKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tries the rows of progress.md on two views of the same reader. Not safe to share between threads. */
final class ProgressComparison {
    /** The same acts added up in another order can differ in the last digits; that is no difference. */
    private static final double NOTHING = 1e-9;

    private final Rulebook rulebook;
    private final Map<String, List<Difference>> byRule = new LinkedHashMap<>();

    ProgressComparison(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** What of a view is compared. */
    record Side(Map<String, RoleFinding> roles, Cycle cycle, List<Finding> signs, List<Measure> measures) {
        /** An amount of a partner or the couple, if there is one. */
        Optional<Amount> amount(Rulebook rulebook, Compared what, String of) {
            MeasureName name = what.measure();
            if (name != null) {
                return Stream.concat(cycle.measures().stream(), measures.stream())
                        .filter(m -> m.name().equals(name.text()) && m.of().equals(of) && m.topic() == null)
                        .findFirst()
                        .map(Measure::value)
                        .map(value -> new Amount(value, rulebook.speech().text(value, name.unit())));
            }
            return Optional.ofNullable(cycle.intensity()).map(intensity -> amount(rulebook, what, intensity));
        }

        private static Amount amount(Rulebook rulebook, Compared what, Intensity intensity) {
            return what.kind() == FindingKind.LEVEL
                    ? new Amount(
                            intensity.level().ordinal(),
                            rulebook.term(Vocabularies.LEVELS, intensity.level().code())
                                    .title())
                    : new Amount(intensity.score(), rulebook.speech().number(intensity.score()));
        }

        /** The words of one kind that hold of a partner or the couple. */
        List<String> words(FindingKind kind, String of) {
            return switch (kind) {
                case ROLE -> code(Optional.ofNullable(roles.get(of)).map(RoleFinding::role));
                case PATTERN -> code(Optional.of(cycle.pattern()));
                case TREND -> code(Optional.ofNullable(cycle.trend()));
                case FEATURE -> cycle.features().stream().map(Finding::code).toList();
                case SIGN -> signs.stream().map(Finding::code).toList();
                case LEVEL, SCORE, MEASURE -> List.of();
            };
        }

        private static List<String> code(Optional<? extends Coded> word) {
            return word.map(Coded::code).stream().toList();
        }
    }

    /** A number, and how it is shown. */
    record Amount(double value, String shown) {}

    void compare(List<String> partners, Side before, Side after) {
        for (ProgressRule rule : rulebook.progress()) {
            List<Difference> differences = new ArrayList<>();
            if (rule.unless().stream().allMatch(id -> found(id).isEmpty())) {
                for (String of : rule.what().isOfPartner() ? partners : List.of(Measure.COUPLE)) {
                    differences.addAll(
                            rule.what().isAmount() ? amounts(rule, of, before, after) : words(rule, of, before, after));
                }
            }
            byRule.put(rule.id(), List.copyOf(differences));
        }
    }

    private List<Difference> found(String rule) {
        return byRule.getOrDefault(rule, List.of());
    }

    List<Difference> differences(Reading reading) {
        return rulebook.progress().stream()
                .filter(rule -> rule.reading() == reading)
                .flatMap(rule -> found(rule.id()).stream())
                .toList();
    }

    /** The whole in one sentence. Whatever else has eased: what is not to be taken for progress comes first. */
    WordingKey summary() {
        boolean eased = !differences(Reading.EASED).isEmpty();
        boolean harder = !differences(Reading.HARDER).isEmpty();
        if (!differences(Reading.NO_PROGRESS).isEmpty()) {
            return WordingKey.PROGRESS_NONE;
        } else if (eased && harder) {
            return WordingKey.PROGRESS_BOTH;
        } else if (eased) {
            return WordingKey.PROGRESS_EASED;
        }
        return harder ? WordingKey.PROGRESS_HARDER : WordingKey.PROGRESS_STEADY;
    }

    private List<Difference> amounts(ProgressRule rule, String of, Side before, Side after) {
        Optional<Amount> was = before.amount(rulebook, rule.what(), of);
        Optional<Amount> is = after.amount(rulebook, rule.what(), of);
        if (was.isEmpty() || is.isEmpty()) {
            return List.of();
        }
        double rise = is.get().value() - was.get().value();
        double by = rule.change() == Change.RISES ? rise : -rise;
        return by > NOTHING && by >= rule.atLeast() - NOTHING
                ? List.of(difference(rule, of, was.get().shown(), is.get().shown()))
                : List.of();
    }

    private List<Difference> words(ProgressRule rule, String of, Side before, Side after) {
        FindingKind kind = rule.what().kind();
        List<String> were = before.words(kind, of);
        List<String> are = after.words(kind, of);
        if (!rule.what().isMark()) {
            String word = rule.what().word();
            boolean differs = switch (rule.change()) {
                case APPEARS -> are.contains(word) && !were.contains(word);
                case GOES -> were.contains(word) && !are.contains(word);
                case CHANGES -> !were.isEmpty() && !are.isEmpty() && !were.equals(are);
                case RISES, FALLS -> false;
            };
            return differs ? List.of(difference(rule, of, title(kind, were), title(kind, are))) : List.of();
        }
        boolean appears = rule.change() == Change.APPEARS;
        return (appears ? are : were)
                .stream()
                        .filter(word -> !(appears ? were : are).contains(word))
                        .filter(word -> rule.what().word().isEmpty()
                                || rule.what().word().equals(word))
                        .map(word -> title(kind, List.of(word)))
                        .map(title -> difference(rule, of, appears ? "" : title, appears ? title : ""))
                        .toList();
    }

    /** The title of the one word there is; an empty text when there is none. */
    private String title(FindingKind kind, List<String> words) {
        Vocabularies table = switch (kind) {
            case ROLE -> Vocabularies.ROLES;
            case PATTERN -> Vocabularies.PATTERNS;
            case TREND -> Vocabularies.TRENDS;
            case FEATURE -> Vocabularies.FEATURES;
            case SIGN -> Vocabularies.CONSEQUENCES;
            case LEVEL, SCORE, MEASURE -> throw new IllegalStateException("an amount has no title of its own");
        };
        return words.isEmpty() ? "" : rulebook.term(table, words.get(0)).title();
    }

    private static Difference difference(ProgressRule rule, String of, String before, String after) {
        String sentence = Wording.fill(
                rule.because(),
                Map.of("partner", of, "before", before, "after", after, "what", before.isEmpty() ? after : before));
        return new Difference(rule.id(), rule.what().kind(), of, before, after, sentence, rule.source());
    }
}
