package dev.attune.simulator;

import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Writes down some of what happened, as people do, until there are so many entries. */
final class Diary {
    /** Who writes a mixed log: the two, and somebody who sees them. */
    static final List<Reporter> WRITERS = List.of(Reporter.SELF, Reporter.PARTNER, Reporter.CLINICIAN);

    private final Parameters parameters;
    private final List<String> partners;
    private final List<String> anything;
    private final Narrator narrator;
    private final SplittableRandom random;
    private final int wanted;
    private final List<Entry> entries = new ArrayList<>();

    Diary(
            Parameters parameters,
            List<String> partners,
            List<String> anything,
            int wanted,
            Narrator narrator,
            SplittableRandom random) {
        this.parameters = parameters;
        this.narrator = narrator;
        this.partners = partners;
        this.anything = anything;
        this.wanted = wanted;
        this.random = random;
    }

    /** A second account is of the act of the entry before it. */
    private record Entry(
            Act act, String behaviour, Reporter reporter, boolean dated, boolean named, boolean isSecondAccount) {
        Entry again() {
            return new Entry(act, behaviour, reporter, dated, false, true);
        }
    }

    boolean isFull() {
        return entries.size() >= wanted;
    }

    /** Takes an act or leaves it out. */
    void tell(Act act) {
        if (!isFull() && !isLeftOut(act)) {
            String behaviour =
                    chance(parameters.noise()) ? anything.get(random.nextInt(anything.size())) : act.behaviour();
            Entry entry = new Entry(
                    act,
                    behaviour,
                    reporter(act.by()),
                    !chance(parameters.undated()),
                    chance(parameters.named()),
                    false);
            entries.add(entry);
            if (!isFull() && narrator.isToldAgain()) {
                entries.add(entry.again());
            }
        }
    }

    private boolean isLeftOut(Act act) {
        if (chance(parameters.forgotten())) {
            return true;
        }
        boolean kind = act.move() == Move.CONNECT;
        if (kind && act.answered() != null && chance(parameters.unloggedAnswers())) {
            return true;
        }
        return !kind && act.by() == author() && chance(parameters.selfServing());
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** The place of the partner who writes all of it, or -1. */
    private int author() {
        return switch (parameters.accounts()) {
            case MIXED, CLINICIAN -> -1;
            case FIRST_PARTNER -> 0;
            case SECOND_PARTNER -> 1;
        };
    }

    private Reporter reporter(int by) {
        return switch (parameters.accounts()) {
            case MIXED -> WRITERS.get(random.nextInt(WRITERS.size()));
            case CLINICIAN -> Reporter.CLINICIAN;
            case FIRST_PARTNER, SECOND_PARTNER -> by == author() ? Reporter.SELF : Reporter.PARTNER;
        };
    }

    /** All entries in the order of what happened. */
    List<Observation> pages() {
        List<Entry> inOrder = new ArrayList<>(entries);
        inOrder.sort(Comparator.comparing(entry -> entry.act().at()));
        Map<Act, String> ids = new IdentityHashMap<>();
        List<Observation> pages = new ArrayList<>();
        for (Entry entry : inOrder) {
            String id = "e" + (pages.size() + 1);
            ids.putIfAbsent(entry.act(), id);
            Act answered = entry.act().answered();
            Observation page = Observation.of(partners.get(entry.act().by()), entry.behaviour())
                    .id(id)
                    .at(entry.dated() ? entry.act().at() : null)
                    .reporter(entry.reporter())
                    .topic(entry.act().topic())
                    .strength(strength())
                    .answers(entry.named() && answered != null ? ids.get(answered) : null);
            if (entry.isSecondAccount()) {
                addAgain(page, pages);
            } else {
                pages.add(narrator.told(page));
            }
        }
        return pages;
    }

    private void addAgain(Observation second, List<Observation> pages) {
        int place = pages.size() - 1;
        Observation first = pages.get(place);
        if (narrator.namesTheEvent(first)) {
            first = first.event("event of " + first.id());
            pages.set(place, first);
        }
        pages.add(narrator.again(first, second));
    }

    /** Mostly the usual one, seldom 1 or 5. */
    private int strength() {
        int strength = Observation.LEAST_STRENGTH;
        for (int step = Observation.LEAST_STRENGTH; step < Observation.GREATEST_STRENGTH; step++) {
            strength += random.nextBoolean() ? 1 : 0;
        }
        return strength;
    }
}
