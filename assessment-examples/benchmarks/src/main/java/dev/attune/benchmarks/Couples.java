package dev.attune.benchmarks;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.Score;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.simulator.Parameters;
import dev.attune.simulator.Range;
import dev.attune.simulator.Simulator;
import dev.attune.simulator.Story;
import java.util.ArrayList;
import java.util.List;

/** Simulated couples to assess; always the same ones. */
public final class Couples {
    /** A log as long as this takes in a whole year, however long it is. */
    private static final int LONG = 1_000;

    private static final int WEEKS_OF_A_YEAR = 52;
    private static final long FIRST_SEED = 5_000_000_000L;
    private static final List<Integer> LENGTHS = List.of(3, 8, 20, 32, 60, 128);
    private static final List<String> CONCERNS =
            List.of("active-addiction", "punishes-with-silence", "fears-partner", "ongoing-affair");

    /** Not all that the rulebook lists, so that the couples stay the same when it comes to list more. */
    private static final List<String> CONTEXTS = List.of(
            "neurodivergent-shutdown",
            "long-distance",
            "illness-fatigue-workload",
            "trauma-response",
            "language-culture");

    private Couples() {}

    /**
     * Couples of every story and of several lengths of log. Some have circumstances, some questionnaires, some a safety concern.
     *
     * @param rulebook the rulebook whose behaviours are used
     * @param count how many
     * @return the couples
     */
    public static List<CoupleCase> various(Rulebook rulebook, int count) {
        Simulator simulator = Simulator.of(rulebook, Parameters.usual());
        Story[] stories = Story.values();
        List<CoupleCase> couples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int length = LENGTHS.get(i / stories.length % LENGTHS.size());
            couples.add(varied(
                    simulator
                            .simulate(stories[i % stories.length], length, FIRST_SEED + i)
                            .couple(),
                    i));
        }
        return couples;
    }

    private static CoupleCase varied(CoupleCase couple, int place) {
        CoupleCase.Builder varied = like(couple);
        couple.observations().forEach(varied::observed);
        String partner = couple.partners().get(place % 2);
        if (place % 3 == 0) {
            varied.context(partner, CONTEXTS.get(place / 3 % CONTEXTS.size()));
        }
        if (place % 7 == 0) {
            varied.score(new Score(partner, "hits", "total", 4 + place % 14, null));
        }
        if (place % 11 == 0) {
            varied.observed(Observation.of(partner, CONCERNS.get(place / 11 % CONCERNS.size())));
        }
        return varied.build();
    }

    private static CoupleCase.Builder like(CoupleCase couple) {
        CoupleCase.Builder builder = CoupleCase.between(
                        couple.partners().get(0), couple.partners().get(1))
                .id(couple.id())
                .account(Reporter.CLINICIAN);
        return couple.asOf() == null ? builder : builder.asOf(couple.asOf());
    }

    /**
     * A couple of whom one pursues and the other withdraws, with a log of some length.
     *
     * @param rulebook the rulebook whose behaviours are used
     * @param observations the length: of a few weeks when it is short, of a year from a thousand on
     * @return the couple
     */
    public static CoupleCase log(Rulebook rulebook, int observations) {
        Parameters usual = Parameters.usual();
        Simulator simulator =
                Simulator.of(rulebook, observations < LONG ? usual : usual.withTime(Range.of(WEEKS_OF_A_YEAR), 1));
        int volumes = Math.max(1, observations / Simulator.MOST_OBSERVATIONS);
        List<CoupleCase> parts = new ArrayList<>();
        for (int volume = 0; volume < volumes; volume++) {
            parts.add(simulator
                    .simulate(Story.PURSUE_WITHDRAW, observations / volumes, FIRST_SEED + volume)
                    .couple());
        }
        CoupleCase.Builder all = like(parts.get(0));
        for (int volume = 0; volume < volumes; volume++) {
            String prefix = "volume-" + volume + "-";
            for (Observation page : parts.get(volume).observations()) {
                all.observed(inVolume(page, prefix));
            }
        }
        return all.build();
    }

    private static Observation inVolume(Observation page, String prefix) {
        Observation named = page.id() == null ? page : page.id(prefix + page.id());
        return named.answers() == null ? named : named.answers(prefix + named.answers());
    }
}
