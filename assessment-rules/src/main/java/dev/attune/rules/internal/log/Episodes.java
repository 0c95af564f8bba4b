package dev.attune.rules.internal.log;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Which observations belong to one occasion.
 *
 * <p>A named episode takes the observations that name it. Those without a name whose time is known belong to the episode of the one it
 * began with while they are no further from that than the gap; those of which no more than the day is known belong together when it is the
 * same day. Undated ones and habits belong to none unless they name one. Episodes are numbered as they appear in the log.
 */
public final class Episodes {
    /** The number of the episode of an observation that has none. */
    static final int NONE = -1;

    private final int[] episodeOf;
    private final int[] starts;
    private final int[] members;

    private Episodes(int[] episodeOf, int count) {
        this.episodeOf = episodeOf;
        this.starts = new int[count + 1];
        for (int episode : episodeOf) {
            if (episode != NONE) {
                starts[episode + 1]++;
            }
        }
        for (int episode = 0; episode < count; episode++) {
            starts[episode + 1] += starts[episode];
        }
        this.members = new int[starts[count]];
        int[] next = starts.clone();
        for (int i = 0; i < episodeOf.length; i++) {
            if (episodeOf[i] != NONE) {
                members[next[episodeOf[i]]++] = i;
            }
        }
    }

    static Episodes of(WeighedLog log, Duration gap) {
        int[] episodeOf = new int[log.size()];
        Map<String, Integer> named = new HashMap<>();
        double longest = Period.seconds(gap);
        int count = 0;
        int current = NONE;
        int firstOfCurrent = NONE;
        int lastOfDay = NONE;
        for (int i = 0; i < log.size(); i++) {
            String name = (log.marks(i) & WeighedLog.IN_NAMED_EPISODE) == 0
                    ? null
                    : log.observation(i).episode();
            if (name != null) {
                Integer known = named.putIfAbsent(name, count);
                episodeOf[i] = known == null ? count++ : known;
            } else if (!log.isDated(i)) {
                episodeOf[i] = NONE;
            } else if (!log.isTimed(i)) {
                boolean sameDay = lastOfDay != NONE && log.seconds(lastOfDay, i) == 0;
                episodeOf[i] = sameDay ? episodeOf[lastOfDay] : count++;
                lastOfDay = i;
            } else {
                if (firstOfCurrent == NONE || log.seconds(firstOfCurrent, i) > longest) {
                    current = count++;
                    firstOfCurrent = i;
                }
                episodeOf[i] = current;
            }
        }
        return new Episodes(episodeOf, count);
    }

    int count() {
        return starts.length - 1;
    }

    /** The episode of an observation, or {@link #NONE}. */
    int of(int observation) {
        return episodeOf[observation];
    }

    /** How many observations belong to an episode. */
    int members() {
        return members.length;
    }

    /** The observations of all episodes, one episode after the other, each in order of the log. */
    int member(int place) {
        return members[place];
    }

    /** The place of the first observation of an episode; that of the next episode is where it ends. */
    int start(int episode) {
        return starts[episode];
    }
}
