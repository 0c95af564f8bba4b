package dev.attune.simulator.world;

import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.rules.measure.Signal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Writes down some of what happens, as badly as its keeping says, until there are as many entries as wanted. */
final class Logbook {
    private static final int FIRST_HOUR = 17;
    private static final int MINUTES_TO_START = 180;
    private static final int LONGEST_PAUSE = 12;
    private static final int SECONDS_OF_AN_EVENING = 4 * 60 * 60;
    private static final int MINUTES_APART = 10;
    private static final double WITH_A_TOPIC = 0.5;
    private static final double OWN_WORDS = 0.3;
    private static final List<String> TOPICS = List.of("money", "closeness", "household", "family");

    private final Keeping keeping;
    private final List<String> partners;
    private final List<Ways> ways;
    private final Behaviours behaviours;
    private final SplittableRandom random;
    private final int author;
    private final int wanted;
    private final List<Observation> entries = new ArrayList<>();
    private int evenings;

    Logbook(
            Keeping keeping,
            List<String> partners,
            List<Ways> ways,
            Behaviours behaviours,
            int wanted,
            SplittableRandom random) {
        this.keeping = keeping;
        this.partners = List.copyOf(partners);
        this.ways = List.copyOf(ways);
        this.behaviours = behaviours;
        this.wanted = wanted;
        this.random = random;
        author = random.nextInt(2);
    }

    boolean isFull() {
        return entries.size() >= wanted;
    }

    int size() {
        return entries.size();
    }

    /** On how many evenings that happened of which there is an entry. */
    int evenings() {
        return evenings;
    }

    List<Observation> entries() {
        return List.copyOf(entries);
    }

    /** Takes down an evening. */
    void write(LocalDate day, List<Deed> deeds) {
        int before = entries.size();
        Instant at = day.atTime(FIRST_HOUR, 0).toInstant(ZoneOffset.UTC);
        at = at.plus(Duration.ofMinutes(random.nextInt(MINUTES_TO_START)));
        String topic = chance(WITH_A_TOPIC) ? TOPICS.get(random.nextInt(TOPICS.size())) : null;
        for (Deed deed : deeds) {
            if (isFull()) {
                break;
            }
            Reporter reporter = reporter(deed);
            if (!isLeftOut(deed, reporter)) {
                write(deed, reporter, at, topic);
            }
            at = at.plus(pause(deeds.size()));
        }
        evenings += entries.size() > before ? 1 : 0;
    }

    /** However much happens, an evening is over in time. */
    private Duration pause(int moves) {
        return keeping.form() == Keeping.Form.ONE_EVENING
                ? Duration.ofSeconds(random.nextInt(1 + Math.min(LONGEST_PAUSE * 60, SECONDS_OF_AN_EVENING / moves)))
                : Duration.ofMinutes(1 + random.nextInt(LONGEST_PAUSE));
    }

    private Reporter reporter(Deed deed) {
        return switch (keeping.diarists()) {
            case CLINICIAN -> Reporter.CLINICIAN;
            case BOTH -> chance(keeping.aboutTheOther()) ? Reporter.PARTNER : Reporter.SELF;
            case ONE -> deed.by() == author ? Reporter.SELF : Reporter.PARTNER;
            case ANYBODY ->
                List.of(Reporter.SELF, Reporter.PARTNER, Reporter.CLINICIAN).get(random.nextInt(3));
        };
    }

    private boolean isLeftOut(Deed deed, Reporter reporter) {
        boolean kind = deed.signal() == Signal.CONNECTION;
        return chance(keeping.forgotten())
                || (reporter == Reporter.SELF && !kind && chance(keeping.ownLeftOut()))
                || (reporter == Reporter.PARTNER && kind && chance(keeping.kindnessLeftOut()));
    }

    private void write(Deed deed, Reporter reporter, Instant at, @Nullable String topic) {
        Observation entry = Observation.of(partners.get(deed.by()), behaviour(deed, reporter))
                .id("e" + (entries.size() + 1))
                .reporter(reporter)
                .topic(topic)
                .strength(strength());
        boolean twice = chance(keeping.toldTwice()) && entries.size() + 1 < wanted;
        if (twice && random.nextBoolean()) {
            entry = entry.event("event of " + entry.id());
        }
        entries.add(dated(entry, at));
        if (twice) {
            Reporter other = reporter == Reporter.SELF ? Reporter.PARTNER : Reporter.SELF;
            Observation again = chance(OWN_WORDS)
                    ? Observation.of(entry.by(), ways.get(deed.by()).draw(deed.signal(), random))
                            .topic(topic)
                            .event(entry.event())
                    : entry;
            entries.add(dated(
                    again.id("e" + (entries.size() + 1)).reporter(other).strength(strength()),
                    at.plus(Duration.ofMinutes(random.nextInt(MINUTES_APART)))));
        }
    }

    private String behaviour(Deed deed, Reporter reporter) {
        if (chance(keeping.noise())) {
            return behaviours.anything(random);
        }
        if (deed.signal() != Signal.CONNECTION) {
            List<String> behind = behaviours.innerStates(deed.signal());
            boolean guess = reporter == Reporter.PARTNER && chance(keeping.guesses());
            if (guess && (behind.isEmpty() || random.nextBoolean())) {
                return behaviours.anyInnerState(random);
            }
            if (guess || (reporter != Reporter.PARTNER && !behind.isEmpty() && chance(keeping.confided()))) {
                return behind.get(random.nextInt(behind.size()));
            }
        }
        return deed.behaviour();
    }

    private Observation dated(Observation entry, Instant at) {
        if (chance(keeping.undated())) {
            return entry;
        }
        return chance(keeping.dayOnly()) ? entry.on(LocalDate.ofInstant(at, ZoneOffset.UTC)) : entry.at(at);
    }

    /** Mostly the usual one, seldom 1 or 5. */
    private int strength() {
        int strength = Observation.LEAST_STRENGTH;
        for (int step = Observation.LEAST_STRENGTH; step < Observation.GREATEST_STRENGTH; step++) {
            strength += random.nextBoolean() ? 1 : 0;
        }
        return strength;
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }
}
