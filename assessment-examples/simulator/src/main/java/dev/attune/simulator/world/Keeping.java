package dev.attune.simulator.world;

/**
 * How the log of a couple is kept. Every number is an assumption; shares are 0 to 1.
 *
 * @param form what is written down
 * @param diarists who writes
 * @param forgotten the part of moves that nobody writes down, whatever they are
 * @param aboutTheOther where both write, the part of moves that the other one tells of
 * @param ownLeftOut of the strained moves that only the one who made them could tell of, the part they leave out
 * @param kindnessLeftOut of the kind moves of the other, the part that a single diarist leaves out
 * @param toldTwice the part of entries that somebody else tells again, some minutes apart
 * @param guesses of the entries on the other's strained moves, the part that guess at an inner state instead; half of these guesses are
 *     as good as blind
 * @param confided of the entries on strained moves by oneself or by a clinician, the part that tell the inner state behind it
 * @param noise the part of entries that could be of any behaviour
 * @param dayOnly the part of entries of which only the day is known
 * @param undated the part of entries without a time or day
 */
public record Keeping(
        Form form,
        Diarists diarists,
        double forgotten,
        double aboutTheOther,
        double ownLeftOut,
        double kindnessLeftOut,
        double toldTwice,
        double guesses,
        double confided,
        double noise,
        double dayOnly,
        double undated) {
    /** What is written down. */
    public enum Form {
        /** Evenings, week after week. */
        LOG,
        /** Evenings in bursts of a few days, with weeks of nothing in between. */
        BURSTS,
        /** One evening, however long. */
        ONE_EVENING,
        /** No evenings, but habits that one reporter tells of. */
        TELLING
    }

    /**
     * Checks every share.
     *
     * @throws IllegalArgumentException naming the first that is none
     */
    public Keeping {
        requireShare(forgotten, "forgotten");
        requireShare(aboutTheOther, "aboutTheOther");
        requireShare(ownLeftOut, "ownLeftOut");
        requireShare(kindnessLeftOut, "kindnessLeftOut");
        requireShare(toldTwice, "toldTwice");
        requireShare(guesses, "guesses");
        requireShare(confided, "confided");
        requireShare(noise, "noise");
        requireShare(dayOnly, "dayOnly");
        requireShare(undated, "undated");
    }

    private static void requireShare(double value, String name) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " is " + value + "; expected a number from 0 to 1");
        }
    }

    /** A log of evenings, each entry of known time, in which a little is forgotten and a little is wrong. */
    static Keeping by(Diarists diarists) {
        return new Keeping(Form.LOG, diarists, 0.15, 0.5, 0, 0, 0, 0, 0.05, 0.04, 0, 0);
    }

    Keeping form(Form newForm) {
        Parts parts = new Parts(this);
        parts.form = newForm;
        return parts.keeping();
    }

    Keeping forgotten(double newForgotten) {
        Parts parts = new Parts(this);
        parts.forgotten = newForgotten;
        return parts.keeping();
    }

    Keeping aboutTheOther(double newAboutTheOther) {
        Parts parts = new Parts(this);
        parts.aboutTheOther = newAboutTheOther;
        return parts.keeping();
    }

    Keeping ownLeftOut(double newOwnLeftOut) {
        Parts parts = new Parts(this);
        parts.ownLeftOut = newOwnLeftOut;
        return parts.keeping();
    }

    Keeping kindnessLeftOut(double newKindnessLeftOut) {
        Parts parts = new Parts(this);
        parts.kindnessLeftOut = newKindnessLeftOut;
        return parts.keeping();
    }

    Keeping toldTwice(double newToldTwice) {
        Parts parts = new Parts(this);
        parts.toldTwice = newToldTwice;
        return parts.keeping();
    }

    Keeping guesses(double newGuesses) {
        Parts parts = new Parts(this);
        parts.guesses = newGuesses;
        return parts.keeping();
    }

    Keeping confided(double newConfided) {
        Parts parts = new Parts(this);
        parts.confided = newConfided;
        return parts.keeping();
    }

    Keeping noise(double newNoise) {
        Parts parts = new Parts(this);
        parts.noise = newNoise;
        return parts.keeping();
    }

    Keeping dayOnly(double newDayOnly) {
        Parts parts = new Parts(this);
        parts.dayOnly = newDayOnly;
        return parts.keeping();
    }

    Keeping undated(double newUndated) {
        Parts parts = new Parts(this);
        parts.undated = newUndated;
        return parts.keeping();
    }

    /** A copy in the making. */
    private static final class Parts {
        private final Diarists diarists;
        private Form form;
        private double forgotten;
        private double aboutTheOther;
        private double ownLeftOut;
        private double kindnessLeftOut;
        private double toldTwice;
        private double guesses;
        private double confided;
        private double noise;
        private double dayOnly;
        private double undated;

        private Parts(Keeping of) {
            diarists = of.diarists;
            form = of.form;
            forgotten = of.forgotten;
            aboutTheOther = of.aboutTheOther;
            ownLeftOut = of.ownLeftOut;
            kindnessLeftOut = of.kindnessLeftOut;
            toldTwice = of.toldTwice;
            guesses = of.guesses;
            confided = of.confided;
            noise = of.noise;
            dayOnly = of.dayOnly;
            undated = of.undated;
        }

        private Keeping keeping() {
            return new Keeping(
                    form,
                    diarists,
                    forgotten,
                    aboutTheOther,
                    ownLeftOut,
                    kindnessLeftOut,
                    toldTwice,
                    guesses,
                    confided,
                    noise,
                    dayOnly,
                    undated);
        }
    }
}
