package dev.attune.simulator;

import dev.attune.assessment.Context;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.FactValue;
import dev.attune.assessment.Frequency;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.Until;
import dev.attune.rules.rulebook.FactKind;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Vocabularies;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells what a plain log cannot: habits, days, second accounts, circumstances. It draws from a chance of its own, so that what happens
 * between the two is the same whoever tells it.
 */
final class Narrator {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int LONGEST_HABIT = 28;
    private static final int LONGEST_SILENCE = 14;
    /** Two people who tell of one act are no further apart than this. */
    private static final int MINUTES_APART = 6;

    private final Narration narration;
    private final Instant asOf;
    private final SplittableRandom random;

    Narrator(Narration narration, Instant asOf, SplittableRandom random) {
        this.narration = narration;
        this.asOf = asOf;
        this.random = random;
    }

    /** Whether somebody else tells of it, too. */
    boolean isToldAgain() {
        return chance(narration.secondAccounts());
    }

    /** An entry as it is told; in a plain log as it is. */
    Observation told(Observation entry) {
        Observation told = chance(narration.outsiders())
                ? entry.reporter(random.nextBoolean() ? Reporter.THIRD_PERSON : Reporter.UNKNOWN)
                : entry;
        Instant at = entry.at();
        if (at != null) {
            if (chance(narration.days())) {
                told = told.on(day(at));
            }
            if (chance(narration.later())) {
                told = told.recordedAt(earlier(at.plus(Duration.ofDays(1 + random.nextInt(LONGEST_SILENCE))), asOf));
            }
        }
        return chance(narration.habits()) ? habit(told, at == null ? asOf : at) : told;
    }

    private Observation habit(Observation entry, Instant since) {
        Frequency[] all = Frequency.values();
        Observation habit = entry.frequency(all[random.nextInt(all.length)]);
        if (!chance(narration.over())) {
            return habit;
        }
        Instant end = earlier(since.plus(Duration.ofDays(random.nextInt(LONGEST_HABIT))), asOf);
        return habit.until(entry.isDated() && random.nextBoolean() ? Until.day(day(end)) : Until.EARLIER);
    }

    /** Half of the time both accounts name their event; otherwise they are only close to each other. */
    boolean namesTheEvent(Observation first) {
        return first.frequency() == null && random.nextBoolean();
    }

    /** A second account, in the words of the first but for who tells it and, where there is a time, when it was. */
    Observation again(Observation first, Observation second) {
        List<Reporter> others = Diary.WRITERS.stream()
                .filter(writer -> writer != first.reporter())
                .toList();
        Observation told = second.reporter(others.get(random.nextInt(others.size())))
                .frequency(first.frequency())
                .until(first.until())
                .event(first.event());
        Instant at = first.at();
        if (at == null) {
            return told.at(null).on(first.day());
        }
        Instant asRemembered = earlier(at.plus(Duration.ofMinutes(random.nextInt(MINUTES_APART))), asOf);
        return told.at(asRemembered);
    }

    /** Adds what is known beside the log. */
    void circumstances(CoupleCase.Builder couple, List<String> partners, Rulebook.Catalogue catalogue) {
        if (narration.isPlain()) {
            return;
        }
        couple.zone(ZONE);
        List<String> contexts =
                List.copyOf(new TreeSet<>(catalogue.words(Vocabularies.CONTEXTS).keySet()));
        for (String partner : partners) {
            if (!contexts.isEmpty() && chance(narration.circumstances())) {
                couple.context(
                        new Context(partner, contexts.get(random.nextInt(contexts.size())), random.nextBoolean()));
            }
        }
        new TreeMap<>(catalogue.facts()).forEach((key, kind) -> {
            if (chance(narration.facts())) {
                couple.fact(key, value(kind));
            }
        });
    }

    private FactValue value(FactKind kind) {
        if (kind instanceof FactKind.Range range) {
            return FactValue.of(Math.floor(range.least() + random.nextDouble() * (range.most() - range.least())));
        }
        return kind instanceof FactKind.OneOf oneOf
                ? FactValue.of(oneOf.words().get(random.nextInt(oneOf.words().size())))
                : FactValue.of(random.nextBoolean());
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
