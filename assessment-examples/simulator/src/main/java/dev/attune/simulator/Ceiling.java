package dev.attune.simulator;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How often a method could be right about simulated couples that knows how they are made.
 *
 * <p>It works out by Bayes' rule how likely each story is that could have led to what it sees, each story being as likely as any
 * other beforehand, and says of each partner the role that is then most often right. What is not known beforehand, such as how
 * clearly somebody takes their part, is averaged over many draws from the ranges of {@link Parameters}. There are two such
 * methods:
 *
 * <ul>
 *   <li>{@link #seeingAll}: it sees every act, those never written down included, without a slip of the pen, and which act
 *       answered which. No method that sees less can be right more often, over all stories together. On <em>one</em> story another
 *       can: the one that always gives that story's answer.
 *   <li>{@link #readingTheLog}: it reads the log like everybody else, and knows how much is left out of logs and how often they
 *       are wrong. What it makes of gaps in an episode is an approximation, so that it is a strong method, not a limit.
 * </ul>
 *
 * <p>Neither is of use for real couples, of whom nobody knows such numbers. Immutable and safe to share between threads.
 */
public final class Ceiling {
    private static final int MOVES = Move.values().length;
    private static final int NOTHING_BEFORE = MOVES;
    private static final Duration LONGEST_WITHIN_EPISODE = Duration.ofHours(4);

    /** How likely the other's last entry is what an entry answers: about as likely as that nothing between was left out. */
    private static final double NOTHING_BETWEEN = 0.75;

    private final Simulator simulator;
    private final Map<String, Move> moves = new HashMap<>();
    private final List<Supposed> supposed = new ArrayList<>();

    private Ceiling(Simulator simulator, int draws) {
        this.simulator = simulator;
        double[] slips = new double[MOVES];
        simulator.catalogue().forEach((move, ways) -> {
            ways.forEach(way -> moves.put(way.code(), move));
            slips[move.ordinal()] = ways.size();
        });
        double all = Arrays.stream(slips).sum();
        SplittableRandom random = new SplittableRandom(draws);
        double[] slip = Arrays.stream(slips).map(ways -> ways / all).toArray();
        for (Story story : Story.values()) {
            for (int draw = 0; draw < draws; draw++) {
                supposed.add(new Supposed(simulator.parameters(), slip, story, draw % 2, random));
            }
        }
    }

    /**
     * Both methods, for the couples a simulator makes up.
     *
     * @param simulator the simulator
     * @param draws over how many draws of what is unknown they average, at least 2; some hundred for logs of some dozen entries
     * @return the methods
     * @throws IllegalArgumentException when there are too few draws
     */
    public static Ceiling of(Simulator simulator, int draws) {
        if (draws < 2) {
            throw new IllegalArgumentException("draws is " + draws + "; expected 2 or more");
        }
        return new Ceiling(simulator, draws);
    }

    /**
     * What the method says of a couple that sees everything.
     *
     * @param story as for the simulator
     * @param observations as for the simulator
     * @param seed as for the simulator
     * @return for each partner, in the order of the case, the role that is most likely to be right
     */
    public List<Role> seeingAll(Story story, int observations, long seed) {
        Simulator.Told told = simulator.telling(story, observations, seed);
        List<Seen> seen = new ArrayList<>();
        double moment = Double.NaN;
        for (Act act : told.happened()) {
            // Every episode has a moment of its own.
            boolean opens = act.moment() != moment;
            moment = act.moment();
            seen.add(new Seen(
                    act.by(),
                    act.move(),
                    moment,
                    act.topic(),
                    act.answered() == null ? null : act.answered().move(),
                    opens));
        }
        return roles(seen, true, told.couple().couple().partners());
    }

    /**
     * What the method says of a couple that reads the log.
     *
     * @param couple the couple
     * @return for each partner, in the order of the case, the role that is most likely to be right
     */
    public List<Role> readingTheLog(CoupleCase couple) {
        List<String> partners = couple.partners();
        Map<String, Observation> byId = new HashMap<>();
        couple.observations().forEach(entry -> byId.put(entry.id(), entry));
        Duration covered = Duration.between(Simulator.START, couple.asOf());
        List<Observation> inOrder = couple.observations().stream()
                .sorted(Comparator.comparing(Observation::at, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        List<Seen> seen = new ArrayList<>();
        @Nullable Move[] last = {null, null};
        Instant before = Instant.MIN;
        for (Observation entry : inOrder) {
            int by = partners.indexOf(entry.by());
            Instant at = entry.at();
            if (at == null
                    || before.equals(Instant.MIN)
                    || Duration.between(before, at).compareTo(LONGEST_WITHIN_EPISODE) > 0) {
                Arrays.fill(last, null);
            }
            before = at == null ? before : at;
            Observation answered = entry.answers() == null ? null : byId.get(entry.answers());
            Move answeredMove = answered == null ? last[1 - by] : moves.get(answered.behaviour());
            double moment = at == null
                    ? 0.5
                    : (double) Duration.between(Simulator.START, at).toMinutes() / covered.toMinutes();
            Move move = moves.get(entry.behaviour());
            if (move != null) {
                seen.add(new Seen(by, move, moment, entry.topic(), answeredMove, false));
                last[by] = move;
            }
        }
        return roles(seen, false, partners);
    }

    private List<Role> roles(List<Seen> seen, boolean exact, List<String> partners) {
        double[] logs = supposed.stream()
                .mapToDouble(alternative -> alternative.logOf(seen, exact))
                .toArray();
        double most = Arrays.stream(logs).max().orElseThrow();
        List<Map<Role, Double>> right = List.of(new EnumMap<>(Role.class), new EnumMap<>(Role.class));
        for (int i = 0; i < logs.length; i++) {
            double likelihood = Math.exp(logs[i] - most);
            Map<String, Set<Role>> truth =
                    supposed.get(i).script.truth(partners, 1).roles();
            for (int partner = 0; partner < partners.size(); partner++) {
                for (Role role : truth.getOrDefault(partners.get(partner), Set.of())) {
                    right.get(partner).merge(role, likelihood, Double::sum);
                }
            }
        }
        return right.stream().map(Ceiling::likeliest).toList();
    }

    private static Role likeliest(Map<Role, Double> right) {
        return right.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Role.UNCLEAR);
    }

    /** An act or an entry: what somebody did, and what the other had done just before. */
    private record Seen(
            int by,
            Move move,
            double moment,
            @Nullable String topic,
            @Nullable Move before,
            boolean opens) {}

    /** One way in which a couple could be, with the logarithm of how likely it makes each move, by part and move before. */
    private static final class Supposed {
        private final Script script;
        private final List<Map<Part, double[][]>> acted;
        private final List<Map<Part, double[][]>> logged;

        Supposed(Parameters parameters, double[] slip, Story story, int lead, SplittableRandom random) {
            script = new Script(story, lead, Simulator.CHANGE.draw(random));
            double connection = parameters.connection(story).draw(random);
            double contingency = parameters.contingency().draw(random);
            List<Person> people = Stream.generate(
                            () -> new Person(parameters, connection, contingency, Map.of(), random))
                    .limit(2)
                    .toList();
            acted = people.stream().map(Supposed::acts).toList();
            logged = people.stream()
                    .map(person -> entries(person, parameters, slip))
                    .toList();
        }

        private static Map<Part, double[][]> acts(Person person) {
            Map<Part, double[][]> all = new EnumMap<>(Part.class);
            for (Part part : Part.values()) {
                double[][] table = new double[MOVES + 1][];
                for (int before = 0; before <= MOVES; before++) {
                    table[before] = logs(chances(person, part, before));
                }
                all.put(part, table);
            }
            return all;
        }

        private static Map<Part, double[][]> entries(Person person, Parameters parameters, double[] slip) {
            Map<Part, double[][]> all = new EnumMap<>(Part.class);
            for (Part part : Part.values()) {
                double[] unprompted = chances(person, part, NOTHING_BEFORE);
                double[][] table = new double[MOVES + 1][];
                for (int before = 0; before <= MOVES; before++) {
                    double[] answer = chances(person, part, before);
                    if (before != NOTHING_BEFORE) {
                        answer[Move.CONNECT.ordinal()] *= 1 - parameters.unloggedAnswers();
                    }
                    normalise(answer);
                    double[] entry = new double[MOVES];
                    for (int move = 0; move < MOVES; move++) {
                        double meant = NOTHING_BETWEEN * answer[move] + (1 - NOTHING_BETWEEN) * unprompted[move];
                        entry[move] = (1 - parameters.noise()) * meant + parameters.noise() * slip[move];
                    }
                    table[before] = logs(entry);
                }
                all.put(part, table);
            }
            return all;
        }

        private static double[] chances(Person person, Part part, int before) {
            double[] chances = new double[MOVES];
            Move answered = before == NOTHING_BEFORE ? null : Move.values()[before];
            person.weights(part, answered).forEach((move, weight) -> chances[move.ordinal()] = weight);
            normalise(chances);
            return chances;
        }

        private static void normalise(double[] chances) {
            double all = Arrays.stream(chances).sum();
            Arrays.setAll(chances, move -> chances[move] / all);
        }

        private static double[] logs(double[] chances) {
            return Arrays.stream(chances).map(Math::log).toArray();
        }

        double logOf(List<Seen> seen, boolean exact) {
            double log = 0;
            for (Seen act : seen) {
                if (act.opens()) {
                    log += Math.log(act.by() == script.lead() ? Simulator.LEAD_OPENS : 1 - Simulator.LEAD_OPENS);
                }
                Part part = script.part(act.by(), act.moment(), act.topic());
                Move before = act.before();
                double[][] table = Objects.requireNonNull(
                        (exact ? acted : logged).get(act.by()).get(part));
                log += table[before == null ? NOTHING_BEFORE : before.ordinal()][
                        act.move().ordinal()];
            }
            return log;
        }
    }
}
