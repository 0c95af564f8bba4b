package dev.attune.simulator.world;

import dev.attune.rules.measure.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * What two people do on one evening.
 *
 * <p>Moves of an evening are alike: each is drawn anew with a chance that shrinks as the evening goes on, and else is of the kind of an
 * earlier one. So a person's share of moves toward varies from evening to evening around the one that is theirs, as a beta distribution
 * does (Pólya's urn), and is theirs on average.
 */
final class Evening {
    private static final double SAME_WAY = 0.5;
    private static final double OTHER_NEXT = 0.7;
    private static final double OTHER_NEXT_ODDS = OTHER_NEXT / (1 - OTHER_NEXT);
    private static final double KIND_AFTER_KIND = 2;

    private final Bond bond;
    private final List<Ways> ways;
    private final double alike;
    private final double mood;
    private final SplittableRandom random;

    Evening(Bond bond, List<Ways> ways, double alike, double mood, SplittableRandom random) {
        this.bond = bond;
        this.ways = List.copyOf(ways);
        this.alike = alike;
        this.mood = mood;
        this.random = random;
    }

    /**
     * Draws an evening.
     *
     * @param moves how many moves it has
     * @param later whether it is after a change, or the other one's turn
     * @return the moves in their order
     */
    List<Deed> moves(int moves, boolean later) {
        List<Deed> kind = new ArrayList<>();
        List<List<Deed>> strained = List.of(new ArrayList<>(), new ArrayList<>());
        List<Deed> all = new ArrayList<>();
        for (int move = 0; move < moves; move++) {
            int by = random.nextDouble() < bond.firstActs(later) ? 0 : 1;
            boolean connects = isLikeEarlier(mood, move)
                    ? random.nextInt(move) < kind.size()
                    : random.nextDouble() < bond.connection();
            if (connects) {
                kind.add(new Deed(by, Signal.CONNECTION, ways.get(by).draw(Signal.CONNECTION, random)));
                all.add(kind.get(kind.size() - 1));
            } else {
                List<Deed> own = strained.get(by);
                own.add(strained(by, own, later));
                all.add(own.get(own.size() - 1));
            }
        }
        return inOrder(all);
    }

    private Deed strained(int by, List<Deed> own, boolean later) {
        if (isLikeEarlier(alike, own.size())) {
            Deed earlier = own.get(random.nextInt(own.size()));
            return random.nextDouble() < SAME_WAY ? earlier : deed(by, earlier.signal());
        }
        return deed(by, bond.tendency(by, later).draw(random));
    }

    private Deed deed(int by, Signal move) {
        return new Deed(by, move, ways.get(by).draw(move, random));
    }

    /** Whether the next of so many is of the kind of an earlier one, if any two are to have this correlation. */
    private boolean isLikeEarlier(double correlation, int earlier) {
        return random.nextDouble() < earlier * correlation / (1 - correlation + earlier * correlation);
    }

    /** Puts moves into an order in which one answers the other more often than by chance, where the couple has a cycle. */
    private List<Deed> inOrder(List<Deed> moves) {
        List<Deed> left = new ArrayList<>(moves);
        List<Deed> ordered = new ArrayList<>();
        Deed last = null;
        while (!left.isEmpty()) {
            last = left.remove(next(left, last));
            ordered.add(last);
        }
        return ordered;
    }

    private int next(List<Deed> left, @Nullable Deed last) {
        double[] weights = new double[left.size()];
        double all = 0;
        for (int place = 0; place < weights.length; place++) {
            weights[place] = weight(left.get(place), last);
            all += weights[place];
        }
        double drawn = random.nextDouble() * all;
        for (int place = 0; place < weights.length; place++) {
            drawn -= weights[place];
            if (drawn < 0) {
                return place;
            }
        }
        return 0;
    }

    private double weight(Deed deed, @Nullable Deed last) {
        if (last == null || deed.by() == last.by()) {
            return 1;
        }
        boolean kind = deed.signal() == Signal.CONNECTION && last.signal() == Signal.CONNECTION;
        return OTHER_NEXT_ODDS * (kind ? KIND_AFTER_KIND : bond.oddsAfter(last.signal(), deed.signal()));
    }
}
