package dev.attune.benchmarks.contender;

import dev.attune.rules.rulebook.Rulebook;
import java.util.Arrays;
import java.util.Locale;

/** Everybody who takes part. */
public enum Contenders {
    /** This engine. */
    ATTUNE("Attune"),
    /** No engine at all: the limit. */
    PLAIN_JAVA("plain Java"),
    /** Easy Rules: conditions and actions in Java, in order of priority. */
    EASY_RULES("Easy Rules"),
    /** Evrete: a Rete engine with rules built in Java. */
    EVRETE("Evrete"),
    /** Drools as its guide has it: DRL compiled at start, a session a call, every observation a fact. */
    PLAIN_DROOLS("plain Drools");

    private final String title;

    Contenders(String title) {
        this.title = title;
    }

    /**
     * Its name in tables.
     *
     * @return the name
     */
    public String title() {
        return title;
    }

    /**
     * Its name on a command line.
     *
     * @return the name in small letters
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Finds one by its name on a command line.
     *
     * @param code the name
     * @return who it is
     */
    public static Contenders of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("contender is \"" + code + "\"; expected one of "
                        + Arrays.stream(values()).map(Contenders::code).toList()));
    }

    /**
     * Builds it.
     *
     * @param rulebook the rulebook it is to follow
     * @return a new contender
     */
    public Contender on(Rulebook rulebook) {
        return switch (this) {
            case ATTUNE -> new Attune(rulebook);
            case PLAIN_JAVA -> new PlainJava(rulebook);
            case EASY_RULES -> new EasyRules(rulebook);
            case EVRETE -> new Evrete(rulebook);
            case PLAIN_DROOLS -> new PlainDrools(rulebook);
        };
    }
}
