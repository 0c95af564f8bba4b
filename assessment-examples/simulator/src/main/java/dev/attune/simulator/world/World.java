package dev.attune.simulator.world;

import dev.attune.assessment.Coded;
import dev.attune.simulator.Range;

/**
 * A plausible way in which couples live and logs are kept. What a rulebook promises has to hold in each of them.
 *
 * <p>On about half of them a rulebook may be tuned; on the others it is only shown. {@link Life} and {@link Keeping} explain the
 * numbers, all of which are assumptions.
 */
public enum World implements Coded {
    /** A clinician keeps the log: every entry has its time, little is forgotten, little is wrong. */
    WELL_KEPT(true, Life.usual(), Keeping.by(Diarists.CLINICIAN).forgotten(0.1).noise(0.02)),

    /**
     * Both partners keep a diary, and three of four entries are about the other. Of their own strained moves they leave out two of five,
     * and some events are told by both, minutes apart.
     */
    TWO_DIARISTS(
            true,
            Life.usual(),
            Keeping.by(Diarists.BOTH)
                    .aboutTheOther(0.75)
                    .ownLeftOut(0.4)
                    .toldTwice(0.15)
                    .guesses(0.05)),

    /** One partner keeps the log, leaves out half of their own strained moves and three of ten kind ones of the other. */
    ONE_DIARIST(
            false,
            Life.usual(),
            Keeping.by(Diarists.ONE).ownLeftOut(0.5).kindnessLeftOut(0.3).guesses(0.1)),

    /** Anybody writes, and of nearly every entry only the day is known, not the order. */
    DAYS_ONLY(true, Life.usual(), Keeping.by(Diarists.ANYBODY).dayOnly(0.95)),

    /** Anybody writes for a few days, then nobody for weeks. */
    SPORADIC(false, Life.usual(), Keeping.by(Diarists.ANYBODY).form(Keeping.Form.BURSTS)),

    /** Half of what is logged connects, with a cycle and without. */
    HALF_KIND(false, Life.usual().withConnection(new Range(0.45, 0.55)), Keeping.by(Diarists.ANYBODY)),

    /**
     * Anybody writes, and of the entries on the other's strained moves three of ten guess at what went on inside, half of them blindly.
     */
    GUESSES(true, Life.usual(), Keeping.by(Diarists.ANYBODY).guesses(0.3).confided(0.15)),

    /** Evenings differ strongly: moves of one person in one evening are much alike. */
    UNEVEN(false, Life.usual().withAlike(new Range(0.35, 0.6)), Keeping.by(Diarists.ANYBODY)),

    /** One entry in seven could be of any behaviour, and a quarter has no date at all. */
    CARELESS(false, Life.usual(), Keeping.by(Diarists.ANYBODY).noise(0.15).undated(0.25)),

    /**
     * Everything at once and none of it extreme: both partners write, leave out a third of their own strained moves, guess a little, tell
     * some events twice, know only the day of a third of the entries and no date of a tenth; one entry in twelve is wrong.
     */
    BADLY_KEPT(
            false,
            Life.usual().withAlike(new Range(0.15, 0.4)),
            Keeping.by(Diarists.BOTH)
                    .forgotten(0.3)
                    .aboutTheOther(0.6)
                    .ownLeftOut(0.33)
                    .toldTwice(0.1)
                    .guesses(0.1)
                    .noise(0.08)
                    .dayOnly(0.33)
                    .undated(0.1)),

    /** One evening is all there is, however long. No role is right to name. */
    ONE_EVENING(true, Life.usual(), Keeping.by(Diarists.ANYBODY).form(Keeping.Form.ONE_EVENING)),

    /**
     * No log: somebody, one of the two or a clinician, tells of habits, undated, from one to five strained ones of each partner, mostly the
     * ones shown most. Four in ten tell of a sequence of two of them.
     */
    TELLINGS(true, Life.usual(), Keeping.by(Diarists.ONE).form(Keeping.Form.TELLING));

    private final boolean tunedOn;
    private final Life life;
    private final Keeping keeping;

    World(boolean tunedOn, Life life, Keeping keeping) {
        this.tunedOn = tunedOn;
        this.life = life;
        this.keeping = keeping;
    }

    /**
     * Whether a rulebook may be tuned on this world.
     *
     * @return false when it is only shown there
     */
    public boolean isTunedOn() {
        return tunedOn;
    }

    /**
     * How couples live.
     *
     * @return the ranges each couple draws from
     */
    public Life life() {
        return life;
    }

    /**
     * How their logs are kept.
     *
     * @return the shares of what goes wrong
     */
    public Keeping keeping() {
        return keeping;
    }

    /**
     * Whether couples of this world have a log of many evenings.
     *
     * @return false where there is but one evening, or a telling
     */
    public boolean hasLogs() {
        return keeping.form() == Keeping.Form.LOG || keeping.form() == Keeping.Form.BURSTS;
    }
}
