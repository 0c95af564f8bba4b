package dev.attune.simulator.world;

import dev.attune.assessment.Coded;

/** What goes on between the two people of a couple in a world. */
public enum WorldStory implements Coded {
    /** One mostly moves toward and the other mostly away, two of three strained moves or more. */
    PURSUE_WITHDRAW(24),
    /** Each moves toward and away about as often, and neither answers the other in particular. */
    NO_CYCLE(24),
    /** On each evening one pursues and the other withdraws, and who it is differs from evening to evening. */
    TURN_TAKERS(6),
    /** Both attack, whatever the word for it; of the rest they move toward and away alike. */
    ATTACK_ATTACK(1),
    /** Both leave issues unraised and keep out of each other's way. */
    MUTUAL_AVOIDANCE(1),
    /** One pursued, and about half way through gave up; the other moves away all along. */
    BURNT_OUT(1),
    /** One pursued and the other withdrew, and about half way through it turned round. */
    ROLE_REVERSAL(1),
    /** One moves toward and away alike; the other mostly moves away. */
    HALF_AND_HALF(1),
    /** Both mostly move toward. */
    BOTH_REACH(1),
    /**
     * One leans toward and the other away, but not as much as two of three moves. To name a role and to name none are right alike, and
     * nothing may be said with more than tentative confidence. Counted apart, and in no mixture.
     */
    IN_BETWEEN(0),
    /**
     * One watches over the other and asks without end, and the other keeps them content and is on guard. It looks like reaching and making
     * room, and is danger. In no mixture.
     */
    CONTROL_MET_WITH_APPEASING(0),
    /** One looks down on the other and dares them; the other moves away and is hardly ever sharp. Danger. In no mixture. */
    ONE_SIDED_CONTEMPT(0);

    private final int share;

    WorldStory(int share) {
        this.share = share;
    }

    /**
     * Whether one of the two may not be free to say no, so that each is to be seen alone before anything is offered to both.
     *
     * @return true for stories of danger
     */
    public boolean isDanger() {
        return this == CONTROL_MET_WITH_APPEASING || this == ONE_SIDED_CONTEMPT;
    }

    /**
     * How often couples have this story, in the mixture that promises are judged on: pursue-withdraw, no cycle, turn-takers and all
     * others together come as 4 : 4 : 1 : 1.
     *
     * @return couples with this story among sixty
     */
    public int ofSixty() {
        return share;
    }
}
