package dev.attune.simulator;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.rules.measure.Signal;
import dev.attune.rules.rulebook.Behaviour;
import dev.attune.rules.rulebook.Rulebook;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Makes up couples whose truth is known.
 *
 * <p>Two people take turns in episodes. What one does depends on the part they take, on chance, and on what the other did just
 * before: that last is the cycle, and couples without one lack it. Then somebody keeps a log of it, leaving things out and
 * getting some wrong. Everything assumed is in {@link Parameters}; of a rulebook only the catalogue of behaviours is used, none
 * of its weights, rules or thresholds.
 *
 * <p>The same story, number of observations and seed give the same couple, on every machine. Immutable and safe to share
 * between threads.
 */
public final class Simulator {
    /** The greatest number of observations a simulated log can have. */
    public static final int MOST_OBSERVATIONS = 10_000;

    private static final List<String> PARTNERS = List.of("sam", "alex");
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final int DAYS_OF_WEEK = 7;
    private static final int FIRST_HOUR = 7;
    private static final int WAKING_HOURS = 15;
    private static final int MINUTES_OF_HOUR = 60;
    private static final int LONGEST_PAUSE = 12;

    /** How often the one who has just acted acts again before the other does. */
    private static final double SAME_AGAIN = 0.2;

    /** How often the one with the first part in the story opens an episode. */
    private static final double LEAD_OPENS = 0.6;

    private static final double ABOUT_A_TOPIC = 0.7;
    private static final Range CHANGE = new Range(0.4, 0.6);

    private final Parameters parameters;
    private final Rulebook rulebook;
    private final Map<Move, List<Behaviour>> catalogue = new EnumMap<>(Move.class);
    private final List<String> anything;

    private Simulator(Rulebook rulebook, Parameters parameters) {
        this.parameters = parameters;
        this.rulebook = rulebook;
        List<Behaviour> behaviours = Repertoire.of(rulebook, parameters.narration());
        for (Move move : Move.values()) {
            List<Behaviour> ways = behaviours.stream().filter(move::isMadeBy).toList();
            if (ways.isEmpty()) {
                throw new IllegalArgumentException("no behaviour of the rulebook is a way to "
                        + move.name().toLowerCase(Locale.ROOT).replace('_', ' ') + "; expected at least one");
            }
            catalogue.put(move, ways);
        }
        anything = behaviours.stream()
                .filter(behaviour -> behaviour.signal() != Signal.SAFETY)
                .map(Behaviour::code)
                .toList();
    }

    /**
     * A simulator of couples who do what a rulebook lists.
     *
     * @param rulebook the rulebook whose behaviours are used
     * @param parameters how couples live and logs come about
     * @return a simulator
     * @throws IllegalArgumentException when the rulebook lists no behaviour for some signal
     */
    public static Simulator of(Rulebook rulebook, Parameters parameters) {
        return new Simulator(rulebook, parameters);
    }

    /**
     * Makes up a couple.
     *
     * @param story what goes on between them
     * @param observations how many entries their log has, 1 to {@link #MOST_OBSERVATIONS}
     * @param seed any number; each is another couple
     * @return the couple, with the truth about it
     * @throws IllegalArgumentException when the number of observations is out of range
     */
    public SimulatedCouple simulate(Story story, int observations, long seed) {
        if (observations < 1 || observations > MOST_OBSERVATIONS) {
            throw new IllegalArgumentException(
                    "observations is " + observations + "; expected 1 to " + MOST_OBSERVATIONS);
        }
        return new Telling(story, observations, seed).couple(story.code() + "-" + observations + "-" + seed);
    }

    /** One couple and their log. */
    private final class Telling {
        private final SplittableRandom random;
        private final Script script;
        private final long days;
        private final Narrator narrator;
        private final double growth;
        private final List<Person> people;
        private final Diary diary;

        Telling(Story story, int observations, long seed) {
            random = new SplittableRandom(seed);
            script = new Script(story, random.nextInt(2), CHANGE.draw(random));
            Range weeks = script.changes() ? parameters.longWeeks() : parameters.weeks();
            days = Math.max(1, Math.round(weeks.draw(random) * DAYS_OF_WEEK));
            growth = parameters.growth().draw(random);
            double connection = parameters.connection(story).draw(random);
            double contingency = parameters.contingency().draw(random);
            people = List.of(
                    new Person(parameters, connection, contingency, catalogue, random),
                    new Person(parameters, connection, contingency, catalogue, random));
            narrator = new Narrator(parameters.narration(), asOf(), new SplittableRandom(~seed));
            diary = new Diary(parameters, PARTNERS, anything, observations, narrator, random);
        }

        SimulatedCouple couple(String id) {
            while (!diary.isFull()) {
                episode();
            }
            CoupleCase.Builder couple =
                    CoupleCase.between(PARTNERS.get(0), PARTNERS.get(1)).id(id).asOf(asOf());
            for (Observation page : diary.pages()) {
                couple.observed(page);
            }
            narrator.circumstances(couple, PARTNERS, rulebook.catalogue());
            return new SimulatedCouple(couple.build(), script.truth(PARTNERS, growth));
        }

        private Instant asOf() {
            return START.plus(Duration.ofDays(days + 1));
        }

        private void episode() {
            double moment = moment();
            Instant at = START.plus(Duration.ofDays((long) (moment * days)))
                    .plus(Duration.ofHours(FIRST_HOUR))
                    .plus(Duration.ofMinutes(random.nextInt(WAKING_HOURS * MINUTES_OF_HOUR)));
            String topic = topic();
            int by = random.nextDouble() < LEAD_OPENS ? script.lead() : 1 - script.lead();
            @Nullable Act[] last = {null, null};
            do {
                Act answered = last[1 - by];
                Part part = script.part(by, moment, topic);
                Move move = people.get(by).next(part, answered == null ? null : answered.move(), random);
                Act act = new Act(by, move, people.get(by).behaviour(move, random), at, moment, topic, answered);
                last[by] = act;
                diary.tell(act);
                at = at.plus(Duration.ofMinutes(1 + random.nextInt(LONGEST_PAUSE)));
                by = random.nextDouble() < SAME_AGAIN ? by : 1 - by;
            } while (random.nextDouble() < 1 - 1 / parameters.turnsOfEpisode());
        }

        /** A moment of the log, from 0 to 1; with growth, later ones are likelier by that factor. */
        private double moment() {
            double drawn = random.nextDouble();
            return growth == 1 ? drawn : Math.log1p(drawn * (growth - 1)) / Math.log(growth);
        }

        private @Nullable String topic() {
            boolean told = random.nextDouble() < ABOUT_A_TOPIC || script.story() == Story.ROLE_BY_TOPIC;
            return told ? Script.TOPICS.get(random.nextInt(script.topics())) : null;
        }
    }
}
