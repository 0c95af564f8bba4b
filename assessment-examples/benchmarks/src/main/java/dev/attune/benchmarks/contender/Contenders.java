package dev.attune.benchmarks.contender;

import dev.attune.rules.rulebook.Rulebook;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/** Everybody who takes part. */
public enum Contenders {
    /** This engine. */
    ATTUNE("Attune", rulebook -> new Attune(rulebook)),
    /** No engine at all: the limit. */
    PLAIN_JAVA("plain Java", rulebook -> new PlainJava(rulebook)),
    /** Easy Rules: conditions and actions in Java, in order of priority. */
    EASY_RULES("Easy Rules", rulebook -> new EasyRules(rulebook)),
    /** Evrete: a Rete engine with rules built in Java. */
    EVRETE("Evrete", rulebook -> new Evrete(rulebook)),
    /** Drools as its guide has it: DRL compiled at start, a session a call, every observation a fact. */
    PLAIN_DROOLS("plain Drools", rulebook -> new PlainDrools(rulebook));

    private final String title;

    /** Each a lambda of its own, so that nobody's classes are loaded for somebody else. */
    private final Function<Rulebook, Contender> maker;

    Contenders(String title, Function<Rulebook, Contender> maker) {
        this.title = title;
        this.maker = maker;
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
        return maker.apply(rulebook);
    }
}
