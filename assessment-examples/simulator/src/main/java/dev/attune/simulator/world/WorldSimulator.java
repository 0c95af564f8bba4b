package dev.attune.simulator.world;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.simulator.Range;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes up couples of a {@link World}, of whom the truth is known.
 *
 * <p>Two people have evenings. Each has a share of strained moves that go toward the other, a few ways to make each move, and evenings on
 * which they do more of one thing than usual. Somebody keeps a log of it, or tells of it. Of a rulebook only the list of behaviours is
 * used, none of its weights, rules or thresholds.
 *
 * <p>The same list of behaviours, world, story, size and seed give the same couple, on every machine. Immutable and safe to share between
 * threads.
 */
public final class WorldSimulator {
    /** The greatest number of entries a log of a world can have. */
    public static final int MOST_ENTRIES = 1_000;

    /** The greatest number of habits that are told of each partner at least, where nothing but habits are told. */
    public static final int MOST_HABITS = Telling.MOST_HABITS;

    private static final List<String> PARTNERS = List.of("sam", "alex");
    private static final LocalDate TOLD_ON = LocalDate.of(2026, 3, 2);
    private static final Range CHANGE = new Range(0.4, 0.6);
    private static final int LONGEST_EVENING = 12;
    private static final int DAYS_TO_READING = 3;

    private final World world;
    private final Behaviours behaviours;

    private WorldSimulator(Rulebook rulebook, World world) {
        this.world = world;
        behaviours = Behaviours.of(rulebook);
    }

    /**
     * A simulator of couples who do what a rulebook lists.
     *
     * @param rulebook the rulebook whose behaviours are used
     * @param world how couples live and logs are kept
     * @return a simulator
     * @throws IllegalArgumentException when the rulebook lists no act for some signal
     */
    public static WorldSimulator of(Rulebook rulebook, World world) {
        return new WorldSimulator(rulebook, world);
    }

    /**
     * Makes up a couple.
     *
     * @param story what goes on between them
     * @param size how many entries their log has, 1 to {@link #MOST_ENTRIES}; in {@link World#TELLINGS} how many habits are told of each
     *     partner at least, 1 to {@link #MOST_HABITS}
     * @param seed any number; each is another couple
     * @return the couple, with the truth about it
     * @throws IllegalArgumentException when the size is out of range
     */
    public WorldCouple simulate(WorldStory story, int size, long seed) {
        boolean told = world.keeping().form() == Keeping.Form.TELLING;
        int most = told ? MOST_HABITS : MOST_ENTRIES;
        if (size < 1 || size > most) {
            throw new IllegalArgumentException(
                    "size is " + size + "; expected 1 to " + most + (told ? " habits of each partner" : " entries"));
        }
        String id = world.code() + "-" + story.code() + "-" + size + "-" + seed;
        Couple couple = new Couple(story, seed);
        return told ? couple.told(id, size) : couple.logged(id, size);
    }

    /** One couple, whom one chance lets live and another writes about. */
    private final class Couple {
        private final SplittableRandom life;
        private final SplittableRandom writing;
        private final Bond bond;
        private final List<Ways> ways;

        Couple(WorldStory story, long seed) {
            life = new SplittableRandom(seed);
            writing = new SplittableRandom(~seed);
            bond = new Bond(story, world.life(), life);
            ways = List.of(ways(story, 0), ways(story, 1));
        }

        private Ways ways(WorldStory story, int partner) {
            return story.isDanger()
                    ? new Ways(behaviours, Danger.ways(story, bond.leads(partner)), life)
                    : new Ways(behaviours, bond.attacks(), life);
        }

        WorldCouple told(String id, int fewest) {
            Telling telling = new Telling(bond, world.keeping(), PARTNERS, ways, behaviours, writing);
            return couple(id, telling.habits(fewest), TOLD_ON, 0);
        }

        WorldCouple logged(String id, int entries) {
            Keeping keeping = world.keeping();
            Logbook log = new Logbook(keeping, PARTNERS, ways, behaviours, entries, writing);
            double usual = world.life().movesOfEvening().draw(life);
            double eveningsAWeek = world.life().entriesAWeek().draw(life) / (usual * (1 - keeping.forgotten()));
            Calendar calendar = new Calendar(keeping.form(), eveningsAWeek, life);
            double alike = world.life().alike().draw(life);
            double mood = world.life().mood().draw(life);
            Evening evening = new Evening(bond, ways, alike, mood, life);
            double change = CHANGE.draw(life) * entries;
            while (!log.isFull()) {
                boolean later = bond.takesTurns() ? life.nextBoolean() : log.size() >= change;
                log.write(calendar.day(), evening.moves(moves(usual, entries), later));
                if (keeping.form() != Keeping.Form.ONE_EVENING) {
                    calendar.next();
                }
            }
            LocalDate read = calendar.day().plusDays(1 + life.nextInt(DAYS_TO_READING));
            return couple(id, log.entries(), read, log.evenings());
        }

        /** At least one, mostly about as many as usual. */
        private int moves(double usual, int entries) {
            if (world.keeping().form() == Keeping.Form.ONE_EVENING) {
                return 2 * entries;
            }
            int moves = 1;
            while (moves < LONGEST_EVENING && life.nextDouble() < 1 - 1 / usual) {
                moves++;
            }
            return moves;
        }

        private WorldCouple couple(String id, List<Observation> entries, LocalDate read, int evenings) {
            CoupleCase.Builder builder = CoupleCase.between(PARTNERS.get(0), PARTNERS.get(1))
                    .id(id)
                    .asOf(read.atStartOfDay().toInstant(ZoneOffset.UTC));
            entries.forEach(builder::observed);
            return new WorldCouple(builder.build(), bond.truth(PARTNERS, world.keeping()), evenings);
        }
    }
}
