package dev.attune.simulator.study;

import dev.attune.simulator.Story;
import dev.attune.simulator.world.World;
import dev.attune.simulator.world.WorldStory;

/**
 * Where the seeds of simulated couples start. A rulebook is tuned on one stretch of seeds and reported on another, so that it is
 * never praised for couples it was fitted to.
 */
public enum Seeds {
    /** For choosing rules and thresholds. */
    TUNING(1_000_000_000L),
    /** For what is reported. Never look at these while tuning. */
    REPORTING(3_000_000_000L);

    /** More than any cell has couples. */
    static final int MOST_COUPLES = 1_000_000;

    private static final int MOST_CELLS_OF_A_STORY = 10;

    /** Seeds of worlds are far from all others. */
    private static final long OF_WORLDS = 1_000L;

    private static final int MOST_STORIES = 32;
    private static final int MOST_SIZE = 1024;

    private final long first;

    Seeds(long first) {
        this.first = first;
    }

    /**
     * The seed of a couple.
     *
     * @param story the story
     * @param cell the place of the number of observations, 0 to 9
     * @param couple the place of the couple in its cell, below a million
     * @return a seed that no other couple of either stretch has
     */
    public long of(Story story, int cell, int couple) {
        if (cell < 0 || cell >= MOST_CELLS_OF_A_STORY || couple < 0 || couple >= MOST_COUPLES) {
            throw new IllegalArgumentException("cell " + cell + ", couple " + couple + "; expected 0 to "
                    + (MOST_CELLS_OF_A_STORY - 1) + " and 0 to " + (MOST_COUPLES - 1));
        }
        return first + (place(story) * MOST_CELLS_OF_A_STORY + cell) * MOST_COUPLES + couple;
    }

    /**
     * The seed of a couple of a world.
     *
     * @param world the world
     * @param story the story
     * @param size the size of the log or telling, 0 to 1023
     * @param couple the place of the couple in its cell, below a million
     * @return a seed that no other couple of either stretch has
     */
    @SuppressWarnings("EnumOrdinal")
    public long of(World world, WorldStory story, int size, int couple) {
        if (size < 0 || size >= MOST_SIZE || couple < 0 || couple >= MOST_COUPLES) {
            throw new IllegalArgumentException("size " + size + ", couple " + couple + "; expected 0 to "
                    + (MOST_SIZE - 1) + " and 0 to " + (MOST_COUPLES - 1));
        }
        long cell = ((long) world.ordinal() * MOST_STORIES + story.ordinal()) * MOST_SIZE + size;
        return first * OF_WORLDS + cell * MOST_COUPLES + couple;
    }

    @SuppressWarnings("EnumOrdinal")
    private static long place(Story story) {
        return story.ordinal();
    }
}
